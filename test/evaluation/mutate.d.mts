import type { Finding, Span } from "../../server/core/index.js";

export function flipped(word: string): string | undefined;
export function replaced(source: string, span: Span, text: string): string;
export function withoutLines(source: string, span: Span): string;
export function newFindings<F extends Pick<Finding, "rule" | "severity" | "item" | "message">>(
  before: readonly F[],
  after: readonly F[],
): F[];
export function isAlarm(finding: Pick<Finding, "severity">): boolean;

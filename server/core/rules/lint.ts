import type { Configuration } from "../config/configuration.js";
import { DEFAULT_CONFIGURATION } from "../config/configuration.js";
import type { Letter } from "../letter/letter.js";
import type { Span } from "../text/span.js";
import { fingerprints } from "./fingerprint.js";
import { rules } from "./index.js";
import type { Fix, Related, Report, Rule, Severity } from "./rule.js";

/** A report with its message written out and its level settled. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Number of the disputed item from 1, or null. */
  readonly item: number | null;
  readonly related: readonly Related[];
  readonly fix?: Fix;
  readonly suggestions: readonly Fix[];
  /** Survives edits elsewhere in the letter; holds no letter text. */
  readonly fingerprint: string;
}

/**
 * All findings of a letter in the order of the text. `failed` is told once for each rule that threw; its findings for
 * this letter are left out and the other rules go on.
 */
export function lintLetter(
  letter: Letter,
  configuration: Configuration = DEFAULT_CONFIGURATION,
  failed?: (rule: string, error: unknown) => void,
): Finding[] {
  const found: { rule: Rule; report: Report; severity: Severity }[] = [];
  for (const rule of rules) {
    const level = configuration.rules[rule.id] ?? "default";
    if (level === "off") continue;
    try {
      for (const report of [...rule.check(letter)]) {
        found.push({ rule, report, severity: level === "default" ? (report.severity ?? rule.severity) : level });
      }
    } catch (error) {
      failed?.(rule.id, error);
    }
  }
  found.sort((a, b) => a.report.span.start - b.report.span.start || a.report.span.end - b.report.span.end);
  const prints = fingerprints(letter, found);
  return found.map(({ rule, report, severity }, i) => ({
    rule: rule.id,
    severity,
    message: fill(rule.messages[report.message] ?? report.message, report.data),
    span: report.span,
    item: report.item ?? null,
    related: report.related ?? [],
    ...(report.fix && { fix: report.fix }),
    suggestions: report.suggestions ?? [],
    fingerprint: prints[i] as string,
  }));
}

function fill(message: string, data: Readonly<Record<string, string>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}

import type { Outline } from "../core/features/outline.js";
import type { Severity } from "../core/rules/rule.js";
import type { Range } from "../core/text/lines.js";
import type { Failure } from "./failures.js";

/** The results of `lint`, as the JSON format has them: docs/schemas/lint.schema.json. */
export interface LintReport {
  readonly letters: readonly LetterReport[];
  readonly failures: readonly Failure[];
  readonly summary: Summary;
}

export interface LetterReport {
  readonly path: string;
  /** Null when the text is no known letter. */
  readonly format: string | null;
  readonly findings: readonly FindingReport[];
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based; characters are UTF-16 code units. */
  readonly range: Range;
  /** Number of the disputed item from 1. */
  readonly item: number | null;
  /** Whether the editor can repair it by itself, or offers changes to choose from. */
  readonly fix: "automatic" | "suggested" | null;
}

/** Counts of everything found, also of what --quiet leaves out. */
export interface Summary {
  readonly letters: number;
  /** Texts that were skipped because they are no determination letters. */
  readonly notLetters: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly failures: number;
}

/** The results of `outline`: docs/schemas/outline.schema.json. */
export interface OutlineReport {
  readonly letters: readonly OutlinedLetter[];
  readonly failures: readonly Failure[];
}

export interface OutlinedLetter extends Outline {
  readonly path: string;
  /** Null when the text is no known letter. */
  readonly format: string | null;
}

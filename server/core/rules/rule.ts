import type { Letter } from "../letter/letter.js";
import type { Span } from "../text/span.js";

export const SEVERITIES = ["error", "warning", "information", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];
/** What a setting may say of a rule. `default` leaves the rule's own levels. */
export type Level = Severity | "off" | "default";

/** A change of the letter. `text` of an edit may hold tab stops (`${1:words}`) when `snippet` is set. */
export interface Fix {
  /** What the light bulb says. */
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly snippet?: boolean;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a rule found. */
export interface Report {
  /** Name of one of the rule's messages. */
  readonly message: string;
  /** Values for the message's {placeholders}. */
  readonly data?: Readonly<Record<string, string>>;
  readonly span: Span;
  /** The level of this report where the rule knows several. */
  readonly severity?: Severity;
  /** Number of the disputed item that it is about, from 1. */
  readonly item?: number;
  readonly related?: readonly Related[];
  /** Safe without a person's judgement: never changes what the letter says. */
  readonly fix?: Fix;
  /** For a person to choose from. */
  readonly suggestions?: readonly Fix[];
}

/**
 * An excerpt and what the rule says of it. `«` and `»` enclose each stretch that must be reported; they are taken out
 * before linting. `frame` says where the excerpt stands: as the disputed items of an otherwise sound letter, or as a
 * whole letter of its own.
 */
export interface Example {
  readonly title: string;
  readonly frame: "items" | "letter";
  readonly text: string;
  /** The levels expected at the marks, in order; the rule's own level where absent. */
  readonly severities?: readonly Severity[];
}

/** One defect that a letter can have: what it is, why it matters, how it reads, and the check. */
export interface Rule {
  /** Kebab-case, says the defect, never reused. */
  readonly id: string;
  /** The level of reports that do not say their own. */
  readonly severity: Severity;
  /** What is wrong, in one plain sentence. */
  readonly summary: string;
  /** Why it matters and to whom, with the source (regulation, guideline page). */
  readonly why: string;
  /** When it is silent and when it is milder. */
  readonly details?: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** Pure. May throw: the engine reports it once and goes on with the other rules. */
  check(letter: Letter): Iterable<Report>;
}

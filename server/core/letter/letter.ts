import type { Guideline } from "../guidelines/guideline.js";
import type { Conclusion } from "../judgement/conclusion.js";
import type { Request } from "../judgement/request.js";
import type { LogicalText, Piece } from "../text/logical.js";
import type { Span } from "../text/span.js";
import type { Recognition } from "./recognise.js";

/** What a final determination letter consists of. Everything that a letter may lack is optional: absent, not invented. */
export interface Letter {
  readonly source: string;
  readonly logical: LogicalText;
  readonly recognition: Recognition;
  readonly frontPage?: FrontPage;
  readonly reviewer?: Reviewer;
  /** In the order of the letter. */
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
}

export type SectionKind = "front-page" | "how-made" | "clinical-summary" | "decisions";

export interface Section {
  readonly kind: SectionKind;
  /** The heading as written; empty for the front page, which has none. */
  readonly heading: Piece;
  /** What follows the heading. */
  readonly body: Piece;
  readonly span: Span;
}

/** The two-column block of a letter of 2016 and later; every value as written (dates mm/dd/yyyy). */
export interface FrontPage {
  readonly caseNumber?: Piece;
  readonly dateAssigned?: Piece;
  readonly decisionDate?: Piece;
  readonly priority?: Piece;
  readonly dateOfInjury?: Piece;
  readonly utilizationReviewDate?: Piece;
  readonly applicationReceived?: Piece;
  readonly span: Span;
}

/** The credentials of the expert reviewer, who stays anonymous (Labor Code 4610.6(f)). */
export interface Reviewer {
  /** A labelled block (from 2015), or a sentence of the paragraph (before). */
  readonly form: "block" | "sentence";
  readonly licensure?: Piece;
  readonly specialty?: Piece;
  readonly span: Span;
}

/** One disputed item. */
export interface Item {
  /** From 1, in the order of the letter. */
  readonly index: number;
  /** The number that the letter itself prints ("1.", "Issue 1:"). */
  readonly number?: Piece;
  /** The whole heading as written: number, title, "is", colon, decision. */
  readonly heading: Piece;
  /** The heading without its number, its decision and a trailing "is". */
  readonly title: Piece;
  readonly decision?: Decision;
  readonly claimsGuideline?: Guideline;
  readonly reviewGuideline?: Guideline;
  readonly rationale?: Rationale;
  readonly request: Request;
  readonly span: Span;
}

export type Outcome = "upheld" | "overturned";

/** Upheld: the denial stands, not medically necessary. Overturned: medically necessary. */
export interface Decision {
  readonly outcome: Outcome;
  readonly word: Piece;
}

export interface Rationale {
  readonly label: Piece;
  readonly body: Piece;
  readonly conclusion?: Conclusion;
  readonly span: Span;
}

/** The parts of an item in the order in which a letter has them. */
export const ITEM_PARTS = ["claimsGuideline", "reviewGuideline", "rationale"] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

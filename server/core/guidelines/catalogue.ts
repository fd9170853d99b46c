/** How far a fact can be relied on: read in a source, well remembered, or doubtful. Shown as such, never an error. */
export type Confidence = "sure" | "likely" | "unsure";

export type Status = "recommended" | "option" | "not-recommended" | "under-study" | "conditional" | "reference";

/** A book as letters cite it. */
export interface Book {
  readonly id: string;
  /** As letters print it, without the year. */
  readonly title: string;
  /** The year as letters print it; absent for sources that carry none. */
  readonly year?: string;
  /** Further years that letters print for the same text: that of the edition, that of its effect in the MTUS. */
  readonly otherYears?: readonly string[];
  readonly source: "MTUS" | "ODG" | "ACOEM" | "other";
  readonly aliases: readonly string[];
  /** The regulation, for a book of the MTUS ("8 CCR 9792.24.2"). */
  readonly regulation?: string;
  /** ISO dates. */
  readonly inForceFrom?: string;
  readonly inForceTo?: string;
  readonly link?: string;
  readonly provenance: string;
  readonly confidence: Confidence;
}

export interface Criterion {
  readonly text: string;
  readonly page?: number;
  readonly confidence: Confidence;
}

/**
 * One topic of a book: what a citation's section title or page names. An entry that has the id of its book stands for
 * the book (or chapter) as a whole: a citation without section and page binds to it.
 */
export interface Entry {
  readonly id: string;
  /** Id of the {@link Book}. */
  readonly book: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly pages?: { readonly first: number; readonly last: number; readonly confidence: Confidence };
  readonly status: Status;
  /** The recommendation in a few words. */
  readonly statusText: string;
  /** In our own words, in the order of the source. */
  readonly criteria: readonly Criterion[];
  /** Generic names of the drugs that it governs. */
  readonly drugs: readonly string[];
  /** Lower-case words of a request that it governs ("epidural", "transforaminal"). */
  readonly services: readonly string[];
  /** Ids of related entries. */
  readonly related: readonly string[];
  readonly provenance: string;
  readonly confidence: Confidence;
}

export interface Drug {
  readonly generic: string;
  readonly brands: readonly string[];
  /** Other ways to write the generic name ("hydrocodone", "naproxen sodium"). */
  readonly otherNames?: readonly string[];
  /** The class in words ("short-acting opioid", "muscle relaxant"). */
  readonly class: string;
  readonly opioid: boolean;
  readonly topical: boolean;
  /** Federal schedule, where controlled ("II"). */
  readonly schedule?: string;
  readonly strengths: readonly string[];
  /** Ids of the entries that govern it; empty when the 2009 text has none. */
  readonly topics: readonly string[];
  readonly confidence: Confidence;
}

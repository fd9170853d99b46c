import type { Piece } from "../text/logical.js";
import type { Span } from "../text/span.js";

/** A "… guideline:" line of an item. */
export interface Guideline {
  readonly label: Piece;
  /** The organisation that the label names ("MAXIMUS", "Claims Administrator"). */
  readonly organisation: string;
  readonly body: Piece;
  /** The line says that no medical evidence was cited. */
  readonly saysNone: boolean;
  readonly citations: readonly Citation[];
  readonly span: Span;
}

export type CitationSource = "MTUS" | "ODG" | "ACOEM" | "other";

/** One cited source; an MTUS line that names three books gives three citations. */
export interface Citation {
  readonly source: CitationSource;
  /** The whole citation as written. */
  readonly piece: Piece;
  /** Title of the book as written, without its year ("Chronic Pain Medical Treatment"). */
  readonly book?: Piece;
  /** Catalogue id of the book. */
  readonly bookId?: string;
  /** The year as written ("2009"). */
  readonly edition?: string;
  readonly sections: readonly CitedSection[];
  readonly pages: readonly CitedPages[];
  /** Ids of the catalogue entries that the citation binds to, without repetition. */
  readonly entries: readonly string[];
}

/** A section title in a citation ("Muscle relaxants (for pain)"). */
export interface CitedSection {
  readonly piece: Piece;
  /** Catalogue id of the entry that it names. */
  readonly entry?: string;
}

/** A page or a range of pages in a citation; `first` and `last` are equal for a single page. */
export interface CitedPages {
  readonly first: number;
  readonly last: number;
  readonly piece: Piece;
}

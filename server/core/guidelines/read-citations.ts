import type { LogicalText, Piece } from "../text/logical.js";
import type { Book } from "./catalogue.js";
import { type CitedBook, citedBookAt, isNumber, isYear } from "./cited-book.js";
import type { Citation, CitationSource, CitedPages, CitedSection } from "./guideline.js";
import { entriesAtPages, entry, sectionTitled } from "./lookup.js";
import type { Statement } from "./parse-guideline.js";
import { Gap, type Words } from "./words.js";

/** Punctuation that still belongs to the word before it. */
const CLOSING = ")]®™\"'/";

const PAGE_WORDS = new Set(["page", "pages", "p", "pp", "pg", "pgs"]);

/** "Opioids" or "Eye" is a book of 2017 only with its year; without one it is a topic. */
function needsYear({ candidates, edition }: CitedBook): boolean {
  return edition === undefined && candidates.every((one) => (one.inForceFrom ?? "") >= "2017");
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A citation of which more may follow. */
interface Draft {
  /** Offset in the logical text. */
  readonly from: number;
  readonly source: CitationSource;
  readonly title?: Piece;
  readonly cited?: CitedBook;
  readonly sections: CitedSection[];
  readonly pages: CitedPages[];
  /** Index of the word after the last that belongs to it. */
  end: number;
}

/** The citations of one statement, in the order in which they stand. */
export function readCitations(logical: LogicalText, words: Words, statement: Statement, bodyEnd: number): Citation[] {
  return new Reader(logical, words, statement, bodyEnd).read();
}

class Reader {
  readonly #logical: LogicalText;
  readonly #words: Words;
  readonly #word: readonly string[];
  readonly #from: number;
  readonly #to: number;
  readonly #outside: boolean;
  readonly #bodyEnd: number;
  readonly #citations: Citation[] = [];

  constructor(logical: LogicalText, words: Words, { from, to, outside }: Statement, bodyEnd: number) {
    this.#logical = logical;
    this.#words = words;
    this.#word = words.word;
    this.#bodyEnd = bodyEnd;
    this.#to = to;
    let first = from;
    while (first < to && this.#word[first] === "the") first++;
    this.#from = first;
    const bare = !outside && this.#word[first] !== "mtus";
    this.#outside = outside || (bare && citedBookAt(words, first, to)?.source !== "MTUS");
  }

  read(): Citation[] {
    if (this.#outside) this.#readOutside();
    else this.#readInside();
    return this.#citations;
  }

  /** `MTUS <book>…, and <book>…` */
  #readInside(): void {
    let at = this.#from;
    while (at < this.#to && this.#word[at] === "mtus") at++;
    if (at >= this.#to) return;
    const cited = citedBookAt(this.#words, at, this.#to);
    if (cited) this.#readFrom(this.#open(cited, this.#from, at), cited.next);
    else this.#readUnknownBook(at);
  }

  /** A title that the catalogue does not know ends at its year, at "Section(s)" or "Page(s)", or at a comma. */
  #readUnknownBook(at: number): void {
    let end = at;
    let comma = -1;
    while (end < this.#to && !isYear(this.#word[end]) && !this.#isSectionMarker(end) && this.#pagesAt(end) < 0) {
      if (end > at && comma < 0 && this.#gap(end, Gap.Comma | Gap.Stop)) comma = end;
      end++;
    }
    if (end === this.#to && comma >= 0) end = comma;
    const year = isYear(this.#word[end]) ? this.#word[end] : undefined;
    const next = year === undefined ? end : end + 1;
    const draft: Draft = {
      from: this.#start(this.#from),
      source: "MTUS",
      ...(end > at && { title: this.#piece(at, end) }),
      sections: [],
      pages: [],
      end: next,
    };
    this.#readFrom(draft, next, year);
  }

  /** `Non-MTUS Citation <free text>` */
  #readOutside(): void {
    if (this.#from >= this.#to) return;
    let at = this.#from;
    let cited = this.#outsideBookAt(at);
    while (!cited && at + 1 < this.#to) cited = this.#outsideBookAt(++at);
    if (cited?.book && cited.book.source !== "other") {
      const draft = this.#open(cited, this.#from, at);
      this.#readFrom(draft, at === this.#from ? cited.next : this.#from);
      return;
    }
    // Free text: a book, an article, an address.
    const draft: Draft = {
      from: this.#start(this.#from),
      source: "other",
      ...(cited && { cited, title: this.#piece(at, cited.titleEnd) }),
      sections: [],
      pages: [],
      end: this.#to,
    };
    this.#close(draft);
  }

  #open(cited: CitedBook, from: number, at: number): Draft {
    return {
      from: this.#start(from),
      source: this.#sourceOf(cited),
      title: this.#piece(at, cited.titleEnd),
      cited,
      sections: [],
      pages: [],
      end: cited.next,
    };
  }

  /** The source as the line presents it: chapter 7 of ACOEM cited as MTUS stays "MTUS", which a rule can then report. */
  #sourceOf({ source, acoem }: CitedBook): CitationSource {
    if (!this.#outside) return source === "ODG" || source === "other" ? source : "MTUS";
    if (source !== "MTUS") return source;
    return acoem ? "ACOEM" : "other";
  }

  /** Sections, pages and further books from word `at` on. */
  #readFrom(first: Draft, at: number, edition?: string): void {
    let draft = first;
    let year = edition;
    let i = at;
    while (i < this.#to) {
      const one = this.#word[i] as string;
      if (one === "and" || one === "mtus" || one === "the") {
        i++;
        continue;
      }
      if (this.#isSectionMarker(i) || (one === "section" && draft.sections.length === 0)) {
        i += this.#word[i + 1] === "s" ? 2 : 1;
        draft.end = Math.max(draft.end, i);
        continue;
      }
      const page = this.#pagesAt(i);
      if (page >= 0) {
        i = this.#readPages(draft, page);
        continue;
      }
      const section = this.#sectionAt(draft, i);
      const cited = this.#bookStartAt(i, section?.end ?? i);
      if (cited) {
        const again = this.#outside && cited.book !== undefined && cited.book === draft.cited?.book;
        if (!again) {
          this.#close(draft, year);
          draft = this.#open(cited, i, i);
          year = undefined;
        }
        i = cited.next;
        draft.end = Math.max(draft.end, i);
        continue;
      }
      const end = this.#sectionEnd(draft, i, section?.end ?? i + 1);
      const entryId = draft.cited?.book && section?.values[0]?.id;
      const piece = this.#piece(i, end);
      draft.sections.push(entryId === undefined ? { piece } : { piece, entry: entryId });
      draft.end = end;
      i = end;
    }
    this.#close(draft, year);
  }

  /** Titles of another edition still tell where a section ends. */
  #sectionAt(draft: Draft, at: number) {
    const book = draft.cited?.book ?? draft.cited?.candidates[0];
    return book && sectionTitled(book.id, this.#word, at, this.#to);
  }

  /** Titles hold commas, so the catalogue decides first; what it does not know ends at a comma or semicolon. */
  #sectionEnd(draft: Draft, at: number, known: number): number {
    let end = known;
    while (end < this.#to) {
      if (this.#gap(end, Gap.Comma | Gap.Stop) || this.#pagesAt(end) >= 0 || this.#isSectionMarker(end)) break;
      if (this.#word[end] === "and" && this.#startsSomething(draft, end + 1)) break;
      if (this.#outside && end > at && this.#outsideBookAt(end)) break;
      end++;
    }
    return end;
  }

  #startsSomething(draft: Draft, at: number): boolean {
    const section = this.#sectionAt(draft, at);
    return section !== undefined || this.#bookStartAt(at, at) !== undefined;
  }

  /**
   * A book that begins here, rather than a section whose title begins with the words of a book's ("Opioids for Chronic
   * Pain and Chronic Opioid Treatment: …").
   */
  #bookStartAt(at: number, sectionEnd: number): CitedBook | undefined {
    if (this.#outside) return this.#outsideBookAt(at);
    const cited = citedBookAt(this.#words, at, this.#to);
    if (!cited) return undefined;
    if (cited.certain || cited.source !== "MTUS") return cited;
    if (sectionEnd >= cited.titleEnd) return undefined;
    const last = cited.next >= this.#to || this.#pagesAt(cited.next) >= 0;
    return last && !needsYear(cited) ? cited : undefined;
  }

  /** Outside the MTUS: any other source; an MTUS book only where nothing but a book can be meant. */
  #outsideBookAt(at: number): CitedBook | undefined {
    const cited = citedBookAt(this.#words, at, this.#to);
    return cited && (cited.source !== "MTUS" || cited.certain) ? cited : undefined;
  }

  #readPages(draft: Draft, at: number): number {
    let i = at;
    while (i < this.#to) {
      if (this.#word[i] === "and" && i > at && this.#isPage(i + 1)) i++;
      if (!this.#isPage(i)) break;
      const first = pageNumber(this.#word[i] as string);
      let end = i + 1;
      let last = first;
      const to = this.#word[end] === "to" ? end + 1 : end;
      if (this.#isPage(to) && (to > end || this.#gap(to, Gap.Hyphen))) {
        last = pageNumber(this.#word[to] as string);
        end = to + 1;
      }
      draft.pages.push({ first, last, piece: this.#piece(i, end) });
      i = end;
    }
    draft.end = Math.max(draft.end, i);
    return i;
  }

  #isPage(at: number): boolean {
    const one = this.#word[at];
    return at < this.#to && one !== undefined && !isYear(one) && isNumber(withoutPageLetters(one));
  }

  /** Index of the first page number when "Page(s):", "p." or "p22" stands at word `at`, else -1. */
  #pagesAt(at: number): number {
    const one = this.#word[at];
    if (one === undefined || at >= this.#to || one.charCodeAt(0) !== 112) return -1;
    if (!PAGE_WORDS.has(one)) return withoutPageLetters(one) !== one && this.#isPage(at) ? at : -1;
    const next = this.#word[at + 1] === "s" ? at + 2 : at + 1;
    return this.#isPage(next) ? next : -1;
  }

  /** "Section(s)"; a bare "section" may belong to a title ("Shoulder section"). */
  #isSectionMarker(at: number): boolean {
    const one = this.#word[at];
    return at < this.#to && (one === "sections" || (one === "section" && this.#word[at + 1] === "s"));
  }

  #close(draft: Draft, year?: string): void {
    if (!draft.title && draft.sections.length === 0 && draft.pages.length === 0 && !this.#outside) return;
    const edition = draft.cited?.edition ?? year;
    const book = draft.cited?.book;
    const { source, title, sections, pages } = draft;
    const piece = this.#logical.piece(draft.from, this.#closed(draft.end));
    const citation: Writable<Citation> = { source, piece, sections, pages, entries: boundEntries(book, draft) };
    if (title) citation.book = title;
    if (book) citation.bookId = book.id;
    if (edition !== undefined) citation.edition = edition;
    this.#citations.push(citation);
  }

  #gap(at: number, flags: number): boolean {
    return ((this.#words.gap[at] ?? 0) & flags) !== 0;
  }

  #start(at: number): number {
    return this.#words.start[at] ?? this.#bodyEnd;
  }

  #piece(from: number, to: number): Piece {
    return this.#logical.piece(this.#start(from), this.#closed(to));
  }

  /** The offset after the word before `to`, closing brackets and signs included. */
  #closed(to: number): number {
    const { start, end } = this.#words;
    const limit = start[to] ?? this.#bodyEnd;
    let at = end[to - 1] ?? this.#bodyEnd;
    while (at < limit && CLOSING.includes(this.#logical.text.charAt(at))) at++;
    return at;
  }
}

function withoutPageLetters(word: string): string {
  if (word.charCodeAt(0) !== 112) return word;
  const second = word.charAt(1);
  return word.slice(second === "p" || second === "g" ? 2 : 1);
}

function pageNumber(word: string): number {
  return Number(withoutPageLetters(word));
}

/** By section titles, else by pages within the book, else the entry of the book as a whole. */
function boundEntries(book: Book | undefined, { sections, pages }: Draft): readonly string[] {
  if (!book) return [];
  const found: string[] = [];
  const add = (id: string) => {
    if (!found.includes(id)) found.push(id);
  };
  for (const section of sections) if (section.entry !== undefined) add(section.entry);
  if (found.length > 0) return found;
  for (const { first, last } of pages) for (const one of entriesAtPages(book.id, first, last)) add(one.id);
  if (found.length === 0 && entry(book.id)) add(book.id);
  return found;
}

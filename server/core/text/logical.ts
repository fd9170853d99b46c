import type { Span } from "./span.js";

/** What separates a piece of logical text from the one before it on the page. */
export enum Break {
  /** A new line of the source begins here. */
  Line = 1,
  /** At least one blank line stands before it. */
  Blank = 2,
  /** A page break (form feed) stands before it. */
  Page = 4,
}

/** A stretch of logical text: its words with wrapping undone, where it lies there, and its span in the source. */
export interface Piece {
  readonly text: string;
  /** Half-open offsets in the logical text. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

const CONJUNCTION = /^(?:and|or|to|nor|but|versus|vs|through)\b/;

/** 0 = ink, 1 = white space, 2 = dropped altogether (zero width, soft hyphen, byte order mark). */
function kindOf(code: number): 0 | 1 | 2 {
  if (code <= 0x20 || code === 0x7f || code === 0x85 || code === 0xa0) return 1;
  if (code < 0x7f) return 0;
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f) || code === 0x2060) return 2;
  if (code === 0x1680 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return 1;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return 1;
  return 0;
}

/** Typographic characters that word processors and PDF writers put for plain ones. Same length unless a ligature. */
const PLAIN: Readonly<Record<number, string>> = {
  8216: "'",
  8217: "'",
  8218: "'",
  8219: "'",
  8242: "'",
  8220: '"',
  8221: '"',
  8222: '"',
  8223: '"',
  8243: '"',
  64256: "ff",
  64257: "fi",
  64258: "fl",
  64259: "ffi",
  64260: "ffl",
};

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf;
}

/** Ligatures are of lower-case letters. */
function isLowerOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 0xfb00 && code <= 0xfb04);
}

/**
 * The words of a source with the damage of the page undone: wrapped lines joined, blank lines and page breaks inside
 * sentences gone, runs of white space one blank, typographic quotes plain, a word broken at its hyphen whole again. Every character maps back to the source. `breaks` remembers where source lines began, as evidence for
 * the parser only; rules and features never look at it.
 */
export class LogicalText {
  readonly text: string;
  /** `text` in lower case and with every dash a hyphen, of the same length: what patterns are matched against. */
  readonly lower: string;
  /** Logical offset at which a source line begins → flags of {@link Break}. */
  readonly breaks: ReadonlyMap<number, number>;
  /** The keys of `breaks`, ascending. */
  readonly lineStarts: readonly number[];
  readonly #logicalStarts: readonly number[];
  readonly #sourceStarts: readonly number[];
  readonly #sourceLength: number;

  constructor(source: string) {
    this.#sourceLength = source.length;
    const parts: string[] = [];
    const logicalStarts: number[] = [];
    const sourceStarts: number[] = [];
    const breaks = new Map<number, number>();
    const lineStarts: number[] = [];
    const length = source.length;
    let logical = 0;
    let i = 0;
    let previous = 0; // last two characters emitted, to see a word broken at its hyphen
    let beforePrevious = 0;
    let inkStart = -1;

    const segment = (text: string, at: number) => {
      logicalStarts.push(logical);
      sourceStarts.push(at);
      parts.push(text);
      logical += text.length;
    };
    const flush = (end: number) => {
      if (inkStart < 0) return;
      segment(source.slice(inkStart, end), inkStart);
      inkStart = -1;
    };

    while (i < length) {
      const code = source.charCodeAt(i);
      if (code > 0x20 && code < 0x7f) {
        if (inkStart < 0) inkStart = i;
        beforePrevious = previous;
        previous = code;
        i++;
        continue;
      }
      if (code === 0x20 && inkStart >= 0 && previous !== 45) {
        // One blank between words, the most frequent case by far, belongs to the run of ink around it.
        const next = source.charCodeAt(i + 1);
        if (next > 0x20 && next < 0x7f) {
          beforePrevious = previous;
          previous = 0x20;
          i++;
          continue;
        }
      }
      const kind = kindOf(code);
      if (kind === 0) {
        const plain = code > 0x7f ? PLAIN[code] : undefined;
        if (plain === undefined) {
          if (inkStart < 0) inkStart = i;
          beforePrevious = previous;
          previous = code;
        } else {
          flush(i);
          for (const character of plain) segment(character, i);
          beforePrevious = previous;
          previous = plain.charCodeAt(plain.length - 1);
        }
        i++;
        continue;
      }
      flush(i);
      // A run of white space and dropped characters.
      let white = false;
      let soft = false;
      let newlines = 0;
      let page = false;
      const runStart = i;
      while (i < length) {
        const c = source.charCodeAt(i);
        const k = c > 0x20 && c < 0x7f ? 0 : kindOf(c);
        if (k === 0) break;
        if (k === 1) white = true;
        else if (c === 0xad) soft = true;
        if (c === 10 || c === 0x2028 || c === 0x2029 || (c === 13 && source.charCodeAt(i + 1) !== 10)) newlines++;
        else if (c === 12) page = true;
        i++;
      }
      if (i >= length || logical === 0) {
        if (i < length && logical === 0) {
          breaks.set(0, Break.Line);
          lineStarts.push(0);
        }
        continue;
      }
      const brokenWord =
        (soft && newlines > 0) ||
        (previous === 45 &&
          isAlphanumeric(beforePrevious) &&
          isLowerOrDigit(source.charCodeAt(i)) &&
          !CONJUNCTION.test(source.slice(i, i + 8)));
      if (white && !brokenWord) {
        segment(" ", runStart);
        beforePrevious = previous;
        previous = 32;
      }
      if (newlines > 0 || page) {
        breaks.set(logical, Break.Line | (newlines > 1 ? Break.Blank : 0) | (page ? Break.Page : 0));
        lineStarts.push(logical);
      }
    }
    flush(length);
    if (logical > 0 && lineStarts[0] !== 0) {
      breaks.set(0, Break.Line);
      lineStarts.unshift(0);
    }
    this.#logicalStarts = logicalStarts;
    this.#sourceStarts = sourceStarts;
    this.text = parts.join("");
    this.breaks = breaks;
    this.lineStarts = lineStarts;
    const lower = this.text.toLowerCase();
    this.lower = (
      lower.length === this.text.length ? lower : this.text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    ).replace(/[\u2010-\u2013\u2212]/g, "-");
  }

  get length(): number {
    return this.text.length;
  }

  /** Where character `at` of the logical text stands in the source; the source's end for offsets past the text. */
  sourceOffset(at: number): number {
    const starts = this.#logicalStarts;
    if (starts.length === 0 || at >= this.text.length) return this.#endOffset();
    const k = lastAtMost(starts, Math.max(at, 0));
    return (this.#sourceStarts[k] as number) + (Math.max(at, 0) - (starts[k] as number));
  }

  /** The source span of the logical stretch `from`–`to`. An empty stretch gives an empty span. */
  spanOf(from: number, to: number): Span {
    const start = this.sourceOffset(from);
    if (to <= from) return { start, end: start };
    return { start, end: Math.min(this.sourceOffset(Math.min(to, this.text.length) - 1) + 1, this.#sourceLength) };
  }

  /** The logical offset of the first character that stands at or after `offset` of the source. */
  logicalOffset(offset: number): number {
    const starts = this.#sourceStarts;
    if (starts.length === 0 || offset < (starts[0] as number)) return 0;
    const k = lastAtMost(starts, offset);
    const from = this.#logicalStarts[k] as number;
    const next = this.#logicalStarts[k + 1] ?? this.text.length;
    return Math.min(from + (offset - (starts[k] as number)), next);
  }

  /** The stretch without the blanks at its ends. */
  piece(from: number, to: number): Piece {
    let a = Math.max(from, 0);
    let b = Math.min(to, this.text.length);
    while (a < b && this.text.charCodeAt(a) === 32) a++;
    while (b > a && this.text.charCodeAt(b - 1) === 32) b--;
    return { text: this.text.slice(a, b), from: a, to: b, span: this.spanOf(a, b) };
  }

  isLineStart(at: number): boolean {
    return this.breaks.has(at);
  }

  /** True when the source line ends right after the character before `at`, blanks aside. */
  isLineEnd(at: number): boolean {
    const next = this.text.charCodeAt(at) === 32 ? at + 1 : at;
    return next >= this.text.length || this.breaks.has(next);
  }

  #endOffset(): number {
    const k = this.#logicalStarts.length - 1;
    if (k < 0) return 0;
    return (this.#sourceStarts[k] as number) + (this.text.length - (this.#logicalStarts[k] as number));
  }
}

/** Index of the last element that is at most `value`; the array is ascending and starts at or below it. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

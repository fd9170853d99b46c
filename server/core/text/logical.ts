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

const HYPHEN = 45;
/** Anything but printable ASCII and line ends. */
const SPECIAL = /[^\r\n\x20-\x7e]|\r(?!\n)/g;
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

/** A search from offsets that only grow, so that a text is searched once; infinity where there is nothing more. */
function growing(search: (offset: number) => number): (offset: number) => number {
  let next = -1;
  return (offset) => {
    if (next < offset) {
      const found = search(offset);
      next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return next;
  };
}

/** Puts stretches of ink together to logical text, and decides what stands between them. */
class Joiner {
  readonly parts: string[] = [];
  readonly logicalStarts: number[] = [];
  readonly sourceStarts: number[] = [];
  readonly breaks = new Map<number, number>();
  readonly #source: string;
  #logical = 0;
  /** The last two characters of the ink so far, to see a word broken at its hyphen. */
  #previous = 0;
  #beforePrevious = 0;
  /** What has been passed since the last ink. */
  #spaceStart = -1;
  #soft = false;
  #newlines = 0;
  #page = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** White space at `at`, a line end or not. */
  space(at: number, newline: boolean): void {
    if (this.#spaceStart < 0) this.#spaceStart = at;
    if (newline) this.#newlines++;
  }

  /** A stretch without white space but for single blanks. */
  ink(from: number, to: number): void {
    this.#join(this.#source.charCodeAt(from));
    this.#segment(this.#source.slice(from, to), from);
    this.#beforePrevious = to - from > 1 ? this.#source.charCodeAt(to - 2) : this.#previous;
    this.#previous = this.#source.charCodeAt(to - 1);
  }

  /** Any stretch of the source, every character by its kind. */
  readCharacters(from: number, to: number): void {
    const source = this.#source;
    let inkStart = -1;
    for (let i = from; i < to; i++) {
      const code = source.charCodeAt(i);
      if (code > 0x20 && code < 0x7f) {
        if (inkStart < 0) inkStart = i;
        continue;
      }
      const kind = kindOf(code);
      const plain = kind === 0 ? PLAIN[code] : undefined;
      if (kind === 0 && plain === undefined) {
        if (inkStart < 0) inkStart = i;
        continue;
      }
      if (inkStart >= 0) this.ink(inkStart, i);
      inkStart = -1;
      if (plain !== undefined) this.#typographic(plain, i);
      else if (kind === 1) {
        this.space(i, code === 0x2028 || code === 0x2029 || (code === 13 && source.charCodeAt(i + 1) !== 10));
        if (code === 12) this.#page = true;
      } else if (code === 0xad) this.#soft = true;
    }
    if (inkStart >= 0) this.ink(inkStart, to);
  }

  /** A typographic character as the plain ones that stand for it. */
  #typographic(plain: string, at: number): void {
    this.#join(plain.charCodeAt(0));
    for (const character of plain) this.#segment(character, at);
    this.#beforePrevious = this.#previous;
    this.#previous = plain.charCodeAt(plain.length - 1);
  }

  /** Settles what stands between the ink so far and ink that begins with `next`. */
  #join(next: number): void {
    const first = this.#logical === 0;
    if (!first && this.#spaceStart >= 0 && !this.#isBrokenWord(next)) this.#segment(" ", this.#spaceStart);
    if (first) this.breaks.set(0, Break.Line);
    else if (this.#newlines > 0 || this.#page) {
      const flags = Break.Line | (this.#newlines > 1 ? Break.Blank : 0) | (this.#page ? Break.Page : 0);
      this.breaks.set(this.#logical, flags);
    }
    this.#spaceStart = -1;
    this.#soft = false;
    this.#newlines = 0;
    this.#page = false;
  }

  #isBrokenWord(next: number): boolean {
    if (this.#soft && this.#newlines > 0) return true;
    if (this.#previous !== HYPHEN || !isAlphanumeric(this.#beforePrevious) || !isLowerOrDigit(next)) return false;
    return !CONJUNCTION.test(this.#wordAfterSpace());
  }

  /** The first letters of the ink to come: white space ends where it begins. */
  #wordAfterSpace(): string {
    let at = this.#spaceStart;
    while (kindOf(this.#source.charCodeAt(at)) !== 0) at++;
    return this.#source.slice(at, at + 8);
  }

  #segment(text: string, at: number): void {
    this.logicalStarts.push(this.#logical);
    this.sourceStarts.push(at);
    this.parts.push(text);
    this.#logical += text.length;
  }
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
    const joiner = new Joiner(source);
    // Most lines are plain: they are taken whole, and only the others are read character by character.
    const special = growing((offset) => {
      SPECIAL.lastIndex = offset;
      return SPECIAL.exec(source)?.index ?? -1;
    });
    const wide = growing((offset) => source.indexOf("  ", offset));
    const hyphen = growing((offset) => source.indexOf("- ", offset));
    for (let start = 0; start < source.length; ) {
      const newline = source.indexOf("\n", start);
      const end = newline < 0 ? source.length : newline;
      let from = start;
      let to = end;
      while (from < to && source.charCodeAt(from) === 0x20) from++;
      while (to > from && (source.charCodeAt(to - 1) === 0x20 || source.charCodeAt(to - 1) === 13)) to--;
      if (special(start) < end) joiner.readCharacters(start, end);
      else if (wide(from) < to || hyphen(from) < to) joiner.readCharacters(from, to);
      else if (from < to) joiner.ink(from, to);
      joiner.space(end, end < source.length);
      start = end + 1;
    }
    this.#logicalStarts = joiner.logicalStarts;
    this.#sourceStarts = joiner.sourceStarts;
    this.text = joiner.parts.join("");
    this.breaks = joiner.breaks;
    this.lineStarts = [...joiner.breaks.keys()];
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

  /** The stretch without the blanks at its ends; one of blanks alone is empty where it begins. */
  piece(from: number, to: number): Piece {
    let a = Math.max(from, 0);
    let b = Math.min(to, this.text.length);
    while (b > a && this.text.charCodeAt(b - 1) === 32) b--;
    while (a < b && this.text.charCodeAt(a) === 32) a++;
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

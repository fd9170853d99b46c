import { isTerminatedBefore, lineStartsBackward } from "../text/boundaries.js";
import { Break, type LogicalText } from "../text/logical.js";

const REMAINDERS = ["the remaining imr eligible portion", "the original request,"];
const ORIGINAL = "was the original request";
/** Longest heading of a partly certified request that was met is some 420 characters. */
const LONGEST = 900;
const CONCLUDED =
  /(?:medically (?:necessary|appropriate)(?: and appropriate| and\/or appropriate)?|at this time|certified|supported|guidelines?)\.?"? $/;
const NUMBER = /(?:^|[\s.!?:"')\]])((?:(?:issue|item)(?: ?#| no\.)? ?)?\d{1,2} ?[.):]) $/;

/**
 * Where the title of an item begins that ends at `to`; the text before it, from `from`, is the part of the item before.
 * A title begins a line behind the end of a sentence; only a heading of a partly certified request has sentences of
 * its own, and is known by their fixed wording. Blank lines count where they mean paragraphs. Where neither is to be
 * had (a rationale without its full stop), the nearest likely place is taken.
 */
export function titleStart(logical: LogicalText, from: number, to: number, paragraphs: boolean): number {
  return partialStart(logical, from, to, paragraphs) ?? plainStart(logical, from, to, paragraphs);
}

/** "X was the original request. Y was authorized by … The remaining IMR eligible portion of …, Z is". */
function partialStart(logical: LogicalText, from: number, to: number, paragraphs: boolean): number | undefined {
  const base = Math.max(from, to - LONGEST);
  const text = logical.lower.slice(base, to);
  const remainder = Math.max(...REMAINDERS.map((words) => text.lastIndexOf(words)));
  if (remainder < 0 || /medically (?:necessary|appropriate)/.test(text.slice(remainder))) return undefined;
  const original = text.lastIndexOf(ORIGINAL, remainder);
  return original < 0 ? base + remainder : plainStart(logical, from, base + original, paragraphs);
}

function plainStart(logical: LogicalText, from: number, to: number, paragraphs: boolean): number {
  let nearest: number | undefined;
  let concluded: number | undefined;
  let lines = 0;
  for (const at of lineStartsBackward(logical, from, to)) {
    if (++lines > 8) break;
    nearest ??= at;
    const flags = logical.breaks.get(at) ?? 0;
    if (paragraphs && flags & Break.Blank && !(flags & Break.Page)) return at;
    if (concluded === undefined && CONCLUDED.test(logical.lower.slice(Math.max(from, at - 60), at))) concluded = at;
    if (isTerminatedBefore(logical, at) && !continuesHeading(logical, from, at)) return at;
  }
  if (concluded !== undefined) return concluded;
  return sentenceStart(logical, from, to) ?? nearest ?? skipBlank(logical, from);
}

/** A line that ends in an abbreviation or in "QTY:" goes on in the next. */
function continuesHeading(logical: LogicalText, from: number, at: number): boolean {
  return /(?:\b(?:qty|quantity|mg|vs|w|approx|no|dos|dr|wks?|hrs?|tabs?|caps?|x)[.:]|[a-z]\(s\):) ?$/.test(
    logical.lower.slice(Math.max(from, at - 12), at),
  );
}

/** The last sentence begun inside a line, for text whose line breaks are gone. */
function sentenceStart(logical: LogicalText, from: number, to: number): number | undefined {
  const text = logical.text;
  for (let i = Math.min(to, text.length) - 2; i > from; i--) {
    if (text[i] !== " " || !/[A-Z0-9("]/.test(text[i + 1] ?? "")) continue;
    if (isTerminatedBefore(logical, i) && !continuesHeading(logical, from, i) && text[i - 1] !== ":") return i + 1;
  }
  return undefined;
}

function skipBlank(logical: LogicalText, from: number): number {
  return logical.text[from] === " " ? from + 1 : from;
}

/**
 * The letter's own number of an item ("1.", "Issue 1:"): before the title, or at its head. `title` is where the words
 * begin, `number` what was found.
 */
export function splitNumber(
  logical: LogicalText,
  from: number,
  start: number,
  to: number,
): { readonly start: number; readonly number?: { readonly from: number; readonly to: number } } {
  const head = /^(?:(?:issue|item)(?: ?#| no\.)? ?\d{1,2} ?[.):]?|\d{1,2} ?[.)]) (?=\S)/.exec(
    logical.lower.slice(start, Math.min(to, start + 24)),
  );
  if (head) {
    return { start: start + head[0].length, number: { from: start, to: start + head[0].trimEnd().length } };
  }
  const before = NUMBER.exec(logical.lower.slice(Math.max(from, start - 24), start));
  if (!before) return { start };
  const numberTo = start - 1;
  const numberFrom = numberTo - (before[1] as string).length;
  const alone = numberFrom <= from || logical.isLineStart(numberFrom);
  return alone ? { start, number: { from: numberFrom, to: numberTo } } : { start };
}

import { Break, type LogicalText } from "./logical.js";

const CLOSERS = "\"')] ";
const TERMINATORS = ".!?:";

/** True when what stands before `at` ends a sentence or an announcement ("…set forth below:"). */
export function isTerminatedBefore(logical: LogicalText, at: number): boolean {
  let i = at - 1;
  const furthest = Math.max(0, at - 8);
  while (i >= furthest && CLOSERS.includes(logical.text[i] as string)) i--;
  return i < 0 || TERMINATORS.includes(logical.text[i] as string);
}

/**
 * True when blank lines of the source mean paragraphs. In text taken out of many PDF files a blank line follows nearly
 * every line, and then it means nothing.
 */
export function blankLinesMeanParagraphs(logical: LogicalText): boolean {
  let lines = 0;
  let blank = 0;
  for (const flags of logical.breaks.values()) {
    if (flags & Break.Page) continue;
    lines++;
    if (flags & Break.Blank) blank++;
  }
  return blank > 0 && blank / lines < 0.5;
}

/** The source's line starts inside `(from, to)`, the last first. */
export function* lineStartsBackward(logical: LogicalText, from: number, to: number): Generator<number> {
  const starts = logical.lineStarts;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < to) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0; k--) {
    const at = starts[k] as number;
    if (at <= from) return;
    yield at;
  }
}

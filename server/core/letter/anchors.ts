import { isTerminatedBefore } from "../text/boundaries.js";
import type { LogicalText } from "../text/logical.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import type { ItemPart, Outcome } from "./letter.js";

/** A decision that closes an item's heading: `from` is where the heading's words end, `wordFrom`–`to` the word. */
export interface DecisionAnchor {
  readonly kind: "decision";
  readonly from: number;
  readonly to: number;
  readonly wordFrom: number;
  readonly outcome: Outcome;
}

/** A label of an item's part: `to` is behind its colon. */
export interface LabelAnchor {
  readonly kind: ItemPart;
  readonly from: number;
  readonly to: number;
  /** It can be nothing but a label: behind a rationale, "X guideline:" may be its words. */
  readonly certain: boolean;
}

export type Anchor = DecisionAnchor | LabelAnchor;

const { labelPatterns, runningText } = FINAL_DETERMINATION;

/** Labels and decisions between `from` and `to`, in the order of the text. */
export function findAnchors(logical: LogicalText, from: number, to: number): Anchor[] {
  const labels: LabelAnchor[] = [];
  const text = logical.lower;
  for (const match of matches(labelPatterns.claimsGuideline, text, from, to)) {
    if (!isLabel(logical, from, match.index)) continue;
    labels.push({
      kind: "claimsGuideline",
      from: match.index,
      to: match.index + match[0].length,
      certain: true,
    });
  }
  for (const match of matches(labelPatterns.rationale, text, from, to)) {
    if (!isLabel(logical, from, match.index)) continue;
    labels.push({
      kind: "rationale",
      from: match.index,
      to: match.index + match[0].length,
      certain: true,
    });
  }
  const claimed = new Set(labels.map((label) => label.to));
  for (const match of matches(labelPatterns.reviewGuideline, text, from, to)) {
    const end = match.index + match[0].length;
    if (claimed.has(end)) continue;
    const label = reviewLabel(logical, from, match.index, end);
    if (label) labels.push(label);
  }
  labels.sort((a, b) => a.from - b.from);
  const anchors: Anchor[] = [
    ...labels,
    ...findDecisions(logical, from, to, new Set(labels.map((label) => label.from))),
  ];
  return anchors.sort((a, b) => a.from - b.from || a.to - b.to);
}

function* matches(pattern: RegExp, text: string, from: number, to: number): Generator<RegExpExecArray> {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) yield match;
}

/**
 * A label as printed, with its capital, stands anywhere but behind words that make it running text; written in lower
 * case it must begin a line behind the end of a sentence or behind a decision.
 */
function isLabel(logical: LogicalText, from: number, at: number): boolean {
  const capital = logical.text[at] !== logical.lower[at];
  const before = logical.lower.slice(Math.max(from, at - 24), at);
  if (capital) return logical.isLineStart(at) || !runningText.test(before);
  return logical.isLineStart(at) && (isTerminatedBefore(logical, at) || /(?:upheld|overturned) ?$/.test(before));
}

/**
 * "<organisation> guideline:" at the start of a line or sentence; elsewhere only with an organisation that is known.
 * "According to the ODG guideline: …" is running text.
 */
function reviewLabel(logical: LogicalText, from: number, word: number, end: number): LabelAnchor | undefined {
  const before = logical.lower.slice(Math.max(from, word - 60), word).trimEnd();
  const known = FINAL_DETERMINATION.organisations.exec(before);
  const trimmed = word - (logical.lower[word - 1] === " " ? 1 : 0);
  if (known) {
    const start = trimmed - known[0].length;
    if (start === from || logical.lower[start - 1] === " ") {
      return {
        kind: "reviewGuideline",
        from: start,
        to: end,
        certain: logical.isLineStart(start) || isTerminatedBefore(logical, start),
      };
    }
  }
  // An organisation that is not known: at most six capitalised words from the start of a line.
  let start = trimmed;
  for (let words = 0; words < 6 && start > from; words++) {
    const space = logical.text.lastIndexOf(" ", start - 1);
    start = Math.max(space + 1, from);
    const capital = logical.text[start] as string;
    if (capital < "A" || capital > "Z") return undefined;
    if (logical.isLineStart(start) && isTerminatedBefore(logical, start)) {
      return {
        kind: "reviewGuideline",
        from: start,
        to: end,
        certain: false,
      };
    }
    start -= 1;
  }
  return undefined;
}

/**
 * The decision words that close a heading: behind a colon, at the end of their line or right before a label. Without
 * the colon a label must follow. In running text ("the decision was upheld") neither is the case.
 */
function findDecisions(
  logical: LogicalText,
  from: number,
  to: number,
  labelStarts: ReadonlySet<number>,
): DecisionAnchor[] {
  const found: DecisionAnchor[] = [];
  const text = logical.lower;
  for (const [word, outcome] of Object.entries(FINAL_DETERMINATION.decisionWords)) {
    for (let at = text.indexOf(word, from); at >= 0 && at < to; at = text.indexOf(word, at + word.length)) {
      if (at > 0 && /[a-z0-9]/.test(text[at - 1] as string)) continue;
      let end = at + word.length;
      if (/[a-z0-9]/.test(text[end] ?? " ")) continue;
      const wordEnd = end;
      if (text[end] === ".") end++;
      let before = at;
      while (before > from && text[before - 1] === " ") before--;
      const separator = text[before - 1] ?? "";
      const next = text[end] === " " ? end + 1 : end;
      const labelFollows = labelStarts.has(next);
      const lineEnds = logical.isLineEnd(end) || next >= to;
      const colon = separator === ":";
      const dash = separator === "-" || separator === "\u2014";
      if (colon ? !(labelFollows || lineEnds) : !(labelFollows && (dash || lineEnds))) continue;
      if (
        !colon &&
        !dash &&
        /(?:^| )(?:is|are|was|were|be|been|and|of|the) $/.test(text.slice(Math.max(from, at - 8), at))
      ) {
        if (!/(?:^|, | )is $/.test(text.slice(Math.max(from, at - 8), at))) continue;
      }
      found.push({ kind: "decision", from: colon || dash ? before - 1 : before, to: wordEnd, wordFrom: at, outcome });
    }
  }
  return found;
}

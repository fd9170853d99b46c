import { parseGuideline } from "../guidelines/parse-guideline.js";
import { readConclusion } from "../judgement/conclude.js";
import { readRequest } from "../judgement/request.js";
import { blankLinesMeanParagraphs, isTerminatedBefore } from "../text/boundaries.js";
import type { LogicalText, Piece } from "../text/logical.js";
import type { Span } from "../text/span.js";
import { type DecisionAnchor, findAnchors, type LabelAnchor } from "./anchors.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import type { Item, ItemPart } from "./letter.js";
import { splitNumber, titleStart } from "./titles.js";

interface Draft {
  /** Where the heading begins, its number included. */
  start: number;
  titleFrom: number;
  titleTo: number;
  number?: { readonly from: number; readonly to: number };
  decision?: DecisionAnchor;
  parts: Partial<Record<ItemPart, LabelAnchor>>;
  /** Labels in the order of the text. */
  labels: LabelAnchor[];
}

/** The disputed items between `from` and `to` of the logical text. */
export function readItems(logical: LogicalText, from: number, to: number): Item[] {
  const drafts = draftItems(logical, from, to);
  return drafts.map((draft, i) => finish(logical, draft, i + 1, drafts[i + 1]?.start ?? to));
}

/**
 * Deals labels and decisions out to items. A decision opens an item. So does a label that the open item already has, or
 * a guideline label behind a rationale, unless the text before it is a finished sentence: then it is a part in the
 * wrong place.
 */
function draftItems(logical: LogicalText, from: number, to: number): Draft[] {
  const paragraphs = blankLinesMeanParagraphs(logical);
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let bound = from;
  const begin = (titleTo: number, decision?: DecisionAnchor): Draft => {
    const found = titleStart(logical, bound, titleTo, paragraphs);
    const { start, number } = splitNumber(logical, bound, Math.min(found, titleTo), titleTo);
    const draft: Draft = {
      start: Math.min(start, number?.from ?? start),
      titleFrom: start,
      titleTo,
      ...(number && { number }),
      ...(decision && { decision }),
      parts: {},
      labels: [],
    };
    drafts.push(draft);
    return draft;
  };

  for (const anchor of findAnchors(logical, from, to)) {
    if (anchor.from < bound) continue;
    if (anchor.kind === "decision") {
      if (open?.parts.rationale && closesLetter(logical, bound, anchor)) continue;
      open = begin(anchor.from, anchor);
      bound = anchor.to;
      continue;
    }
    if (anchor.kind === "reviewGuideline" && open && !belongs(open, anchor)) continue;
    const repeated = open?.parts[anchor.kind] !== undefined;
    const late = open?.parts.rationale !== undefined && !isTerminatedBefore(logical, anchor.from);
    if (!open || repeated || late) {
      open = begin(anchor.from);
    }
    open.parts[anchor.kind] = anchor;
    open.labels.push(anchor);
    bound = anchor.to;
  }
  return drafts;
}

/** "Determination: Upheld" behind a rationale sums up; it asks for no treatment of its own. */
function closesLetter(logical: LogicalText, from: number, decision: DecisionAnchor): boolean {
  return FINAL_DETERMINATION.closings.test(logical.lower.slice(Math.max(from, decision.from - 60), decision.from));
}

/** Whether "X guideline:" is the label of the open item, and not the words of a rationale. */
function belongs(open: Draft, anchor: LabelAnchor): boolean {
  if (open.parts.rationale || open.parts.reviewGuideline) return anchor.certain;
  return true;
}

function finish(logical: LogicalText, draft: Draft, index: number, end: number): Item {
  const whole = logical.piece(draft.start, end);
  // A heading without words is empty where the item begins.
  const title = logical.piece(
    Math.max(draft.titleFrom, whole.from),
    Math.max(withoutTail(logical, draft.titleFrom, draft.titleTo), whole.from),
  );
  const bodyOf = (part: ItemPart) => {
    const label = draft.parts[part];
    if (!label) return undefined;
    const next = draft.labels.find((other) => other.from > label.from)?.from ?? end;
    return { label, labelPiece: logical.piece(label.from, label.to), body: logical.piece(label.to, next) };
  };
  const guideline = (part: "claimsGuideline" | "reviewGuideline") => {
    const found = bodyOf(part);
    return found && parseGuideline(logical, found.labelPiece, found.body);
  };
  const claimsGuideline = guideline("claimsGuideline");
  const reviewGuideline = guideline("reviewGuideline");
  const rationaleParts = bodyOf("rationale");
  const conclusion = rationaleParts && readConclusion(logical, rationaleParts.body, title.text);
  const headingTo = Math.max(draft.decision?.to ?? draft.titleTo, title.to);
  return {
    index,
    heading: logical.piece(Math.min(draft.start, title.from), headingTo),
    ...(draft.number && { number: logical.piece(draft.number.from, draft.number.to) }),
    title,
    ...(draft.decision && {
      decision: {
        outcome: draft.decision.outcome,
        word: logical.piece(draft.decision.wordFrom, draft.decision.to),
      },
    }),
    ...(claimsGuideline && { claimsGuideline }),
    ...(reviewGuideline && { reviewGuideline }),
    ...(rationaleParts && {
      rationale: {
        label: rationaleParts.labelPiece,
        body: rationaleParts.body,
        ...(conclusion && { conclusion }),
        span: upTo(rationaleParts.labelPiece.span, rationaleParts.body),
      },
    }),
    request: readRequest(logical, title),
    // An empty last part may stand behind a character that is none of the text (a zero-width blank).
    span: upTo(whole.span, claimsGuideline?.body, reviewGuideline?.body, rationaleParts?.body),
  };
}

/** The span, and at least as far as these pieces. */
function upTo(span: Span, ...pieces: readonly (Piece | undefined)[]): Span {
  return { start: span.start, end: Math.max(span.end, ...pieces.map((piece) => piece?.span.end ?? 0)) };
}

/** The title's end without blanks, a trailing colon or dash, and the "is" of a partly certified request. */
function withoutTail(logical: LogicalText, from: number, to: number): number {
  let end = to;
  const at = () => logical.text[end - 1];
  while (end > from && (at() === " " || at() === ":" || at() === ",")) end--;
  if (end - 3 >= from && logical.lower.slice(end - 3, end) === " is") {
    end -= 3;
    while (end > from && (at() === " " || at() === ",")) end--;
  }
  return end;
}

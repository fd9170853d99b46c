import type { Citation, Guideline } from "../guidelines/guideline.js";
import { book, entry, findDrug } from "../guidelines/lookup.js";
import type { Letter, Outcome } from "../letter/letter.js";
import type { LogicalText } from "../text/logical.js";
import { type Span, touches } from "../text/span.js";
import { certainty, describeDrug, describeEntry } from "./describe.js";

/** What a hover shows: Markdown that reads as plain text too, and the words that it is about. */
export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

const MEANINGS: Readonly<Record<Outcome, string>> = {
  upheld:
    "**Upheld**: the utilization review denial stands. The treatment is **not medically necessary** and is not authorized (Labor Code 4610.5, 4610.6).",
  overturned:
    "**Overturned**: the utilization review denial is reversed. The treatment is **medically necessary**, and the claims administrator must authorize it (Labor Code 4610.6).",
};

/** Longest name of a drug in the catalogue, with room to spare. */
const LONGEST_NAME = 60;

/** What the letter says at an offset of the source, explained; nothing where there is nothing to explain. */
export function hover(letter: Letter, offset: number): Hover | undefined {
  for (const item of letter.items) {
    if (item.decision && touches(item.decision.word.span, offset)) {
      return { markdown: MEANINGS[item.decision.outcome], span: item.decision.word.span };
    }
    for (const guideline of [item.claimsGuideline, item.reviewGuideline]) {
      if (guideline && touches(guideline.body.span, offset)) {
        return citationHover(guideline, offset) ?? drugHover(letter.logical, offset);
      }
    }
  }
  return drugHover(letter.logical, offset);
}

/** Most precise first: the section under the cursor, then the pages, then everything that the citation binds to. */
function citationHover(guideline: Guideline, offset: number): Hover | undefined {
  const citation = guideline.citations.find((candidate) => touches(candidate.piece.span, offset));
  if (!citation) return undefined;
  const section = citation.sections.find((candidate) => touches(candidate.piece.span, offset));
  if (section) {
    const found = section.entry && entry(section.entry);
    return found ? { markdown: describeEntry(found), span: section.piece.span } : undefined;
  }
  const entries = citation.entries.flatMap((id) => entry(id) ?? []);
  const pages = citation.pages.find((candidate) => touches(candidate.piece.span, offset));
  if (pages) {
    const there = entries.filter(({ pages: p }) => p && p.first <= pages.last && pages.first <= p.last);
    if (there.length > 0) return { markdown: there.map(describeEntry).join("\n\n---\n\n"), span: pages.piece.span };
  }
  if (entries.length > 0)
    return { markdown: entries.map(describeEntry).join("\n\n---\n\n"), span: citation.piece.span };
  return bookHover(citation);
}

function bookHover(citation: Citation): Hover | undefined {
  const found = citation.bookId && book(citation.bookId);
  if (!found) return undefined;
  const force =
    found.inForceFrom && `In force from ${found.inForceFrom}${found.inForceTo ? ` to ${found.inForceTo}` : ""}.`;
  const lines = [
    `**${found.title}${found.year ? ` ${found.year}` : ""}**`,
    [found.regulation, force].filter(Boolean).join(". "),
    `Source: ${found.provenance.replace(/\.$/, "")}${certainty(found.confidence)}`,
  ];
  return { markdown: lines.filter(Boolean).join("\n\n"), span: citation.piece.span };
}

function drugHover(logical: LogicalText, offset: number): Hover | undefined {
  const at = logical.logicalOffset(offset);
  const from = Math.max(0, logical.text.lastIndexOf(" ", Math.max(0, at - LONGEST_NAME)));
  const to = Math.min(logical.length, at + LONGEST_NAME);
  for (let start = from; start < to; ) {
    const found = findDrug(logical.text.slice(start, to));
    if (!found) return undefined;
    if (start + found.start > at) return undefined;
    if (at <= start + found.end) {
      return { markdown: describeDrug(found.drug), span: logical.spanOf(start + found.start, start + found.end) };
    }
    start += found.end;
  }
  return undefined;
}

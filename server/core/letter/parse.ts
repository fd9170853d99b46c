import { LogicalText } from "../text/logical.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import { readFrontPage } from "./front-page.js";
import { findHeadings } from "./headings.js";
import { readItems } from "./items.js";
import type { Letter, Section } from "./letter.js";
import { recogniseLogical } from "./recognise.js";
import { readReviewer } from "./reviewer.js";

/**
 * Reads any text as a determination letter. Never throws; what is not there is absent from the tree. Linear in the
 * length of the text.
 */
export function parseLetter(source: string): Letter {
  const logical = new LogicalText(source);
  const headings = findHeadings(logical);
  const sections: Section[] = [];

  const firstHeading = headings[0]?.from ?? logical.length;
  const frontPage = readFrontPage(logical, firstHeading);
  if (frontPage) {
    const body = logical.piece(logical.logicalOffset(frontPage.span.start), firstHeading);
    sections.push({ kind: "front-page", heading: logical.piece(body.from, body.from), body, span: body.span });
  }

  // Items stand under their heading; without it, wherever they are found behind the other sections.
  const decisions = headings.find((heading) => heading.kind === "decisions");
  const last = headings[headings.length - 1];
  const regionFrom = decisions?.to ?? last?.to ?? 0;
  const regionTo = headings.find((heading) => decisions && heading.from > decisions.from)?.from ?? logical.length;
  const opening = findOpening(logical, regionFrom, regionTo);
  const itemsFrom = opening?.to ?? regionFrom;
  const items = readItems(logical, itemsFrom, regionTo);
  const itemsStart = decisions
    ? decisions.from
    : opening
      ? opening.from
      : items[0]
        ? logical.logicalOffset(items[0].span.start)
        : logical.length;

  headings.forEach((heading, i) => {
    let end = headings[i + 1]?.from ?? logical.length;
    if (heading.kind !== "decisions" && heading.to <= itemsStart) end = Math.min(end, itemsStart);
    const body = logical.piece(heading.to, end);
    const words = logical.piece(heading.from, heading.to);
    const span = { start: words.span.start, end: Math.max(words.span.end, body.span.end) };
    sections.push({ kind: heading.kind, heading: words, body, span });
  });

  const reviewer = readReviewer(logical, 0, reviewerEnd(headings, itemsStart));
  return {
    source,
    logical,
    recognition: recogniseLogical(logical, headings.length),
    ...(frontPage && { frontPage }),
    ...(reviewer && { reviewer }),
    sections,
    items,
  };
}

/** Credentials stand before the clinical summary; where its heading is gone, anywhere before the items. */
function reviewerEnd(headings: ReturnType<typeof findHeadings>, itemsStart: number): number {
  return headings.find((heading) => heading.kind === "clinical-summary")?.from ?? itemsStart;
}

/** The fixed sentence under the heading of the decisions. */
function findOpening(logical: LogicalText, from: number, to: number): { from: number; to: number } | undefined {
  const at = logical.lower.indexOf("the final determination was based on", from);
  if (at < 0 || at >= to) return undefined;
  const match = FINAL_DETERMINATION.openings.decisions.exec(logical.lower.slice(at, at + 200));
  return match ? { from: at, to: at + match[0].length } : undefined;
}

import { ITEM_PARTS, type Letter } from "../letter/letter.js";
import type { Span } from "../text/span.js";

/** What can be folded away: sections, items, and the parts of items. */
export function foldingSpans(letter: Letter): Span[] {
  return [
    ...letter.sections.map((section) => section.span),
    ...letter.items.flatMap((item) => [item.span, ...ITEM_PARTS.flatMap((part) => item[part]?.span ?? [])]),
  ].filter((span) => span.end > span.start);
}

import { FINAL_DETERMINATION } from "../letter/formats/final-determination.js";
import type { Item, Letter } from "../letter/letter.js";
import type { Span } from "../text/span.js";

/** The reviewer's guideline label of this letter: other organisations than MAXIMUS sign such letters too. */
export function reviewLabel(letter: Letter): string {
  const named = letter.items.slice(0, 8).find((item) => item.reviewGuideline)?.reviewGuideline;
  return named ? named.label.text : FINAL_DETERMINATION.labels.reviewGuideline;
}

/** Where to point for an item as a whole: its title, or its first label where a heading is missing. */
export function itemSpan(item: Item): Span {
  if (item.title.from < item.title.to) return item.title.span;
  return (item.claimsGuideline ?? item.reviewGuideline ?? item.rationale)?.label.span ?? item.span;
}

/** How messages call an item. */
export function itemName(item: Item): string {
  const words = item.request.disputed.text || item.title.text;
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words || `item ${item.index}`;
}

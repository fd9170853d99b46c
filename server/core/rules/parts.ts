import { ASSOCIATED, FALLS_OR_STANDS, MAIN_ITEM } from "../judgement/phrases.js";
import { FINAL_DETERMINATION } from "../letter/formats/final-determination.js";
import type { Item, ItemPart, Letter } from "../letter/letter.js";
import type { Span } from "../text/span.js";

/** The parts of an item as the letter labels them. */
export const PART_NAMES: Readonly<Record<ItemPart, string>> = {
  claimsGuideline: "Claims Administrator guideline",
  reviewGuideline: "MAXIMUS guideline",
  rationale: "Decision rationale",
};

/** The reviewer's guideline label of this letter: other organisations than MAXIMUS sign such letters too. */
export function reviewLabel(letter: Letter): string {
  const named = letter.items.find((item) => item.reviewGuideline)?.reviewGuideline;
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

/** True when the item has no standing of its own: an associated service that goes with a surgery or an injection. */
export function followsAnotherItem(item: Item): boolean {
  const rationale = item.rationale?.body.text.toLowerCase() ?? "";
  if (ASSOCIATED.test(item.title.text.toLowerCase()) || ASSOCIATED.test(rationale)) return true;
  const main = MAIN_ITEM.exec(rationale);
  return main !== null && FALLS_OR_STANDS.test(rationale.slice(main.index, main.index + 240));
}

import type { Item } from "../letter/letter.js";

const REASON_BEGINS = /\b(?:since|because|given that|as (?:the|this|these|those|that|her|his|requested)) /;

/** A cheap look before the careful one: whether a rationale may rest on another item ("since the injection is not …"). */
export function mayRestOnAnotherItem(lower: string): boolean {
  return REASON_BEGINS.test(lower);
}

/** Says that the item has no standing of its own (associated services of a surgery or an injection). */
export const ASSOCIATED = /\bassociated (?:surgical )?services?\b|\bancillary\b/;
/** "As the requested surgical intervention is not medically necessary …": the item falls with another one. */
const MAIN_ITEM =
  /\b(?:since|as|because|given that) (?:[a-z-]{1,20} ){0,6}(?:surgery|surgical|procedure|injections?|operation|arthroscopy|intervention|request|block|implantation|trial)\b/;
const FALLS_OR_STANDS = /^[^.;]*\b(?:necessary|appropriate|certified|supported|approved|indicated)\b/;

/** True when the item has no standing of its own: an associated service that goes with a surgery or an injection. */
export function followsAnotherItem(item: Item): boolean {
  const rationale = item.rationale?.body.text.toLowerCase() ?? "";
  if (ASSOCIATED.test(item.title.text.toLowerCase()) || ASSOCIATED.test(rationale)) return true;
  const main = MAIN_ITEM.exec(rationale);
  return main !== null && FALLS_OR_STANDS.test(rationale.slice(main.index, main.index + 240));
}

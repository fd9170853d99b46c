import type { Item } from "../letter/letter.js";
import { ASSOCIATED, FALLS_OR_STANDS, MAIN_ITEM } from "./phrases.js";

/** True when the item has no standing of its own: an associated service that goes with a surgery or an injection. */
export function followsAnotherItem(item: Item): boolean {
  const rationale = item.rationale?.body.text.toLowerCase() ?? "";
  if (ASSOCIATED.test(item.title.text.toLowerCase()) || ASSOCIATED.test(rationale)) return true;
  const main = MAIN_ITEM.exec(rationale);
  return main !== null && FALLS_OR_STANDS.test(rationale.slice(main.index, main.index + 240));
}

/**
 * items: of the items of labelled letters, those that were found. Items that were found beyond the labelled ones count as
 * wrong as well, so that splitting an item in two shows.
 */
export const figures = [{ key: "items", group: "Read", meaning: "items found" }];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally) {
  for (const one of cases) {
    if (!one.rows) continue;
    const last = Math.max(...one.rows.map((row) => row.n));
    for (const { place, item, row } of one.pairs) {
      if (row) tally.count("items", item !== undefined, place, () => "not found");
      else if (place.item > last) tally.count("items", false, place, () => "found, but not labelled");
    }
  }
}

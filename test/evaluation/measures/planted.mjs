/**
 * planted: of the defects that the labels say were put into an item on purpose, those that are reported by their rule on
 * the item, at any level.
 */
export const figures = [{ key: "planted", group: "Found", meaning: "planted defects found" }];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally) {
  for (const one of cases) {
    for (const { place, planted } of one.pairs) {
      for (const rule of planted) {
        const found = one.findings.some((finding) => finding.rule === rule && finding.item === place.item);
        tally.count("planted", found, place, () => `no ${rule}`);
      }
    }
  }
}

import { quote } from "../compare.mjs";

/**
 * Each: of the items whose row says true or false, those in which the program agrees that the heading has, or does not
 * have, a strength, a quantity, a frequency. "vague" does not count, so these are medications.
 */
export const figures = [
  { key: "strengths", group: "Requests", meaning: "strength, there or not, right" },
  { key: "quantities", group: "Requests", meaning: "quantity, there or not, right" },
  { key: "frequencies", group: "Requests", meaning: "frequency, there or not, right" },
];

const PARTS = [
  { key: "strengths", part: "strength", field: "heading_has_dose" },
  { key: "quantities", part: "quantity", field: "heading_has_quantity" },
  { key: "frequencies", part: "frequency", field: "heading_has_frequency" },
];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally) {
  for (const { place, item, row } of cases.flatMap((one) => one.pairs)) {
    if (!row) continue;
    for (const { key, part, field } of PARTS) {
      const label = row[field];
      if (typeof label !== "boolean") continue;
      const found = item?.request[part];
      tally.count(key, item !== undefined && (found !== undefined) === label, place, () => {
        if (!item) return "item not found";
        const read = found ? `read ${quote(found.text)}` : "none was read";
        return `${read}, labelled ${label}, in ${quote(item.title.text)}`;
      });
    }
  }
}

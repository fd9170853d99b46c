import { labelledDecision } from "../cases.mjs";
import { difference, same } from "../compare.mjs";

/**
 * Each: of the items whose row has the field, those in which the program reads the same. Texts are compared without white
 * space, hyphens and the form of quotes. An item that was not found is wrong in all of them.
 */
export const figures = [
  { key: "titles", group: "Read", meaning: "titles right" },
  { key: "decisions", group: "Read", meaning: "decisions right" },
  { key: "claims-lines", group: "Read", meaning: "claims administrator's guideline lines right" },
  { key: "review-lines", group: "Read", meaning: "reviewer's guideline lines right" },
  { key: "rationales", group: "Read", meaning: "rationales right" },
];

const TEXTS = [
  { key: "titles", label: titleOf, read: (item) => item?.title.text },
  { key: "claims-lines", label: (row) => row.ca_guideline, read: (item) => item?.claimsGuideline?.body.text },
  { key: "review-lines", label: (row) => row.maximus_guideline, read: (item) => item?.reviewGuideline?.body.text },
  { key: "rationales", label: (row) => row.rationale, read: (item) => item?.rationale?.body.text },
];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally) {
  for (const { place, item, row } of cases.flatMap((one) => one.pairs)) {
    if (!row) continue;
    for (const { key, label, read } of TEXTS) {
      const expected = label(row);
      if (typeof expected !== "string") continue;
      tally.count(key, same(read(item), expected), place, () => difference(read(item), expected));
    }
    const decision = labelledDecision(row);
    if (!decision) continue;
    const found = item?.decision?.outcome;
    tally.count("decisions", found === decision, place, () => `read ${found ?? "none"}, labelled ${decision}`);
  }
}

/** The labelled title; where there is only the heading, that without its decision. */
function titleOf(row) {
  return row.item ?? row.heading?.replace(/(?:,? is)?\s*:?\s*(?:upheld|overturned)\.?\s*$/i, "");
}

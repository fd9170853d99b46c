import { soundPairs } from "../cases.mjs";
import { quote } from "../compare.mjs";

/**
 * Each: of the sound items that were found in the letters as they are, those on which the rule is silent. Letters that
 * were served are taken to agree with themselves, so a report of decision-rationale-mismatch is a false alarm; one of
 * the other two is to be read, it can be right. A rule that the core does not have is not counted.
 */
export const figures = [
  { key: "no-mismatch", group: "Judged", meaning: "items without a false decision-rationale-mismatch" },
  { key: "no-contradiction", group: "Judged", meaning: "items without a contradictory-rationale" },
  { key: "no-dependent-mismatch", group: "Judged", meaning: "items without a dependent-item-mismatch" },
];

const RULES = {
  "no-mismatch": "decision-rationale-mismatch",
  "no-contradiction": "contradictory-rationale",
  "no-dependent-mismatch": "dependent-item-mismatch",
};

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally, core) {
  const known = new Set(core.rules.map((rule) => rule.id));
  for (const [key, rule] of Object.entries(RULES)) {
    if (!known.has(rule)) continue;
    for (const one of cases) {
      for (const { place, item } of soundPairs(one)) {
        if (!item) continue;
        const finding = one.findings.find((found) => found.rule === rule && found.item === item.index);
        tally.count(key, finding === undefined, place, () => quote(finding?.message ?? "", 240));
      }
    }
  }
}

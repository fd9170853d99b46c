import { labelledDecision, soundPairs } from "../cases.mjs";
import { bare, quote } from "../compare.mjs";

/**
 * conclusions: of the sound items whose decision is labelled, those whose rationale is read to conclude the same. In labelled
 * letters decision and rationale agree, but for planted defects, which do not count here.
 *
 * conclusion-sentences: of the items whose concluding sentence is labelled, those in which the words that decided stand
 * in it.
 */
export const figures = [
  { key: "conclusions", group: "Judged", meaning: "conclusions right" },
  { key: "conclusion-sentences", group: "Judged", meaning: "conclusions read in the right sentence" },
];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally) {
  for (const one of cases) {
    for (const { place, item, row } of soundPairs(one)) {
      const decision = labelledDecision(row);
      if (!decision) continue;
      const conclusion = item?.rationale?.conclusion;
      const right = conclusion !== undefined && conclusion.necessary === (decision === "overturned");
      tally.count("conclusions", right, place, () => `${decision}, but ${told(conclusion)}`);
    }
    for (const { place, item, row } of one.pairs) {
      if (typeof row?.conclusion_sentence !== "string" || row.conclusion_sentence === "") continue;
      const conclusion = item?.rationale?.conclusion;
      const label = row.conclusion_sentence;
      const right = conclusion !== undefined && bare(label).includes(bare(conclusion.piece.text));
      tally.count("conclusion-sentences", right, place, () => `${told(conclusion)}, labelled ${quote(label)}`);
    }
  }
}

function told(conclusion) {
  if (!conclusion) return "no conclusion was read";
  return `"${conclusion.necessary ? "necessary" : "not necessary"}" was read in ${quote(conclusion.sentence.text)}`;
}

import { labelledDecision, soundPairs } from "../cases.mjs";
import { quote } from "../compare.mjs";
import { flipped, replaced } from "../mutate.mjs";

/**
 * flips: of the sound items with a decision, those on which decision-rationale-mismatch is reported once the one word of
 * their decision is turned into the other (Upheld ↔ Overturned, in the same case form). An item whose decision is
 * labelled but not read can't be flipped and is missed.
 */
export const figures = [{ key: "flips", group: "Found", meaning: "flipped decisions found" }];

const RULE = "decision-rationale-mismatch";

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally, core) {
  for (const one of cases) {
    for (const { place, item, row } of soundPairs(one)) {
      const word = item?.decision?.word;
      const other = word && flipped(word.text);
      if (!item || !word || !other) {
        if (labelledDecision(row)) tally.count("flips", false, place, () => "no decision was read");
        continue;
      }
      const findings = core.lintLetter(core.parseLetter(replaced(one.source, word.span, other)));
      const found = findings.some((finding) => finding.rule === RULE && finding.item === item.index);
      const concluded = item.rationale?.conclusion;
      tally.count("flips", found, place, () =>
        concluded ? `conclusion read in ${quote(concluded.sentence.text)}` : "no conclusion was read",
      );
    }
  }
}

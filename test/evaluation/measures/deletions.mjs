import { soundPairs } from "../cases.mjs";
import { isAlarm, newFindings, withoutLines } from "../mutate.mjs";

/**
 * Each deletes one thing of a letter at a time, in the text as saved: the lines that it stands on.
 *
 * deleted-…: of the things deleted, those whose absence is then reported by their rule, on their item or for the letter as
 * a whole. Parts of items are those of sound items; a part that is labelled but not read can't be deleted and is missed.
 *
 * no-deletion-alarm: of all these deletions, those after which nothing else is reported at warning or above that was not
 * reported before. Other findings on the same item are consequences and do not count; a second report for the letter as a
 * whole does.
 */
export const figures = [
  { key: "deleted-decisions", group: "Found", meaning: "deleted decisions found" },
  { key: "deleted-claims-lines", group: "Found", meaning: "deleted claims administrator's guideline lines found" },
  { key: "deleted-review-lines", group: "Found", meaning: "deleted reviewer's guideline lines found" },
  { key: "deleted-rationales", group: "Found", meaning: "deleted rationales found" },
  { key: "deleted-headings", group: "Found", meaning: "deleted section headings found" },
  { key: "deleted-credentials", group: "Found", meaning: "deleted credentials found" },
  { key: "no-deletion-alarm", group: "Found", meaning: "deletions after which nothing else is reported" },
];

const PARTS = [
  {
    key: "deleted-decisions",
    rule: "missing-decision",
    field: "decision",
    // With the colon before it.
    span: (item) => item.decision && { start: item.title.span.end, end: item.decision.word.span.end },
  },
  {
    key: "deleted-claims-lines",
    rule: "missing-section",
    field: "ca_guideline",
    span: (item) => item.claimsGuideline?.span,
  },
  {
    key: "deleted-review-lines",
    rule: "missing-guideline-citation",
    field: "maximus_guideline",
    span: (item) => item.reviewGuideline?.span,
  },
  { key: "deleted-rationales", rule: "missing-section", field: "rationale", span: (item) => item.rationale?.span },
];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally, core) {
  for (const one of cases) {
    /** Deletes what stands on `span` and counts what is reported then. */
    const check = (key, rule, place, span) => {
      const after = core.lintLetter(core.parseLetter(withoutLines(one.source, span)));
      const found = newFindings(one.findings, after);
      const expected = found.find((finding) => finding.rule === rule && finding.item === place.item);
      tally.count(key, expected !== undefined, place, () => `no ${rule}`);
      const others = found.filter(
        (finding) => finding !== expected && isAlarm(finding) && (finding.item === null || finding.item !== place.item),
      );
      tally.count("no-deletion-alarm", others.length === 0, place, () => `${key}: ${others.map(named).join(", ")}`);
    };

    for (const { place, item, row } of soundPairs(one)) {
      for (const { key, rule, field, span } of PARTS) {
        const where = item && span(item);
        if (where) check(key, rule, place, where);
        else if (row?.[field]) tally.count(key, false, place, () => "was not read, so not deleted");
      }
    }
    const whole = { case: one.name, item: null };
    for (const section of one.letter.sections) {
      if (section.kind !== "front-page") check("deleted-headings", "missing-section", whole, section.heading.span);
    }
    const { reviewer } = one.letter;
    if (reviewer) check("deleted-credentials", "missing-section", whole, reviewer.span);
  }
}

function named(finding) {
  return `${finding.severity} ${finding.rule}${finding.item === null ? "" : ` on item ${finding.item}`}`;
}

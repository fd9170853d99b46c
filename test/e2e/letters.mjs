// Invented letters. Nothing in them is of a real case.

const HOW_MADE = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Physical Medicine & Rehabilitation`;

const SUMMARY = `CLINICAL CASE SUMMARY

The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:

The injured worker is a 47-year-old female warehouse clerk who sustained an industrial injury on 03/14/2014. The diagnoses include lumbar strain and right lumbar radiculopathy. Treatment to date has included medications, physical therapy and home exercise. In a progress report dated 05/02/2015, the injured worker reported low back pain. Examination showed spasm of the lumbar paraspinal muscles and a positive straight leg raise on the right.`;

const DECISIONS = `IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:`;

/** One disputed item; a part that is null is left out. */
export function item({
  title,
  decision = "Upheld",
  claims = "Decision based on MTUS Chronic Pain Medical Treatment 2009.",
  review = "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain).",
  rationale = `The guideline recommends it with caution. The record shows ${
    decision === "Overturned" ? "an acute exacerbation and better function" : "no benefit of its earlier use"
  }. The request is ${decision === "Overturned" ? "" : "not "}medically necessary.`,
}) {
  return [
    decision === null ? title : `${title}: ${decision}`,
    claims === null ? null : `Claims Administrator guideline: ${claims}`,
    review === null ? null : `MAXIMUS guideline: ${review}`,
    rationale === null ? null : `Decision rationale: ${rationale}`,
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

/** A letter of these items. */
export function letter(items, { howMade = true, summary = true } = {}) {
  return `${[howMade && HOW_MADE, summary && SUMMARY, DECISIONS, ...items].filter(Boolean).join("\n\n")}\n`;
}

/** The letter as text that was taken out of a PDF: lines cut at `columns`, joined by `between`. */
export function rewrap(text, columns, between = "\n") {
  const lines = text.split("\n").flatMap((paragraph) => {
    const cut = [""];
    for (const word of paragraph.split(" ")) {
      const longer = cut.at(-1) === "" ? word : `${cut.at(-1)} ${word}`;
      if (longer.length <= columns) cut[cut.length - 1] = longer;
      else cut.push(word);
    }
    return cut;
  });
  return lines.join(between);
}

export const SOUND_ITEM = item({ title: "Cyclobenzaprine 7.5mg #30, one tablet at bedtime" });
/** Authorized without saying how often: a warning. */
export const NO_FREQUENCY = item({
  title: "Naproxen 500mg #60",
  decision: "Overturned",
  review:
    "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs).",
});
/** Without its reasons: an error. */
export const NO_RATIONALE = item({ title: "Tizanidine 4mg #30, one tablet at bedtime", rationale: null });
/** Without the reviewer's guideline: an error. */
export const NO_CITATION = item({ title: "Cyclobenzaprine 10mg #30, one tablet at bedtime", review: null });

/** Two items with a finding each and a sound one. Wrapped as saved letters are. */
export const TWO_FINDINGS = rewrap(letter([SOUND_ITEM, NO_FREQUENCY, NO_RATIONALE]), 96);
export const SOUND = rewrap(letter([SOUND_ITEM]), 96);

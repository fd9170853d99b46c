/** Letters for the tests: people, findings and reasons are invented. */

/** The parts of a disputed item; one that is left out is not in the letter. */
export interface ItemText {
  readonly heading?: string;
  readonly claims?: string;
  readonly review?: string;
  readonly rationale?: string;
}

const HOW_MADE = [
  "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator.",
];

const CREDENTIALS = [
  "The Expert Reviewer has the following credentials:\nState(s) of Licensure: California\nCertification(s)/Specialty: Family Medicine",
];

const SUMMARY = [
  "CLINICAL CASE SUMMARY",
  "The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:",
  "The injured worker is a 41-year-old baker who strained the lower back on 03/14/2016 while lifting a sack of flour. The diagnoses include lumbar strain. Treatment to date has included rest and a home exercise program.",
];

const DECISIONS = [
  "IMR ISSUES, DECISIONS AND RATIONALES",
  "The Final Determination was based on decisions for the disputed items/services set forth below:",
];

const MTUS = "Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.";

/** An item without a finding. */
export const NAPROXEN: ItemText = {
  heading: "Naproxen 500mg #60, one tablet twice a day: Upheld",
  claims: MTUS,
  review: MTUS,
  rationale:
    "The guideline asks for a record of what the drug did. The notes tell of no relief and of no gain in function. Therefore, the request for naproxen is not medically necessary.",
};

export const ACUPUNCTURE: ItemText = {
  heading: "Acupuncture for the low back, 2 times a week for 3 weeks: Overturned",
  claims: "Decision based on MTUS Acupuncture Treatment 2007.",
  review: "Decision based on MTUS Acupuncture Treatment 2007.",
  rationale:
    "Six treatments are within what the guideline recommends for a first trial. Therefore, the request for acupuncture is medically necessary.",
};

/** A sound letter with these items, without the sections named. */
export function letter(
  items: readonly ItemText[] = [NAPROXEN],
  without: readonly ("how-made" | "credentials" | "summary")[] = [],
): string {
  const paragraphs = [
    ...(without.includes("how-made") ? [] : HOW_MADE),
    ...(without.includes("credentials") ? [] : CREDENTIALS),
    ...(without.includes("summary") ? [] : SUMMARY),
    ...DECISIONS,
    ...items.flatMap(({ heading, claims, review, rationale }) => [
      ...(heading === undefined ? [] : [heading]),
      ...(claims === undefined ? [] : [`Claims Administrator guideline: ${claims}`.trimEnd()]),
      ...(review === undefined ? [] : [`MAXIMUS guideline: ${review}`.trimEnd()]),
      ...(rationale === undefined ? [] : [`Decision rationale: ${rationale}`.trimEnd()]),
    ]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** An item like another, without some of its parts. */
export function without(item: ItemText, ...parts: (keyof ItemText)[]): ItemText {
  return Object.fromEntries(Object.entries(item).filter(([part]) => !parts.includes(part as keyof ItemText)));
}

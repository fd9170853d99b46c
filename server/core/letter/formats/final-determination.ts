import type { ItemPart, Outcome, SectionKind } from "../letter.js";

/**
 * The letter of 2014 and later: three headings in capitals, items that end in their decision, three labelled parts
 * (as in letters of 2014 to 2017). All patterns are for lower-case logical text.
 */
export const FINAL_DETERMINATION = {
  id: "final-determination",

  /** The headings in their order. */
  headings: [
    {
      kind: "how-made",
      pattern: /how ?the ?imr ?final ?determination ?was ?made ?:?/g,
    },
    { kind: "clinical-summary", pattern: /clinical ?case ?summary ?:?/g },
    {
      kind: "decisions",
      pattern: /imr ?(?:issues ?,? ?)?decisions?(?: ?\(s\))? ?,? ?(?:and|&) ?rationales?(?: ?\(s\))? ?:?/g,
    },
  ] satisfies readonly { kind: SectionKind; pattern: RegExp }[],

  /** The fixed sentence under a heading: not yet content of the section. */
  openings: {
    "clinical-summary":
      /^the expert reviewer developed the following clinical case summary based on a review of the case file,? including all medical records ?[:.]?/,
    decisions:
      /^the final determination was based on (?:the )?decisions? for the disputed items?(?: ?\/ ?services?)? set forth below ?[:.]?/,
  },

  /** A line behind the last rationale that looks like a heading and is none. */
  closings:
    /(?:^|[.!?:"')\]] ?)(?:(?:the|this|our|my|overall|final|imr) )*(?:determination|decision|denial|outcome|conclusion|request)(?: is| was)?$/,

  /** What the item heading ends with. */
  decisionWords: { upheld: "upheld", overturned: "overturned" } satisfies Record<string, Outcome>,

  /** The parts of an item as they are printed. The reviewing organisation's label carries its own name. */
  labels: {
    claimsGuideline: "Claims Administrator guideline:",
    reviewGuideline: "MAXIMUS guideline:",
    rationale: "Decision rationale:",
  },
  /** The labels in lower case; the reviewing organisation's begins with its name. */
  labelPatterns: {
    claimsGuideline: /claims administrator(?:'s)? guidelines? ?:/g,
    reviewGuideline: /guidelines? ?:/g,
    rationale: /decision rationale ?:/g,
  },
  /** Words before a label that make it running text ("the UR decision rationale: …"). */
  runningText: /(?:^| )(?:the|an?|this|that|his|her|their|its|ur|utilization review|prior|previous) $/,
  /** Organisations that are known to sign such letters; any other is accepted where a label must stand. */
  organisations: /(?:maximus(?: federal services)?(?:,? inc\.?)?|expert reviewer|imr reviewer|reviewer|imro)$/,

  /** The front page: labels in lower case, and what their values look like. */
  frontPage: [
    { field: "caseNumber", label: "case number:", value: "case" },
    { field: "dateAssigned", label: "date assigned:", value: "date" },
    { field: "decisionDate", label: "decision date:", value: "date" },
    { field: "priority", label: "priority:", value: "word" },
    { field: "dateOfInjury", label: "date of injury:", value: "date" },
    { field: "utilizationReviewDate", label: "ur denial date:", value: "date" },
    { field: "applicationReceived", label: "application", value: "date" },
  ],
} as const;

/** The words of a required section as a person calls it. */
export const SECTION_NAMES: Readonly<Record<SectionKind, string>> = {
  "front-page": "front page",
  "how-made": "HOW THE IMR FINAL DETERMINATION WAS MADE",
  "clinical-summary": "CLINICAL CASE SUMMARY",
  decisions: "IMR ISSUES, DECISIONS AND RATIONALES",
};

/** The parts of an item as a person calls them: their labels without the colon. */
export const PART_NAMES: Readonly<Record<ItemPart, string>> = {
  claimsGuideline: FINAL_DETERMINATION.labels.claimsGuideline.slice(0, -1),
  reviewGuideline: FINAL_DETERMINATION.labels.reviewGuideline.slice(0, -1),
  rationale: FINAL_DETERMINATION.labels.rationale.slice(0, -1),
};

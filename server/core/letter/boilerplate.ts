// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like template strings
import { FINAL_DETERMINATION, SECTION_NAMES } from "./formats/final-determination.js";
import type { ItemPart } from "./letter.js";

/**
 * The standard texts of a letter, once: the snippets that the editor offers are generated from them, and quick fixes
 * and completion insert them.
 */

/**
 * One standard text. The body is a snippet: `$1`, `${1:words}` and `${1|one,other|}` are tab stops, `\` takes the
 * meaning from `$`, `}`, `,` and `|`. One paragraph is one line; no blank line stands at the beginning or the end.
 */
export interface Boilerplate {
  readonly id: BoilerplateId;
  /** What a person types to get it. */
  readonly prefix: string;
  readonly name: string;
  readonly description: string;
  readonly body: string;
}

const HOW_MADE =
  "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator. He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice. The expert reviewer was selected based on his/her clinical experience, education, background, and expertise in the same or similar specialties that evaluate and/or treat the medical condition and disputed items/Service. He/she is familiar with governing laws and regulations, including the strength of evidence hierarchy that applies to Independent Medical Review determinations.";

const CREDENTIALS = lines(
  "The Expert Reviewer has the following credentials:",
  "State(s) of Licensure: ${1:State}",
  "Certification(s)/Specialty: ${2:Specialty}",
);

const FRONT_PAGE = lines(
  "Case Number: ${1:CM00-0000000}",
  "Date Assigned: ${2:mm/dd/yyyy}",
  "Decision Date: ${3:mm/dd/yyyy}",
  "Priority: ${4|Standard,Expedited|}",
  "Date of Injury: ${5:mm/dd/yyyy}",
  "UR Denial Date: ${6:mm/dd/yyyy}",
  "Application Received: ${7:mm/dd/yyyy}",
);

const SUMMARY_OPENING =
  "The injured worker is a ${1:00}-year-old ${2|female,male|} who sustained an industrial injury on ${3:mm/dd/yyyy}. The diagnoses include ${4:diagnoses}. Treatment to date has included ${5:treatment and what came of it}. In a progress report dated ${6:mm/dd/yyyy}, the injured worker reported ${7:complaints}. Examination showed ${8:findings}. The treatment plan consisted of ${9:disputed items}. Utilization Review dated ${10:mm/dd/yyyy} did not certify the request.";

const SUMMARY_SENTENCE =
  "The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:";

const DECISIONS_SENTENCE =
  "The Final Determination was based on decisions for the disputed items/services set forth below:";

/** The books of the MTUS as letters print them, the ones cited most often first. */
const BOOKS = choice(1, [
  "Chronic Pain Medical Treatment 2016",
  "Low Back Complaints 2004",
  "Neck and Upper Back Complaints 2004",
  "Shoulder Complaints 2004",
  "Opioid Treatment 2016",
  "Acupuncture Treatment 2007",
  "Knee Complaints 2004",
  "Forearm, Wrist, and Hand Complaints 2004",
  "General Approaches 2004",
  "Elbow Complaints 2007",
  "Postsurgical Treatment 2009",
  "Ankle and Foot Complaints 2004",
]);

const MTUS = `Decision based on MTUS ${BOOKS}, Section(s): \${2:section}.`;
const NON_MTUS =
  "based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ${1:Official Disability Guidelines (ODG)}, ${2:chapter}: ${3:topic}.";
const NO_EVIDENCE = "did not cite any medical evidence for its decision.";

const CLAIMS_MTUS = `${FINAL_DETERMINATION.labels.claimsGuideline} ${MTUS}`;
const REVIEW_MTUS = `${FINAL_DETERMINATION.labels.reviewGuideline} ${MTUS}`;

const REASONS = `${FINAL_DETERMINATION.labels.rationale} \${1:What the guideline recommends. What the record shows. Why the one meets the other, or does not.}`;
const NECESSITY = choice(1, ["not medically necessary", "medically necessary"]);
const RATIONALE = join(" ", REASONS, `Therefore, the request is ${NECESSITY}.`);

const TAPERING =
  'This decision addresses the medical necessity of opioids as they have been prescribed to this ${1|patient,injured worker|}. This medical necessity decision should not be interpreted as a recommendation to stop long-term opioids abruptly and the $1 is advised to speak with their treating physician. The treating physician and the $1 are advised to consult the MTUS Opioids Treatment Guidelines ("Tapering opioids"), and if necessary, other relevant guidelines, regarding the most appropriate method for weaning and terminating opioids for this $1.';

/** What a request of each kind has to say for itself. */
const MEDICATION = "${1:Drug} ${2:00mg} #${3:00}, ${4:how often}";
const THERAPY =
  "${1|Physical therapy,Acupuncture,Chiropractic treatment,Occupational therapy,Aquatic therapy|} for the ${2:body part}, ${3:0} times a week for ${4:0} weeks";
const PROCEDURE = "${1|Left,Right,Bilateral|} ${2:level} ${3:procedure}";
const EQUIPMENT = "${1:Equipment}, ${2|rental for,trial for,purchase for|} ${3:period or use}";
const DIAGNOSTIC_TEST =
  "${1|MRI,CT scan,X-ray,EMG/NCS|} of the ${2|left,right,bilateral,cervical,thoracic,lumbar|} ${3:body part}, ${4:without contrast}";
const VISIT =
  "${1|Follow-up visit,Initial consultation|} with ${2:specialty} for the ${3:body part}, ${4:number} ${5|visit,visits|}";
const REMAINING =
  "${1:Request} was the original request. ${2:Part} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${3:rest} is";

const IDS = [
  "letter",
  "front-page",
  "how-made",
  "credentials",
  "clinical-summary",
  "summary-opening",
  "decisions",
  "item-medication",
  "item-therapy",
  "item-procedure",
  "item-equipment",
  "item-diagnostic-test",
  "item-visit",
  "item-remaining-portion",
  "claims-guideline-mtus",
  "claims-guideline-non-mtus",
  "claims-guideline-none",
  "review-guideline-mtus",
  "review-guideline-mtus-pages",
  "review-guideline-non-mtus",
  "review-guideline-none",
  "decision-rationale",
  "ending-upheld",
  "ending-overturned",
  "ending-associated-service",
  "no-frequency",
  "opioid-tapering",
] as const;

export type BoilerplateId = (typeof IDS)[number];

const TEXTS: Readonly<Record<BoilerplateId, Pick<Boilerplate, "name" | "description" | "body">>> = {
  letter: {
    name: "Letter",
    description: "A whole letter: its three sections, the reviewer's credentials and one disputed item.",
    body: join(
      "\n\n",
      lines(SECTION_NAMES["how-made"], HOW_MADE),
      CREDENTIALS,
      lines(SECTION_NAMES["clinical-summary"], SUMMARY_SENTENCE),
      SUMMARY_OPENING,
      lines(SECTION_NAMES.decisions, DECISIONS_SENTENCE),
      item(MEDICATION),
    ),
  },
  "front-page": {
    name: "Front page",
    description: "Case number and dates, as letters of 2016 and later carry them before the first section.",
    body: FRONT_PAGE,
  },
  "how-made": {
    name: "How the determination was made",
    description: "The first section: its heading and the standard paragraph on the expert reviewer.",
    body: lines(SECTION_NAMES["how-made"], HOW_MADE),
  },
  credentials: {
    name: "Credentials of the reviewer",
    description: "States of licensure and specialty of the expert reviewer, who stays anonymous.",
    body: CREDENTIALS,
  },
  "clinical-summary": {
    name: "Clinical case summary",
    description: "The second section: its heading, the standard sentence and the summary.",
    body: join("\n\n", lines(SECTION_NAMES["clinical-summary"], SUMMARY_SENTENCE), SUMMARY_OPENING),
  },
  "summary-opening": {
    name: "Opening of the summary",
    description: "Who the injured worker is, the injury, the treatment, the findings and what was asked for.",
    body: SUMMARY_OPENING,
  },
  decisions: {
    name: "Issues, decisions and rationales",
    description: "The third section: its heading and the standard sentence before the disputed items.",
    body: lines(SECTION_NAMES.decisions, DECISIONS_SENTENCE),
  },
  "item-medication": {
    name: "Item: medication",
    description: "A disputed drug: strength, quantity and frequency, decision, both guidelines and rationale.",
    body: item(MEDICATION),
  },
  "item-therapy": {
    name: "Item: therapy",
    description: "Disputed visits of a therapy: body part, times a week and weeks.",
    body: item(THERAPY),
  },
  "item-procedure": {
    name: "Item: procedure or injection",
    description: "A disputed procedure or injection: side, level and kind.",
    body: item(PROCEDURE),
  },
  "item-equipment": {
    name: "Item: equipment",
    description: "Disputed equipment: rental, trial or purchase, and for how long.",
    body: item(EQUIPMENT),
  },
  "item-diagnostic-test": {
    name: "Item: diagnostic test",
    description: "A disputed study: kind, side or region, with or without contrast.",
    body: item(DIAGNOSTIC_TEST),
  },
  "item-visit": {
    name: "Item: visit or consultation",
    description: "A disputed visit: specialty, body part and number.",
    body: item(VISIT),
  },
  "item-remaining-portion": {
    name: "Item: remaining portion",
    description: "A request that the claims administrator authorized in part; the rest is in dispute.",
    body: item(REMAINING),
  },
  "claims-guideline-mtus": {
    name: "Claims administrator: MTUS",
    description: "The claims administrator's guideline is a book of the MTUS.",
    body: CLAIMS_MTUS,
  },
  "claims-guideline-non-mtus": {
    name: "Claims administrator: outside the MTUS",
    description: "The claims administrator's guideline is not of the MTUS.",
    body: `${FINAL_DETERMINATION.labels.claimsGuideline} The Claims Administrator ${NON_MTUS}`,
  },
  "claims-guideline-none": {
    name: "Claims administrator: none cited",
    description: "The claims administrator cited no medical evidence.",
    body: `${FINAL_DETERMINATION.labels.claimsGuideline} The Claims Administrator ${NO_EVIDENCE}`,
  },
  "review-guideline-mtus": {
    name: "Reviewer: MTUS",
    description: "The reviewer's guideline is a book of the MTUS.",
    body: REVIEW_MTUS,
  },
  "review-guideline-mtus-pages": {
    name: "Reviewer: MTUS with pages",
    description: "The older form of the line, with a topic and pages of the 2009 Chronic Pain guidelines.",
    body: `${FINAL_DETERMINATION.labels.reviewGuideline} Decision based on MTUS Chronic Pain Treatment Guidelines \${1:topic} Page(s): \${2:00}.`,
  },
  "review-guideline-non-mtus": {
    name: "Reviewer: outside the MTUS",
    description: "The reviewer's guideline is not of the MTUS.",
    body: `${FINAL_DETERMINATION.labels.reviewGuideline} The Expert Reviewer ${NON_MTUS}`,
  },
  "review-guideline-none": {
    name: "Reviewer: none cited",
    description: "The reviewer cited no medical evidence: fit only for a service that follows another item.",
    body: `${FINAL_DETERMINATION.labels.reviewGuideline} The Expert Reviewer ${NO_EVIDENCE}`,
  },
  "decision-rationale": {
    name: "Decision rationale",
    description: "The reasons and the conclusion of a disputed item.",
    body: RATIONALE,
  },
  "ending-upheld": {
    name: "Ending: not necessary",
    description: "The last sentence of a rationale whose decision is Upheld.",
    body: "Therefore, the request for ${1:item} is not medically necessary.",
  },
  "ending-overturned": {
    name: "Ending: necessary",
    description: "The last sentence of a rationale whose decision is Overturned.",
    body: "Therefore, the request for ${1:item} is medically necessary.",
  },
  "ending-associated-service": {
    name: "Ending: associated service",
    description: "The rationale of a service that falls with another item.",
    body: "Since the ${1:main item} is not medically necessary, none of the associated services, including ${2:service}, are medically necessary.",
  },
  "no-frequency": {
    name: "No frequency in the request",
    description: "Says that the request gave no frequency.",
    body: "The request as submitted does not indicate a frequency.",
  },
  "opioid-tapering": {
    name: "Tapering of opioids",
    description: "The standard paragraph after the conclusion on an opioid that is not necessary.",
    body: TAPERING,
  },
};

export const BOILERPLATE: readonly Boilerplate[] = IDS.map((id) => ({ id, prefix: `imr-${id}`, ...TEXTS[id] }));

const BY_ID = new Map(BOILERPLATE.map((text) => [text.id, text]));

/** What a missing part of an item is filled with. */
export const PART_BOILERPLATE: Readonly<Record<ItemPart, BoilerplateId>> = {
  claimsGuideline: "claims-guideline-mtus",
  reviewGuideline: "review-guideline-mtus",
  rationale: "decision-rationale",
};

export function boilerplate(id: BoilerplateId): Boilerplate {
  return BY_ID.get(id) as Boilerplate;
}

/** A disputed item: what is asked, the decision, both guidelines and the rationale with its ending. */
function item(request: string): string {
  return join("\n\n", join(": ", request, choice(1, ["Upheld", "Overturned"])), CLAIMS_MTUS, REVIEW_MTUS, RATIONALE);
}

function choice(stop: number, options: readonly string[]): string {
  return `\${${stop}|${options.map((option) => option.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

function lines(...parts: string[]): string {
  return parts.join("\n");
}

/** Puts bodies together, their tab stops numbered on from one to the next. */
function join(separator: string, ...bodies: string[]): string {
  let last = 0;
  const renumbered = bodies.map((body) => {
    const offset = last;
    return body.replace(/\\.|(\$\{?)(\d+)/gs, (whole, dollar, stop) => {
      if (dollar === undefined) return whole;
      last = Math.max(last, offset + Number(stop));
      return `${dollar}${offset + Number(stop)}`;
    });
  });
  return renumbered.join(separator);
}

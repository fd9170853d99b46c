import type { Letter } from "../../server/core/letter/letter.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { lintLetter } from "../../server/core/rules/lint.js";
import type { Example, Fix, Rule } from "../../server/core/rules/rule.js";
import { plainText } from "../../server/core/text/snippet.js";
import type { Span } from "../../server/core/text/span.js";

/** The text of one disputed item; a part that is null is left out. */
export interface ItemText {
  readonly title?: string;
  readonly decision?: string | null;
  readonly claims?: string | null;
  readonly review?: string | null;
  readonly rationale?: string | null;
}

export interface LetterText {
  readonly frontPage?: boolean;
  readonly credentials?: "block" | "sentence" | "none";
  readonly summary?: string;
  /** Each as parts, or as text. */
  readonly items?: readonly (ItemText | string)[];
}

export const FRONT_PAGE = [
  "Case Number: CM99-0000042",
  "Date Assigned: 02/03/2016",
  "Decision Date: 02/24/2016",
  "Priority: Standard",
  "Date of Injury: 05/06/2014",
  "UR Denial Date: 01/12/2016",
  "Application Received: 01/22/2016",
].join("\n");

const ASSIGNED =
  "MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no affiliation with the employer, employee, providers or the claims administrator.";
const PRACTICE =
  "He/she has been in active clinical practice for more than five years and is currently working at least 24 hours a week in active practice.";

export const HOW_MADE = "HOW THE IMR FINAL DETERMINATION WAS MADE";
export const CLINICAL_SUMMARY = "CLINICAL CASE SUMMARY";
export const DECISIONS = "IMR ISSUES, DECISIONS AND RATIONALES";
export const CREDENTIALS = [
  "The Expert Reviewer has the following credentials:",
  "State(s) of Licensure: California, Nevada",
  "Certification(s)/Specialty: Family Practice, Sports Medicine",
].join("\n");
export const CREDENTIALS_SENTENCE =
  "The expert reviewer is Board Certified in Family Practice and is licensed to practice in California.";
export const SUMMARY_OPENING =
  "The expert reviewer developed the following clinical case summary based on a review of the case file, including all medical records:";
export const DECISIONS_OPENING =
  "The Final Determination was based on decisions for the disputed items/services set forth below:";
export const SUMMARY =
  "The injured worker is a 41-year-old baker who hurt the left shoulder on 05/06/2014 when a tray rack fell over. The diagnoses are a sprain of the shoulder and a strain of the neck. Examination showed a tender joint.";
export const CLAIMS =
  "Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care, and Neck and Upper Back Complaints 2004.";
export const REVIEW = "Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care.";

export function itemText(item: ItemText): string {
  const { title = "MRI of the left shoulder", decision = "Upheld", claims = CLAIMS, review = REVIEW } = item;
  const { rationale = `The file holds no red flag. ${ending(decision === "Overturned")}` } = item;
  return [
    decision === null ? title : `${title}: ${decision}`,
    claims !== null && `Claims Administrator guideline: ${claims}`.trimEnd(),
    review !== null && `MAXIMUS guideline: ${review}`.trimEnd(),
    rationale !== null && `Decision rationale: ${rationale}`.trimEnd(),
  ]
    .filter((part) => part !== false)
    .join("\n\n");
}

function ending(necessary: boolean): string {
  return `Therefore, the request is ${necessary ? "" : "not "}medically necessary.`;
}

/** A sound letter, one paragraph a line, with these items. */
export function buildLetter(text: LetterText = {}): string {
  const { frontPage = false, credentials = "block", summary = SUMMARY, items = [{}] } = text;
  const howMade =
    credentials === "sentence" ? `${ASSIGNED} ${CREDENTIALS_SENTENCE} ${PRACTICE}` : `${ASSIGNED} ${PRACTICE}`;
  return `${[
    ...(frontPage ? [FRONT_PAGE] : []),
    `${HOW_MADE}\n${howMade}`,
    ...(credentials === "block" ? [CREDENTIALS] : []),
    `${CLINICAL_SUMMARY}\n${SUMMARY_OPENING}`,
    summary,
    `${DECISIONS}\n${DECISIONS_OPENING}`,
    ...items.map((item) => (typeof item === "string" ? item : itemText(item))),
  ].join("\n\n")}\n`;
}

/** Items of both decisions, of several kinds, with headings and rationales that are hard to wrap. */
export const SOUND_ITEMS: readonly ItemText[] = [
  {
    title: "Naproxen 500mg QTY: 60.00, one tablet twice a day with food",
    decision: "Overturned",
    claims: "The Claims Administrator did not cite any medical evidence for its decision.",
    review:
      "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs).",
    rationale:
      'The guideline says that such drugs are "recommended at the lowest dose for the shortest period." The worker took 1.5 tablets a day for 5-10 days and could lift a tray again. The request is medically necessary.',
  },
  {
    title:
      "Physical therapy for the left shoulder, 2 times a week for 6 weeks was the original request. Physical therapy, 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, physical therapy for the left shoulder, 6 visits, 2 times a week is",
    rationale:
      "Six visits were allowed and no gain is on record. The file doesn't hold a plan with goals, and a low-back and left-sided program at home goes on. The remaining visits aren't medically necessary at this time.",
  },
  {
    title: "TENS unit with electrodes (#60), purchase",
    rationale: "No trial of 30 days is on record. Therefore, the request is not medically necessary.",
  },
  {
    title: "Norco 5/325mg #60, one tablet every 6 hours",
    review: "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80, 91.",
    rationale:
      "The four domains are not on record. Therefore, the request for Norco 5/325mg #60 is not medically necessary. This medical necessity decision should not be interpreted as a recommendation to stop opioids abruptly. The worker is advised to speak with the treating physician about tapering.",
  },
  { title: "Follow-up visit with an orthopedist, 1 visit", decision: "Overturned" },
];

/** Text with `«` and `»` around what must be reported, and where they stood. */
export interface Marked {
  readonly source: string;
  readonly marks: readonly Span[];
}

export function marked(text: string): Marked {
  const marks: Span[] = [];
  let source = "";
  let start = -1;
  for (const piece of text.split(/([«»])/)) {
    if (piece === "«") start = source.length;
    else if (piece === "»") marks.push({ start, end: source.length });
    else source += piece;
  }
  return { source, marks };
}

/** A rule's example in its frame. */
export function frame(example: Example): Marked {
  return marked(example.frame === "letter" ? example.text : buildLetter({ items: [example.text] }));
}

/** The findings of a text, or those of one rule of it. */
export function lint(source: string, rule?: string) {
  const failures: unknown[] = [];
  const findings = lintLetter(parseLetter(source), undefined, (id, error) => failures.push(id, error));
  if (failures.length > 0) throw new Error(`a rule failed: ${failures.join(" ")}`);
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
}

/** What one rule reports of a text: name of the message, the words it points at, number of the item. */
export function reports(source: string, rule: Rule): [message: string, words: string, item: number | null][] {
  return [...rule.check(parseLetter(source))].map(({ message, span, item }) => [
    message,
    source.slice(span.start, span.end),
    item ?? null,
  ]);
}

/** The text with a fix applied; tab stops become their words. */
export function apply(source: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, text: inserted }) =>
        text.slice(0, span.start) + (fix.snippet ? plainText(inserted) : inserted) + text.slice(span.end),
      source,
    );
}

/** Writes what a repair leaves to the person: how often, how much, and which of the two conclusions. */
export function filledIn(source: string): string {
  return source
    .replace(", how often", ", twice a day")
    .replace(", strength and quantity", ", 500mg #60")
    .replace(", purchase or rental period", ", 30-day rental")
    .replace("[not medically necessary or medically necessary]", "not medically necessary");
}

/** A finding as a line of a table: rule, level, number of the item. */
export function row(finding: { rule: string; severity: string; item: number | null }): string {
  return `${finding.rule} ${finding.severity} ${finding.item ?? "-"}`;
}

export interface Wrapping {
  /** Longest line; paragraphs stay on one line when absent. */
  readonly width?: number;
  /** Blank lines: none, between paragraphs, or after every line as in text taken out of a PDF. */
  readonly gap?: "none" | "paragraphs" | "lines";
  readonly eol?: "\n" | "\r\n";
  readonly bom?: boolean;
  /** A page break in the middle of every third paragraph that is long enough. */
  readonly formFeeds?: boolean;
  readonly nbsp?: boolean;
  readonly curly?: boolean;
}

/** All ways to wrap and encode that a letter must survive. */
export const WRAPPINGS: readonly (Wrapping & { readonly name: string })[] = [
  ...[60, 96].flatMap((width) =>
    (["none", "paragraphs", "lines"] as const).map((gap) => ({
      name: `${width} columns, blank lines: ${gap}`,
      width,
      gap,
    })),
  ),
  { name: "one paragraph a line", gap: "paragraphs" },
  { name: "CRLF", width: 96, gap: "lines", eol: "\r\n" },
  { name: "a byte order mark", width: 96, gap: "paragraphs", bom: true },
  { name: "page breaks inside paragraphs", width: 60, gap: "lines", formFeeds: true },
  { name: "page breaks inside paragraphs, no blank lines", width: 96, gap: "none", formFeeds: true },
  {
    name: "page breaks inside paragraphs, blank lines between paragraphs",
    width: 96,
    gap: "paragraphs",
    formFeeds: true,
  },
  { name: "non-breaking spaces", width: 96, gap: "lines", nbsp: true },
  { name: "curly quotes", width: 60, gap: "paragraphs", curly: true },
  { name: "all of them", width: 60, gap: "lines", eol: "\r\n", bom: true, formFeeds: true, nbsp: true, curly: true },
];

/** The letter's paragraphs, as its tree gives them, wrapped anew. */
export function rewrap(source: string, wrapping: Wrapping): string {
  const { width = Number.POSITIVE_INFINITY, gap = "paragraphs", eol = "\n", bom, formFeeds, nbsp, curly } = wrapping;
  const blocks = paragraphs(parseLetter(source)).map((paragraph, i) => {
    let text = paragraph;
    if (curly)
      text = text
        .replace(/(^|[\s(])"/g, "$1\u201c")
        .replaceAll('"', "\u201d")
        .replaceAll("'", "\u2019");
    const lines = wrap(text, width);
    if (formFeeds && i % 3 === 2 && lines.length > 2) lines[1] = `\f${lines[1]}`;
    if (nbsp) for (let k = 0; k < lines.length; k += 2) lines[k] = (lines[k] as string).replace(" ", "\u00a0");
    return lines;
  });
  const between = gap === "lines" ? " \n\n" : "\n";
  const text = blocks
    .map((lines) => lines.join(between))
    .join(gap === "none" ? "\n" : gap === "lines" ? " \n\n" : "\n\n");
  return (bom ? "\ufeff" : "") + `${text}\n`.replaceAll("\n", eol);
}

function paragraphs(letter: Letter): string[] {
  const { logical } = letter;
  const at = (offset: number) => logical.logicalOffset(offset);
  const cuts = new Set<number>([0, logical.length]);
  for (const section of letter.sections) {
    cuts.add(section.heading.from).add(section.heading.to);
    if (section.kind === "front-page")
      for (const start of logical.lineStarts) if (start < section.body.to) cuts.add(start);
    if (section.kind !== "decisions" && section.kind !== "clinical-summary") continue;
    const opening = /^the (?:final determination|expert reviewer developed)[^:]*:/.exec(
      section.body.text.toLowerCase(),
    );
    if (opening) cuts.add(section.body.from + opening[0].length);
  }
  if (letter.reviewer?.form === "block") {
    cuts.add(at(letter.reviewer.span.start)).add(at(letter.reviewer.span.end));
    for (const [piece, word] of [
      [letter.reviewer.licensure, "state"],
      [letter.reviewer.specialty, "certification"],
    ] as const) {
      if (piece) cuts.add(logical.lower.lastIndexOf(word, piece.from));
    }
  }
  for (const item of letter.items) {
    cuts.add(item.number?.from ?? item.title.from);
    if (item.decision) cuts.add(item.decision.word.to);
    for (const part of [item.claimsGuideline, item.reviewGuideline, item.rationale])
      if (part) cuts.add(part.label.from);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .map((from, i) => logical.text.slice(from, sorted[i + 1] ?? logical.length).trim())
    .filter((text) => text !== "");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

import { boilerplate, PART_BOILERPLATE } from "../letter/boilerplate.js";
import { FINAL_DETERMINATION, PART_NAMES, SECTION_NAMES } from "../letter/formats/final-determination.js";
import { ITEM_PARTS, type Item, type ItemPart, type Letter, type Section, type SectionKind } from "../letter/letter.js";
import { lineStartsBackward } from "../text/boundaries.js";
import type { Span } from "../text/span.js";
import { blockAfter, blockAtEnd, blockBefore, partInto } from "./edits.js";
import { itemName, itemSpan } from "./parts.js";
import type { Edit, Fix, Report, Rule } from "./rule.js";

const REQUIRED: readonly Exclude<SectionKind, "front-page">[] = ["how-made", "clinical-summary", "decisions"];

/** Words of the fixed paragraph under each heading: where they stand without the heading, only the heading is missing. */
const FIXED_PARAGRAPHS: Readonly<Record<(typeof REQUIRED)[number], string>> = {
  "how-made": "sent the complete case file to an expert reviewer",
  "clinical-summary": "the expert reviewer developed the following clinical case summary",
  decisions: "the final determination was based on",
};

/** Characters that the reviewing organisation's name may take. */
const LONGEST_NAME = 100;

export const missingSection: Rule = {
  id: "missing-section",
  severity: "error",
  summary:
    "A required section, the reviewer's credentials or a required part of an item is missing, empty or out of order.",
  why: "A determination must say how it was made, who reviewed it by qualification, the worker's condition, and the reasons for each disputed treatment (Labor Code 4610.6(d)–(f); 8 CCR 9792.10.6(d)). A letter without one of them can't be served.",
  details:
    "The front page is optional: letters are also saved without it. The reviewer's guideline line of an item has a rule of its own, missing-guideline-citation.",
  messages: {
    absentSection: 'The section "{section}" is missing. A determination must have it; insert it here.',
    emptySection: 'The section "{section}" is empty. Write its text.',
    sectionOrder: 'The section "{section}" stands in the wrong place: it belongs before "{next}".',
    absentCredentials: "The expert reviewer's credentials are missing: the letter must state licensure and specialty.",
    incompleteCredentials:
      "The expert reviewer's {what} is not stated. Add it: the parties learn of the reviewer only what stands here.",
    absentPart: '"{item}" has no "{part}" part. Every disputed item must have one.',
    emptyPart: 'The "{part}" part of "{item}" is empty.',
    partOrder: 'The "{part}" part of "{item}" stands in the wrong place: it belongs before "{next}".',
  },
  examples: {
    bad: [
      {
        title: "An item without a rationale",
        frame: "items",
        text: "«Ibuprofen 800mg #90, one tablet three times a day»: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.",
      },
      {
        title: "A label with nothing behind it",
        frame: "items",
        text: "Ibuprofen 800mg #90, one tablet three times a day: Upheld\n\n«Claims Administrator guideline:»\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records do not show a benefit. The request is not medically necessary.",
      },
    ],
    good: [
      {
        title: "All three parts",
        frame: "items",
        text: "Ibuprofen 800mg #90, one tablet three times a day: Upheld\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records do not show a benefit. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    yield* checkSections(letter);
    yield* checkCredentials(letter);
    for (const item of letter.items) yield* checkParts(letter, item);
  },
};

function* checkSections(letter: Letter): Generator<Report> {
  for (const kind of REQUIRED) {
    const section = letter.sections.find((candidate) => candidate.kind === kind);
    const name = SECTION_NAMES[kind];
    if (!section) {
      const { span, edit } = placeFor(letter, kind);
      yield {
        message: "absentSection",
        data: { section: name },
        span,
        suggestions: [{ title: `Insert the section "${name}"`, edits: [edit], snippet: true }],
      };
    } else if (isEmpty(letter, section)) {
      yield { message: "emptySection", data: { section: name }, span: section.heading.span };
    }
  }
  const present = letter.sections.filter((section) => section.kind !== "front-page");
  for (let i = 0; i + 1 < present.length; i++) {
    const section = present[i] as Section;
    const next = present[i + 1] as Section;
    if (rank(next.kind) < rank(section.kind)) {
      yield {
        message: "sectionOrder",
        data: { section: SECTION_NAMES[next.kind], next: SECTION_NAMES[section.kind] },
        span: next.heading.span,
        related: [{ message: `"${SECTION_NAMES[section.kind]}" stands before it`, span: section.heading.span }],
      };
    }
  }
}

function rank(kind: SectionKind): number {
  return REQUIRED.indexOf(kind as (typeof REQUIRED)[number]);
}

function isEmpty(letter: Letter, section: Section): boolean {
  if (section.kind === "decisions") return letter.items.length === 0;
  if (section.kind !== "clinical-summary") return section.body.text === "";
  return section.body.text.toLowerCase().replace(FINAL_DETERMINATION.openings["clinical-summary"], "").trim() === "";
}

/** Where a missing section belongs, and the edit that puts it there. */
function placeFor(letter: Letter, kind: (typeof REQUIRED)[number]): { span: Span; edit: Edit } {
  const fixed = letter.logical.lower.indexOf(FIXED_PARAGRAPHS[kind]);
  if (fixed >= 0) {
    const span = letter.logical.spanOf(paragraphStart(letter, fixed), fixed + FIXED_PARAGRAPHS[kind].length);
    return { span, edit: blockBefore(letter, span.start, SECTION_NAMES[kind]) };
  }
  const withCredentials = kind === "how-made" && !letter.reviewer;
  const body = withCredentials
    ? `${boilerplate(kind).body}\n\n${boilerplate("credentials").body}`
    : boilerplate(kind).body;
  const next = letter.sections.find((section) => section.kind !== "front-page" && rank(section.kind) > rank(kind));
  if (next) return { span: next.heading.span, edit: blockBefore(letter, next.span.start, body) };
  const item = letter.items[0];
  if (item) return { span: itemSpan(item), edit: blockBefore(letter, item.span.start, body) };
  return { span: lastWords(letter), edit: blockAtEnd(letter, body) };
}

/** The start of the line: its first words name the reviewing organisation. */
function paragraphStart(letter: Letter, at: number): number {
  const [line] = lineStartsBackward(letter.logical, at - LONGEST_NAME, at + 1);
  return line ?? at;
}

function lastWords(letter: Letter): Span {
  const { logical } = letter;
  const from = logical.text.lastIndexOf(" ") + 1;
  return logical.spanOf(from, logical.length);
}

function* checkCredentials(letter: Letter): Generator<Report> {
  const { reviewer } = letter;
  if (!reviewer) {
    const howMade = letter.sections.find((section) => section.kind === "how-made");
    if (!howMade) return; // The section that holds them is missing as a whole, and its insertion brings them.
    const body = boilerplate("credentials").body;
    // Where the summary's heading is missing, its fixed sentence says where the credentials end.
    const summary = letter.logical.lower.indexOf(FIXED_PARAGRAPHS["clinical-summary"], howMade.body.from);
    const edit =
      summary >= 0 && summary < howMade.body.to
        ? blockBefore(letter, letter.logical.sourceOffset(summary), body)
        : blockAfter(letter, Math.max(howMade.body.span.end, howMade.heading.span.end), body);
    yield {
      message: "absentCredentials",
      span: howMade.heading.span,
      suggestions: [{ title: "Insert the credentials", edits: [edit], snippet: true }],
    };
    return;
  }
  for (const [value, what] of [
    [reviewer.licensure, "state of licensure"],
    [reviewer.specialty, "specialty"],
  ] as const) {
    if (!value) yield { message: "incompleteCredentials", data: { what }, span: reviewer.span };
  }
}

function* checkParts(letter: Letter, item: Item): Generator<Report> {
  const name = itemName(item);
  for (const part of ["claimsGuideline", "rationale"] as const) {
    const found = item[part];
    const data = { item: name, part: PART_NAMES[part] };
    if (!found) {
      const body = boilerplate(PART_BOILERPLATE[part]).body;
      yield {
        message: "absentPart",
        data,
        span: itemSpan(item),
        item: item.index,
        suggestions: [insertion(`Insert the "${PART_NAMES[part]}" part`, partInto(letter, item, part, body))],
      };
    } else if (found.body.text === "") {
      yield { message: "emptyPart", data, span: found.label.span, item: item.index };
    }
  }
  const present = ITEM_PARTS.filter((part) => item[part]).sort(
    (a, b) => (item[a]?.span.start ?? 0) - (item[b]?.span.start ?? 0),
  );
  for (let i = 0; i + 1 < present.length; i++) {
    const part = present[i] as ItemPart;
    const next = present[i + 1] as ItemPart;
    if (ITEM_PARTS.indexOf(next) > ITEM_PARTS.indexOf(part)) continue;
    yield {
      message: "partOrder",
      data: { item: name, part: PART_NAMES[next], next: PART_NAMES[part] },
      span: (item[next] as { label: { span: Span } }).label.span,
      item: item.index,
    };
  }
}

function insertion(title: string, edit: Edit): Fix {
  return { title, edits: [edit], snippet: true };
}

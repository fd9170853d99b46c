import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { buildLetter, CLAIMS, DECISIONS, HOW_MADE, itemText, lint, REVIEW, row } from "../support/letters.js";

const CLAIMS_LINE = `Claims Administrator guideline: ${CLAIMS}`;
const REVIEW_LINE = `MAXIMUS guideline: ${REVIEW}`;
const PARTS = `${CLAIMS_LINE}\n\n${REVIEW_LINE}`;
const RATIONALE = "Decision rationale: The joint is stable. The request is not medically necessary.";

/** Number, title and decision of each item. */
function items(...texts: string[]): [number: string | undefined, title: string, decision: string | undefined][] {
  return parseLetter(buildLetter({ items: texts })).items.map(({ number, title, decision }) => [
    number?.text,
    title.text,
    decision?.outcome,
  ]);
}
const item = (heading: string) => `${heading}\n\n${PARTS}\n\n${RATIONALE}`;

describe("a heading", () => {
  it.each([
    ["decision on the same line", "Wrist splint: Upheld", "Wrist splint"],
    ["decision alone on its line", "Wrist splint:\nUpheld", "Wrist splint"],
    ["colon and decision on their own line", "Wrist splint\n: Upheld", "Wrist splint"],
    ["blank line before the decision", "Wrist splint:\n\nUpheld", "Wrist splint"],
    ["no blank behind the colon", "Wrist splint:Upheld", "Wrist splint"],
    ["blank before the colon", "Wrist splint : Upheld", "Wrist splint"],
    ["a dash", "Wrist splint - Upheld", "Wrist splint"],
    ["capitals", "WRIST SPLINT: UPHELD", "WRIST SPLINT"],
    ["a stop behind the decision", "Wrist splint: Upheld.", "Wrist splint"],
    ["colons in the title", "DME: wrist splint, size: small: Upheld", "DME: wrist splint, size: small"],
    ["a count", "Norco 5/325mg #60: Upheld", "Norco 5/325mg #60"],
    ["a quantity with a stop", "Norco 5/325mg QTY: 60.00: Upheld", "Norco 5/325mg QTY: 60.00"],
    ["a quantity cut from its number", "Norco 5/325mg QTY:\n60.00: Upheld", "Norco 5/325mg QTY: 60.00"],
    ["an abbreviation at the end of a line", "Visit with Dr.\nFrost, one: Upheld", "Visit with Dr. Frost, one"],
    [
      "several lines",
      "Physical therapy for the left\nshoulder, 2 times a week\nfor 6 weeks: Upheld",
      "Physical therapy for the left shoulder, 2 times a week for 6 weeks",
    ],
    [
      "several lines with a blank one after each",
      "Physical therapy for the left\n\nshoulder, 2 times a week\n\nfor 6 weeks: Upheld",
      "Physical therapy for the left shoulder, 2 times a week for 6 weeks",
    ],
    ["upheld as a word of the title", "Review of the upheld request: Upheld", "Review of the upheld request"],
    ["curly quotes", "\u201cHome\u201d exercise kit: Upheld", '"Home" exercise kit'],
    ["brackets", "MRI (without contrast) of the wrist (left): Upheld", "MRI (without contrast) of the wrist (left)"],
    ["a heading of one word", "Splint: Upheld", "Splint"],
  ])("%s", (name, heading, title) => {
    // Where a blank line follows every line, it means nothing.
    const spaced = name.includes("blank line") || name.includes("blank one");
    const source = buildLetter({
      items: [itemText({}), item(heading), itemText({ title: "Cane", decision: "Overturned" })],
    });
    const letter = parseLetter(spaced ? source.replaceAll("\n", "\n\n") : source);
    expect(letter.items.map(({ title, decision }) => [title.text, decision?.outcome])).toEqual([
      ["MRI of the left shoulder", "upheld"],
      [title, "upheld"],
      ["Cane", "overturned"],
    ]);
  });

  it("of a partly certified request runs over four lines, with sentences of its own", () => {
    const heading =
      "Physical therapy, 12 visits was the original request. Physical therapy,\n6 visits was authorized by the Claims Administrator. The remaining IMR eligible\nportion of the original request, physical therapy for the left wrist, 6 visits\nis: Upheld";
    const [, found] = parseLetter(buildLetter({ items: [itemText({}), item(heading)] })).items;
    expect(found?.title.text).toBe(heading.replaceAll("\n", " ").replace(" is: Upheld", ""));
    expect(found?.request.disputed.text).toBe("physical therapy for the left wrist, 6 visits");
    expect(found?.decision?.outcome).toBe("upheld");
  });

  it.each([
    ["1.", "1. Wrist splint: Upheld", "1."],
    ["1)", "1) Wrist splint: Upheld", "1)"],
    ["Issue 1:", "Issue 1: Wrist splint: Upheld", "Issue 1:"],
    ["Item #2", "Item #2: Wrist splint: Upheld", "Item #2:"],
    ["a number alone on its line", "2.\nWrist splint: Upheld", "2."],
  ])("is numbered: %s", (_, heading, number) => {
    expect(items(itemText({ title: "Cane" }), item(heading))).toEqual([
      [undefined, "Cane", "upheld"],
      [number, "Wrist splint", "upheld"],
    ]);
  });

  it.each(["12 visits of physical therapy", "2x6 acupuncture", "30 day rental of a splint"])(
    "may begin with a number that is no item number: %s",
    (title) => {
      expect(items(item(`${title}: Upheld`))).toEqual([[undefined, title, "upheld"]]);
    },
  );
});

describe("a heading that is glued to the rationale before it", () => {
  const glued = (before: string, between: string) =>
    items(
      `Cane: Upheld\n\n${PARTS}\n\nDecision rationale: ${before}${between}Wrist splint: Overturned\n\n${PARTS}\n\n${RATIONALE}`,
    );
  const both = [
    [undefined, "Cane", "upheld"],
    [undefined, "Wrist splint", "overturned"],
  ];

  it.each([
    ["on the next line", "The request is not medically necessary.", "\n"],
    ["on the same line", "The request is not medically necessary.", " "],
    ["with two blanks", "The request is not medically necessary.", "  "],
    ["behind a quotation", 'The request is "not supported."', "\n"],
    ["without a final stop, on the next line", "The request is not medically necessary", "\n"],
    ["without a final stop, behind a blank line", "The request is not medically necessary", "\n\n"],
    ["without a final stop, ending in other words", "The request is not certified at this time", "\n"],
    ["behind a page break", "The request is not medically necessary.", "\n\n\f"],
  ])("%s", (_, before, between) => {
    expect(glued(before, between)).toEqual(both);
  });
});

describe("labels", () => {
  const bodies = (text: string) => {
    const [found, ...rest] = parseLetter(buildLetter({ items: [text] })).items;
    expect(rest).toEqual([]);
    return [found?.claimsGuideline?.body.text, found?.reviewGuideline?.body.text, found?.rationale?.body.text];
  };
  const expected = [CLAIMS, REVIEW, RATIONALE.replace("Decision rationale: ", "")];

  it.each<[string, (text: string) => string]>([
    ["as usual", (text) => text],
    [
      "wrapped",
      (text) => text.replaceAll(/(Claims|Administrator|MAXIMUS|Decision) (?=Admin|guideline|rationale)/g, "$1\n"),
    ],
    ["cut from their values", (text) => text.replaceAll(/(guideline:|rationale:) /g, "$1\n\n")],
    [
      "in capitals",
      (text) =>
        text.replaceAll(/Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:/g, (label) =>
          label.toUpperCase(),
        ),
    ],
    [
      "in lower case",
      (text) =>
        text.replaceAll(/Claims Administrator guideline:|MAXIMUS guideline:|Decision rationale:/g, (label) =>
          label.toLowerCase(),
        ),
    ],
    ["with a blank before the colon", (text) => text.replaceAll(/(guideline|rationale):/g, "$1 :")],
    ["in the plural", (text) => text.replaceAll("guideline:", "Guidelines:")],
    [
      "of the administrator, with its apostrophe",
      (text) => text.replace("Administrator guideline", "Administrator\u2019s guideline"),
    ],
    ["without blank lines", (text) => text.replaceAll("\n\n", "\n")],
    ["all on one line", (text) => text.replaceAll(/\n+/g, " ").replace("Upheld Claims", "Upheld Claims")],
  ])("%s", (_, change) => {
    expect(bodies(change(item("Wrist splint: Upheld")))).toEqual(expected);
  });

  it.each([
    "MAXIMUS",
    "Maximus Federal Services, Inc.",
    "Expert Reviewer",
    "IMR Reviewer",
    "IMRO",
    "Acme Review",
    "Pacific Peer Review Inc",
  ])("name the reviewing organisation: %s", (organisation) => {
    const source = buildLetter({
      items: [item("Splint: Upheld").replace("MAXIMUS guideline", `${organisation} guideline`), itemText({})],
    });
    const [found, ...rest] = parseLetter(source).items;
    expect(found?.reviewGuideline?.organisation).toBe(organisation);
    expect(found?.reviewGuideline?.body.text).toBe(REVIEW);
    expect(rest).toHaveLength(1);
  });

  it.each([
    "According to the ODG guideline: rest comes first.",
    "The guideline: rest comes first.",
    "The decision was upheld by the carrier.",
    "The claims administrator cited no guideline. The denial was overturned in May.",
    "The prior request was\nupheld\nin May.",
    "A second view: the splint was upheld as useful.",
  ])("are not the words of a rationale: %s", (words) => {
    const source = item("Wrist splint: Upheld").replace("The joint is stable.", words);
    const [found, ...rest] = parseLetter(buildLetter({ items: [source] })).items;
    expect(rest).toEqual([]);
    expect(found?.rationale?.body.text).toBe(`${words.replaceAll("\n", " ")} The request is not medically necessary.`);
    expect(found?.reviewGuideline?.body.text).toBe(REVIEW);
  });
});

describe("items", () => {
  it("without anything are none", () => {
    expect(items()).toEqual([]);
    expect(items("To be written.")).toEqual([]);
  });

  it("with a decision alone have nothing else", () => {
    const [found] = parseLetter(buildLetter({ items: ["Wrist splint: Upheld"] })).items;
    expect(found).toMatchObject({ title: { text: "Wrist splint" }, decision: { outcome: "upheld" } });
    expect([found?.claimsGuideline, found?.reviewGuideline, found?.rationale]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("keep their parts when one has no decision", () => {
    expect(items(item("Cane: Upheld"), item("Wrist splint"), item("Walker: Overturned"))).toEqual([
      [undefined, "Cane", "upheld"],
      [undefined, "Wrist splint", undefined],
      [undefined, "Walker", "overturned"],
    ]);
  });

  it("end where the next one begins", () => {
    const source = buildLetter({ items: [item("Cane: Upheld"), item("2. Walker: Upheld")] });
    const [first, second] = parseLetter(source).items;
    expect(source.slice(first?.span.start, first?.span.end)).toMatch(/^Cane: Upheld[\s\S]*medically necessary\.$/);
    expect(source.slice(second?.span.start, second?.span.end)).toMatch(
      /^2\. Walker: Upheld[\s\S]*medically necessary\.$/,
    );
  });

  it("are found without the heading of their section", () => {
    const source = buildLetter({ items: [item("Cane: Upheld")] }).replace(`${DECISIONS}\n`, "");
    expect(parseLetter(source).items.map(({ title }) => title.text)).toEqual(["Cane"]);
    expect(parseLetter(source.slice(source.indexOf("Cane"))).items.map(({ title }) => title.text)).toEqual(["Cane"]);
  });

  it("are not read out of the sections before", () => {
    const source = buildLetter({ summary: "Earlier letter: Upheld\nDecision rationale: none." });
    expect(parseLetter(source).items.map(({ title }) => title.text)).toEqual(["MRI of the left shoulder"]);
  });

  it("stand on both sides of a conflict of a version history", () => {
    const source = buildLetter({ items: [item("Cane: Upheld"), item("Walker: Upheld")] }).replace(
      "Cane: Upheld",
      "<<<<<<< ours\nCane: Upheld\n=======\nCane: Overturned\n>>>>>>> theirs",
    );
    expect(parseLetter(source).items.at(-1)?.title.text).toBe("Walker");
    expect(parseLetter(source).sections.map(({ kind }) => kind)).toEqual(["how-made", "clinical-summary", "decisions"]);
    // The first of the two has no parts: nobody can overlook it.
    expect(lint(source).map(row)).toContain("missing-section error 1");
  });

  it("do not depend on the first section", () => {
    const source = buildLetter();
    expect(parseLetter(source.slice(source.indexOf(HOW_MADE) + HOW_MADE.length)).items).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { missingSection } from "../../server/core/rules/missing-section.js";
import {
  apply,
  buildLetter,
  CLAIMS,
  CLINICAL_SUMMARY,
  CREDENTIALS,
  DECISIONS,
  DECISIONS_OPENING,
  filledIn,
  HOW_MADE,
  lint,
  REVIEW,
  reports as reportsOf,
  SUMMARY,
  SUMMARY_OPENING,
} from "../support/letters.js";

const reports = (source: string) => reportsOf(source, missingSection);
const SOUND = buildLetter({ items: [{}, { title: "Wrist splint, purchase", decision: "Overturned" }] });
const HEADINGS = { "how-made": HOW_MADE, "clinical-summary": CLINICAL_SUMMARY, decisions: DECISIONS } as const;

/** The sound letter without the whole section. */
function withoutSection(kind: keyof typeof HEADINGS): string {
  const section = parseLetter(SOUND).sections.find((one) => one.kind === kind);
  if (!section) throw new Error("the letter is not sound");
  return SOUND.slice(0, section.span.start) + SOUND.slice(section.span.end);
}

describe("a missing section", () => {
  it.each([
    ["how-made", "MAXIMUS Federal Services sent the complete case file to an expert reviewer"],
    ["clinical-summary", "The expert reviewer developed the following clinical case summary"],
    ["decisions", "The Final Determination was based on"],
  ] as const)("of which only the heading is gone is reported at its paragraph: %s", (kind, words) => {
    const source = SOUND.replace(`${HEADINGS[kind]}\n`, "");
    expect(reports(source)).toEqual([["absentSection", words, null]]);
    const [finding] = lint(source);
    expect(finding?.message).toContain(`"${HEADINGS[kind]}"`);
    const [suggestion] = finding?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    // The paragraph is there: only its heading is put back.
    expect(apply(source, suggestion).replace(/\n+/g, "\n")).toBe(SOUND.replace(/\n+/g, "\n"));
  });

  it.each([
    ["how-made", CLINICAL_SUMMARY],
    ["clinical-summary", DECISIONS],
  ] as const)("that is gone as a whole is reported where it belongs: %s", (kind, place) => {
    const source = withoutSection(kind);
    expect(reports(source)).toEqual([["absentSection", place, null]]);
    const [suggestion] = lint(source)[0]?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    const repaired = apply(source, suggestion);
    expect(repaired.indexOf(HEADINGS[kind])).toBeLessThan(repaired.indexOf(place));
    // The first section brings its credentials.
    expect(reports(repaired)).toEqual([]);
  });

  it("without its heading and its sentence is reported at the first item", () => {
    const source = SOUND.replace(`${DECISIONS}\n${DECISIONS_OPENING}\n\n`, "");
    expect(reports(source)).toEqual([["absentSection", "MRI of the left shoulder", null]]);
  });

  it("with every item is reported at the letter's end", () => {
    const source = withoutSection("decisions");
    expect(reports(source)).toEqual([["absentSection", "joint.", null]]);
    const [suggestion] = lint(source)[0]?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    expect(apply(source, suggestion)).toContain(`joint.\n\n${DECISIONS}\n${DECISIONS_OPENING}\n`);
  });

  it("is not the front page: it is optional", () => {
    expect(reports(SOUND)).toEqual([]);
    expect(reports(buildLetter({ frontPage: true }))).toEqual([]);
  });
});

describe("an empty section", () => {
  it.each([
    [
      HOW_MADE,
      buildLetter()
        .replace(/(WAS MADE\n).*\n/, "$1")
        .replace(`${CREDENTIALS}\n`, ""),
      ["absentCredentials"],
    ],
    [CLINICAL_SUMMARY, buildLetter({ summary: "" }), []],
    [CLINICAL_SUMMARY, buildLetter({ summary: "" }).replace(SUMMARY_OPENING, ""), []],
    [DECISIONS, buildLetter({ items: [] }), []],
    [DECISIONS, buildLetter({ items: [] }).replace(DECISIONS_OPENING, ""), []],
  ])("is reported at its heading: %s", (heading, source, others) => {
    expect(reports(source)).toEqual(
      expect.arrayContaining([
        ["emptySection", heading, null],
        ...others.map((message) => [message, expect.any(String), null]),
      ]),
    );
    expect(reports(source)).toHaveLength(1 + others.length);
  });
});

describe("sections out of order", () => {
  const [head = "", middle = "", tail = ""] = SOUND.split(new RegExp(`(?=${CLINICAL_SUMMARY}|${DECISIONS})`));

  it.each([
    ["the summary first", [middle, head, tail], [["sectionOrder", HOW_MADE, null]]],
    ["the decisions before the summary", [head, tail, middle], [["sectionOrder", CLINICAL_SUMMARY, null]]],
    [
      "all turned round",
      [tail, middle, head],
      [
        ["sectionOrder", CLINICAL_SUMMARY, null],
        ["sectionOrder", HOW_MADE, null],
      ],
    ],
  ])("%s", (_, parts, expected) => {
    const source = parts.join("\n");
    expect(reports(source).filter(([message]) => message === "sectionOrder")).toEqual(expected);
    expect(lint(source).some((finding) => finding.related.length > 0)).toBe(true);
  });
});

describe("credentials", () => {
  it("that are missing are reported at the section's heading, and inserted behind its paragraph", () => {
    const source = buildLetter({ credentials: "none" });
    expect(reports(source)).toEqual([["absentCredentials", HOW_MADE, null]]);
    const [suggestion] = lint(source)[0]?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    const repaired = apply(source, suggestion);
    expect(lint(repaired)).toEqual([]);
    expect(repaired).toContain("in active practice.\n\nThe Expert Reviewer has the following credentials:\nState(s)");
  });

  it("are not asked for by themselves when their section is missing", () => {
    const source = withoutSection("how-made");
    expect(reports(source).map(([message]) => message)).toEqual(["absentSection"]);
  });

  it.each([
    ["no states", "State(s) of Licensure: California, Nevada", "State(s) of Licensure:", "state of licensure"],
    ["no state line", "State(s) of Licensure: California, Nevada\n", "", "state of licensure"],
    [
      "no specialty",
      "Certification(s)/Specialty: Family Practice, Sports Medicine",
      "Certification(s)/Specialty:",
      "specialty",
    ],
    ["no specialty line", "\nCertification(s)/Specialty: Family Practice, Sports Medicine", "", "specialty"],
  ])("in a block with %s are incomplete", (_, whole, cut, what) => {
    const source = SOUND.replace(whole, cut);
    expect(source).not.toBe(SOUND);
    expect(reports(source).map(([message]) => message)).toEqual(["incompleteCredentials"]);
    expect(lint(source)[0]?.message).toContain(`'s ${what} is not stated`);
  });

  it.each([
    ["no state", " and is licensed to practice in California", "state of licensure"],
    ["no specialty", "Board Certified in Family Practice and is ", "specialty"],
  ])("in a sentence with %s are incomplete", (_, words, what) => {
    const source = buildLetter({ credentials: "sentence" }).replace(words, "");
    expect(reports(source).map(([message]) => message)).toEqual(["incompleteCredentials"]);
    expect(lint(source)[0]?.message).toContain(`'s ${what} is not stated`);
  });

  it("of which only the announcement stands lack both", () => {
    const source = SOUND.replace(CREDENTIALS, "The Expert Reviewer has the following credentials:");
    expect(reports(source).map(([message]) => message)).toEqual(["incompleteCredentials", "incompleteCredentials"]);
  });
});

describe("parts of an item", () => {
  const TITLE = "Wrist splint, purchase";

  it.each([
    [{ claims: null }, "absentPart", TITLE],
    [{ rationale: null }, "absentPart", TITLE],
    [{ claims: "" }, "emptyPart", "Claims Administrator guideline:"],
    [{ rationale: "" }, "emptyPart", "Decision rationale:"],
  ])("%j", (item, message, words) => {
    const source = buildLetter({ items: [{}, { title: TITLE, ...item }, {}] });
    expect(reports(source)).toEqual([[message, words, 2]]);
    for (const suggestion of lint(source)[0]?.suggestions ?? []) {
      expect(lint(filledIn(apply(source, suggestion)))).toEqual([]);
    }
  });

  it("are reported each when several are gone", () => {
    const source = buildLetter({ items: [{ title: TITLE, claims: null, review: null, rationale: null }, {}] });
    expect(reports(source)).toEqual([
      ["absentPart", TITLE, 1],
      ["absentPart", TITLE, 1],
    ]);
  });

  it("in the wrong order: the rationale before the reviewer's guideline", () => {
    const source = buildLetter({
      items: [
        `${TITLE}: Upheld\n\nClaims Administrator guideline: ${CLAIMS}\n\nDecision rationale: The wrist is stable. The request is not medically necessary.\n\nMAXIMUS guideline: ${REVIEW}`,
        {},
      ],
    });
    expect(reports(source)).toEqual([["partOrder", "MAXIMUS guideline:", 1]]);
  });

  it("in the wrong order: the reviewer's guideline before the claims administrator's", () => {
    const source = buildLetter({
      items: [
        `${TITLE}: Upheld\n\nMAXIMUS guideline: ${REVIEW}\n\nClaims Administrator guideline: ${CLAIMS}\n\nDecision rationale: The wrist is stable. The request is not medically necessary.`,
        {},
      ],
    });
    expect(reports(source)).toEqual([["partOrder", "Claims Administrator guideline:", 1]]);
    expect(lint(source)[0]?.message).toBe(
      `The "Claims Administrator guideline" part of "${TITLE}" stands in the wrong place: it belongs before "MAXIMUS guideline".`,
    );
  });

  it("are put where they belong, in the letter's own way to set parts apart", () => {
    const source = buildLetter({ items: [{ title: TITLE, claims: null }] });
    const [suggestion] = lint(source)[0]?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    expect(apply(source, suggestion)).toContain(`${TITLE}: Upheld\n\nClaims Administrator guideline: `);
    const tight = source.replaceAll("\n\n", "\n");
    const [inTight] = lint(tight)[0]?.suggestions ?? [];
    if (!inTight) throw new Error("nothing is suggested");
    expect(apply(tight, inTight)).toMatch(/purchase: Upheld\nClaims Administrator guideline: .*\nMAXIMUS guideline:/);
    const windows = source.replaceAll("\n", "\r\n");
    const [inWindows] = lint(windows)[0]?.suggestions ?? [];
    if (!inWindows) throw new Error("nothing is suggested");
    expect(apply(windows, inWindows)).not.toMatch(/[^\r]\n/);
  });

  it("are no concern of the summary: it is as it was", () => {
    expect(
      reports(SOUND.replace(SUMMARY, "Claims were made about a guideline. The decision rationale is below.")),
    ).toEqual([]);
  });
});

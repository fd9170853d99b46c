import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { recognise } from "../../server/core/letter/recognise.js";
import {
  buildLetter,
  CLINICAL_SUMMARY,
  DECISIONS,
  FRONT_PAGE,
  HOW_MADE,
  lint,
  SUMMARY_OPENING,
} from "../support/letters.js";

const kinds = (source: string) => parseLetter(source).sections.map(({ kind }) => kind);
const ALL = ["how-made", "clinical-summary", "decisions"];
const SOUND = buildLetter();

describe("section headings", () => {
  const headings = [HOW_MADE, CLINICAL_SUMMARY, DECISIONS];
  const titleCase = (text: string) => text.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

  it.each<[string, (heading: string) => string]>([
    ["capitals", (heading) => heading],
    ["first letters in capitals", titleCase],
    ["lower case", (heading) => heading.toLowerCase()],
    ["blanks around", (heading) => `   ${heading}   `],
    ["a colon", (heading) => `${heading}:`],
    ["two blanks between words", (heading) => heading.replaceAll(" ", "  ")],
    ["no blanks between words", (heading) => heading.replaceAll(" ", "")],
    ["non-breaking blanks", (heading) => heading.replaceAll(" ", "\u00a0")],
    ["wrapped", (heading) => heading.replaceAll(" ", "\n")],
    ["wrapped with blank lines", (heading) => heading.replace(" ", "\n\n")],
    ["behind a page break", (heading) => `\f${heading}`],
  ])("are found in %s", (_, change) => {
    const source = headings.reduce((text, heading) => text.replace(`${heading}\n`, `${change(heading)}\n`), SOUND);
    expect(kinds(source)).toEqual(ALL);
    expect(parseLetter(source).items).toHaveLength(1);
  });

  it.each([
    "IMR ISSUES, DECISION AND RATIONALE",
    "IMR Issues, Decisions & Rationales",
    "IMR ISSUES, DECISIONS, AND RATIONALES",
    "IMR Issues Decisions and Rationales",
  ])("are also written %s", (heading) => {
    expect(kinds(SOUND.replace(DECISIONS, heading))).toEqual(ALL);
  });

  it("are found in capitals in a letter without line breaks", () => {
    expect(kinds(SOUND.replace(/\s+/g, " "))).toEqual(ALL);
  });

  it("are not the words of the fixed sentence, wherever it wraps", () => {
    const start = SUMMARY_OPENING.indexOf("clinical case summary");
    for (let cut = 0; cut <= start + 22; cut++) {
      if (SUMMARY_OPENING[cut] !== " " && cut !== 0) continue;
      for (const end of [" ", "\n"]) {
        const wrapped = `${SUMMARY_OPENING.slice(0, cut)}\n${SUMMARY_OPENING.slice(cut + 1)}`.replace(
          "summary based",
          `summary${end}based`,
        );
        const source = SOUND.replace(SUMMARY_OPENING, wrapped);
        const { sections } = parseLetter(source);
        const summary = sections.find(({ kind }) => kind === "clinical-summary");
        expect(summary?.heading.text).toBe(CLINICAL_SUMMARY);
        const without = SOUND.replace(`${CLINICAL_SUMMARY}\n${SUMMARY_OPENING}`, wrapped);
        expect(kinds(without), JSON.stringify(wrapped)).toEqual(["how-made", "decisions"]);
      }
    }
  });

  it.each([
    "The clinical case summary is short.",
    "See how the IMR final determination was made.",
    "This is told under IMR issues, decisions and rationales below.",
  ])("are not words in a sentence: %s", (sentence) => {
    expect(kinds(sentence)).toEqual([]);
    expect(kinds(SOUND.replace("The injured worker is", `${sentence} The injured worker is`))).toEqual(ALL);
  });

  it("are taken once, the one on its own line first", () => {
    const source = SOUND.replace("on 05/06/2014", "by a CLINICAL CASE SUMMARY of 05/06/2014");
    const headings = parseLetter(source).sections.map(({ heading }) =>
      source.slice(heading.span.start - 1, heading.span.end + 1),
    );
    expect(headings[1]).toBe(`\n${CLINICAL_SUMMARY}\n`);
    expect(headings).toHaveLength(3);
  });

  it("have the text up to the next heading as their body", () => {
    const [howMade, summary, decisions] = parseLetter(SOUND).sections;
    expect(howMade?.body.text).toMatch(/^MAXIMUS Federal Services .* Sports Medicine$/);
    expect(summary?.body.text).toMatch(/^The expert reviewer developed .* tender joint\.$/);
    expect(decisions?.body.text).toMatch(/^The Final Determination .* medically necessary\.$/);
  });
});

describe("the front page", () => {
  const EXPECTED = {
    caseNumber: "CM99-0000042",
    dateAssigned: "02/03/2016",
    decisionDate: "02/24/2016",
    priority: "Standard",
    dateOfInjury: "05/06/2014",
    utilizationReviewDate: "01/12/2016",
    applicationReceived: "01/22/2016",
  };
  const read = (front: string) => {
    const { frontPage } = parseLetter(`${front}\n\n${SOUND}`);
    return (
      frontPage &&
      Object.fromEntries(
        Object.entries(frontPage).flatMap(([key, piece]) => ("text" in piece ? [[key, piece.text]] : [])),
      )
    );
  };

  it.each([
    ["label and value side by side", FRONT_PAGE],
    [
      "all labels of a column, then all its values",
      "Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM99-0000042\n02/03/2016\n02/24/2016\nStandard\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n05/06/2014\n01/12/2016\n01/22/2016",
    ],
    [
      "two columns on a line, a label with its value in the middle",
      "Case Number:    CM99-0000042      Date of Injury:    05/06/2014\nDate Assigned:  02/03/2016        UR Denial Date:    01/12/2016\nPriority:       Standard          Application        01/22/2016\n                                  Received:\nDecision Date:  02/24/2016",
    ],
  ])("in the order: %s", (_, front) => {
    // The third order mixes columns, so dates follow the order of their labels.
    expect(read(front)).toEqual(EXPECTED);
    expect(kinds(`${front}\n\n${SOUND}`)).toEqual(["front-page", ...ALL]);
    expect(lint(`${front}\n\n${SOUND}`)).toEqual([]);
  });

  it("leaves out what it does not say", () => {
    expect(read("Case Number: CM99-0000042\nDecision Date:\nPriority: Expedited")).toEqual({
      caseNumber: "CM99-0000042",
      priority: "Expedited",
    });
  });

  it("is none without its labels", () => {
    expect(parseLetter(`CM99-0000042 02/03/2016\n\n${SOUND}`).frontPage).toBeUndefined();
    expect(parseLetter(SOUND).frontPage).toBeUndefined();
  });
});

describe("the reviewer's credentials", () => {
  const reviewer = (source: string) => {
    const found = parseLetter(source).reviewer;
    return found && [found.form, found.licensure?.text, found.specialty?.text];
  };

  it("as a block", () => {
    expect(reviewer(SOUND)).toEqual(["block", "California, Nevada", "Family Practice, Sports Medicine"]);
  });

  it.each([
    [
      "wrapped",
      "State(s) of\nLicensure: California,\nNevada\nCertification(s)/\nSpecialty: Family Practice, Sports\nMedicine",
    ],
    [
      "in the singular",
      "State of Licensure: California, Nevada\nCertification/Specialty: Family Practice, Sports Medicine",
    ],
    [
      "turned round",
      "Certification(s)/Specialty: Family Practice, Sports Medicine\nState(s) of Licensure: California, Nevada",
    ],
    [
      "with another slash",
      "States of Licensure : California, Nevada\nCertification(s) / Specialties: Family Practice, Sports Medicine",
    ],
  ])("as a block %s", (_, block) => {
    const source = SOUND.replace(/State\(s\)[\s\S]*?Sports Medicine/, block);
    expect(reviewer(source)).toEqual(["block", "California, Nevada", "Family Practice, Sports Medicine"]);
    expect(lint(source)).toEqual([]);
  });

  it.each([
    [
      "is Board Certified in Family Practice and is licensed to practice in California.",
      "Family Practice",
      "California",
    ],
    ["is licensed to practice in Texas. He/she is Board Certified in Neurology.", "Neurology", "Texas"],
    [
      "is Board Certified in Physical Medicine and Rehabilitation, has a subspecialty in Pain Management and is licensed to practice in California, Oregon.",
      "Physical Medicine and Rehabilitation, has a subspecialty in Pain Management",
      "California, Oregon",
    ],
  ])("as a sentence: %s", (words, specialty, state) => {
    const source = buildLetter({ credentials: "sentence" }).replace(/is Board Certified .*? in California\./, words);
    expect(reviewer(source)).toEqual(["sentence", state, specialty]);
  });

  it("may lack either, or both", () => {
    expect(reviewer(SOUND.replace("California, Nevada", ""))).toEqual([
      "block",
      undefined,
      "Family Practice, Sports Medicine",
    ]);
    expect(reviewer(SOUND.replace("Family Practice, Sports Medicine", ""))).toEqual([
      "block",
      "California, Nevada",
      undefined,
    ]);
    expect(reviewer(buildLetter({ credentials: "none" }))).toBeUndefined();
  });

  it("are not read out of the summary", () => {
    const summary =
      "The worker saw a physician who is Board Certified in Neurology and is licensed to practice in Ohio.";
    expect(reviewer(buildLetter({ credentials: "none", summary }))).toBeUndefined();
  });
});

describe("recognition from the text alone", () => {
  it.each([
    ["clear", "a letter", SOUND],
    ["clear", "a letter with curly quotes and wrapping", SOUND.replaceAll(" ", "\n")],
    ["clear", "the end of a letter", SOUND.slice(SOUND.indexOf(DECISIONS))],
    ["possible", "a heading alone", `${HOW_MADE}\n`],
    ["none", "an empty text", ""],
    ["none", "a shopping list", "Oranges: two\nRye bread: one\n"],
    [
      "none",
      "an essay on the review",
      "The request was denied. A clinical case summary is due. The denial was upheld.",
    ],
    ["none", "binary bytes", "\u0000\u0001\ufffd\u0002PK\u0003"],
  ])("%s: %s", (confidence, _, source) => {
    expect(recognise(source).confidence).toBe(confidence);
    expect(parseLetter(source).recognition).toEqual(recognise(source));
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Guideline } from "../../server/core/guidelines/guideline.js";
import { parseGuideline } from "../../server/core/guidelines/parse-guideline.js";
import { LogicalText } from "../../server/core/text/logical.js";
import { contains } from "../../server/core/text/span.js";

function parse(body: string, label = "MAXIMUS guideline:"): Guideline {
  const logical = new LogicalText(`${label} ${body}`);
  return parseGuideline(logical, logical.piece(0, label.length), logical.piece(label.length, logical.length));
}

/** One line a citation: source, book, edition | sections with their entries | pages. */
function summary(body: string): string[] {
  return parse(body).citations.map(({ source, bookId, edition, sections, pages }) =>
    [
      `${source} ${bookId ?? "?"} ${edition ?? "-"}`,
      sections.map(({ piece, entry }) => `${piece.text} = ${entry ?? "?"}`).join("; "),
      pages.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(" "),
    ].join(" | "),
  );
}

describe("the line as a whole", () => {
  it("names its organisation and spans label and body", () => {
    const { organisation, span } = parse("Decision based on MTUS Eye 2004.", "Claims Administrator guideline:");
    expect(organisation).toBe("Claims Administrator");
    expect(span).toEqual({ start: 0, end: 64 });
  });

  it.each([
    "The Claims Administrator did not cite any medical evidence for its decision.",
    "The Expert Reviewer did not cite any medical evidence for its decision.",
  ])("says none: %s", (body) => {
    expect(parse(body)).toMatchObject({ saysNone: true, citations: [] });
  });

  it.each([
    "",
    "Decision",
    "Decision based on",
    "Decision based on MTUS",
    "The Expert Reviewer did not base their decision on the MTUS.",
    "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.",
  ])("cites nothing and says nothing of it: %j", (body) => {
    expect(parse(body)).toMatchObject({ saysNone: false, citations: [] });
  });

  it("maps pieces to a wrapped source", () => {
    const source =
      "MAXIMUS guideline: Decision based on MTUS Chronic Pain Medical\n\nTreatment 2009, Section(s): Muscle\n\nrelaxants (for pain).";
    const logical = new LogicalText(source);
    const { citations } = parseGuideline(logical, logical.piece(0, 18), logical.piece(19, logical.length));
    const section = citations[0]?.sections[0]?.piece;
    expect(section?.text).toBe("Muscle relaxants (for pain)");
    expect(source.slice(section?.span.start, section?.span.end)).toBe("Muscle\n\nrelaxants (for pain)");
  });
});

describe("the first form: titles and pages, no year", () => {
  it.each([
    ["Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 29.", ["MTUS chronic-pain-2009 - |  | 29"]],
    [
      "Decision based on MTUS Chronic Pain Treatment Guidelines TRIGGER POINT INJECTIONS Page(s): 121-122.",
      ["MTUS chronic-pain-2009 - | TRIGGER POINT INJECTIONS = tpi | 121-122"],
    ],
    [
      "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 75, 80, and 91.",
      ["MTUS chronic-pain-2009 - | Opioids = opioids | 75 80 91"],
    ],
    [
      "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use; Weaning of medications; Home remedies, honey Page(s): 76-80, 124.",
      [
        "MTUS chronic-pain-2009 - | Opioids, criteria for use = opioids-criteria; Weaning of medications = weaning; Home remedies = ?; honey = ? | 76-80 124",
      ],
    ],
    [
      "Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 207-209, and MTUS Chronic Pain Treatment Guidelines Massage therapy Page(s): 60.",
      ["MTUS shoulder-2004 - |  | 207-209", "MTUS chronic-pain-2009 - | Massage therapy = massage | 60"],
    ],
    [
      "Decision based on MTUS Chronic Pain Treatment Guidelines Anti-inflammatory medications, p22; NSAIDs p. 67 to 68.",
      ["MTUS chronic-pain-2009 - | Anti-inflammatory medications = anti-inflammatory; NSAIDs = nsaids | 22 67-68"],
    ],
    [
      "Decision based on MTUS Chronic Pain Medical Treatment Guidelines (Effective July 18, 2009) Biofeedback Page(s): 24.",
      ["MTUS chronic-pain-2009 2009 | Biofeedback = biofeedback | 24"],
    ],
    ["Decision based on MTUS Acupuncture Treatment Guidelines.", ["MTUS acupuncture-2007 - |  | "]],
    ["Decision based on MTUS ACOEM.", ["MTUS acoem - |  | "]],
    ["Decision based on MTUS ACOEM Chapter 7.", ["MTUS acoem-chapter-7 - |  | "]],
    [
      "Decision based on MTUS ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 13.",
      ["MTUS knee-2004 2004 |  | "],
    ],
  ])("%s", (body, expected) => {
    expect(summary(body)).toEqual(expected);
  });

  it("binds bare pages within the book", () => {
    expect(
      parse("Decision based on MTUS Chronic Pain Treatment Guidelines Page(s): 64.").citations[0]?.entries,
    ).toEqual(["muscle-relaxants"]);
    expect(parse("Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 46.").citations[0]?.entries).toEqual(
      ["knee-2004"],
    );
  });
});

describe("the forms with a year and sections", () => {
  it.each([
    ["Decision based on MTUS Knee Complaints 2004.", ["MTUS knee-2004 2004 |  | "]],
    ["Decision based on MTUS Elbow Complaints 2004.", ["MTUS elbow-2007 2004 |  | "]],
    ["Decision based on MTUS Elbow Disorders 2019.", ["MTUS elbow-2018 2019 |  | "]],
    ["Decision based on MTUS Elbow Disorders 2007.", ["MTUS elbow-2007 2007 |  | "]],
    ["Decision based on MTUS Chronic Pain Medical Treatment 2012.", ["MTUS ? 2012 |  | "]],
    [
      "Decision based on MTUS Toe Complaints 2004, Section(s): Summary, and Knee Complaints 2004.",
      ["MTUS ? 2004 | Summary = ? | ", "MTUS knee-2004 2004 |  | "],
    ],
    [
      "Decision based on MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Office visits, Moon phases.",
      [
        "MTUS chronic-pain-2016 2016 | NSAIDs, GI symptoms & cardiovascular risk = chronic-pain-2016-nsaids-gi; Office visits = chronic-pain-2016-office-visits; Moon phases = ? | ",
      ],
    ],
    [
      "Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment, and Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies, and Postsurgical Treatment 2009, Section(s): Forearm, Wrist, & Hand, Knee.",
      [
        "MTUS general-approaches-2004 2004 | Initial Approaches to Treatment = general-approaches-2004-initial-approaches | ",
        "MTUS forearm-wrist-hand-2004 2004 | Special Studies = forearm-wrist-hand-2004-special-studies | ",
        "MTUS postsurgical-2009 2009 | Forearm, Wrist, & Hand = postsurgical-2009-forearm-wrist-hand; Knee = postsurgical-2009-knee | ",
      ],
    ],
    [
      "Decision based on MTUS Opioid Treatment 2016, Section(s): 3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment, 4. Tapering Opioids, and Low Back Complaints 2004.",
      [
        "MTUS opioid-2016 2016 | 3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment = opioid-2016-3-3-9; 4. Tapering Opioids = opioid-2016-4 | ",
        "MTUS low-back-2004 2004 |  | ",
      ],
    ],
    ["MTUS Knee Complaints 2004", ["MTUS knee-2004 2004 |  | "]],
  ])("%s", (body, expected) => {
    expect(summary(body)).toEqual(expected);
  });
});

describe("sources outside the MTUS", () => {
  const outside = "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation";
  it.each([
    [
      `${outside} Official Disability Guidelines (ODG) Low Back, Preoperative lab testing.`,
      ["ODG odg - | Low Back, Preoperative lab testing = odg-low-back-preoperative-lab-testing | "],
    ],
    [
      `${outside} ODG, Knee & Leg (updated 01/02/15), Bracing; ODG Hernia and Other Medical Treatment Guidelines www.mdguidelines.com.`,
      [
        "ODG odg - | Knee & Leg (updated 01/02/15) = odg-knee-leg; Bracing = ?; Hernia = odg-hernia | ",
        "other mdguidelines - |  | ",
      ],
    ],
    [
      `${outside} Neck and Upper Back, Collars, ODG.`,
      ["ODG odg - | Neck and Upper Back = odg-neck-upper-back; Collars = ? | "],
    ],
    [
      `${outside} American College of Occupational and Environmental Medicine (ACOEM), 2nd Edition, (2004) Chapter 7, pages 127 and 137, Consult.`,
      ["ACOEM acoem-chapter-7 2004 | Consult = acoem-chapter-7-consultation | 127 137"],
    ],
    [`${outside} Journal of Invented Medicine, 2011; 4:22.`, ["other ? - |  | "]],
    [
      "Decision based on MTUS Knee Complaints 2004. Decision based on Non-MTUS ODG, Knee.",
      ["MTUS knee-2004 2004 |  | ", "ODG odg - | Knee = odg-knee-leg | "],
    ],
    ["Decision based on ODG, Pain.", ["ODG odg - | Pain = odg-pain | "]],
  ])("%s", (body, expected) => {
    expect(summary(body)).toEqual(expected);
  });
});

describe("any text", () => {
  const vocabulary = fc.constantFrom(
    ..."Decision based on|MTUS|Non-MTUS Citation|Chronic Pain Medical Treatment|2009|2016|,|;|.|Section(s):|Page(s):|46|77-81|and|Opioids|Opioids, criteria for use|Official Disability Guidelines (ODG)|ACOEM|Chapter 7|chapter|(|)|Low Back Complaints|Guidelines|p22|did not cite|Knee|–|®|\n\n|Other Medical Treatment Guidelines|the".split(
      "|",
    ),
  );
  const bodies = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(vocabulary, { maxLength: 40 }).map((words) => words.join(" ")),
  );

  it("parses, with spans inside their parents and in order", () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const guideline = parse(body);
        let end = guideline.body.from;
        for (const citation of guideline.citations) {
          expect(contains(guideline.span, citation.piece.span)).toBe(true);
          expect(citation.piece.from).toBeGreaterThanOrEqual(end);
          expect(citation.piece.text).not.toBe("");
          end = citation.piece.to;
          if (citation.book) expect(contains(citation.piece.span, citation.book.span)).toBe(true);
          for (const parts of [citation.sections, citation.pages]) {
            let last = citation.piece.from;
            for (const { piece } of parts) {
              expect(contains(citation.piece.span, piece.span)).toBe(true);
              expect(piece.from).toBeGreaterThanOrEqual(last);
              expect(piece.text).not.toBe("");
              last = piece.to;
            }
          }
          expect(new Set(citation.entries).size).toBe(citation.entries.length);
        }
        expect(end).toBeLessThanOrEqual(guideline.body.to);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes time in proportion to its length", () => {
    const repeated = [
      "MTUS Chronic Pain ",
      "and Opioids ",
      "ACOEM chapter ",
      "Page(s): 4, ",
      "p p p ",
      "(2009 ",
      "ODG; ",
    ];
    for (const unit of repeated) {
      const started = performance.now();
      parse(`Decision based on MTUS ${unit.repeat(30_000 / unit.length)}`);
      expect(performance.now() - started, unit).toBeLessThan(1000);
    }
  });
});

const shared = new URL("../../../shared/letters/", import.meta.url);

describe.skipIf(!existsSync(shared))("the letters of ../shared (skipped when absent)", () => {
  const ofSeeds = () =>
    readdirSync(new URL("seeds/", shared)).flatMap((file) => {
      const { text } = new LogicalText(readFileSync(new URL(`seeds/${file}`, shared), "utf8"));
      return text
        .split(/(?:Claims Administrator|MAXIMUS) guideline: /)
        .slice(1)
        .map((rest) => rest.split(" Decision rationale:")[0] ?? "");
    });
  const ofItems = () =>
    readFileSync(new URL("real/items.jsonl", shared), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { ca_guideline?: string; maximus_guideline?: string })
      .flatMap((item) => [item.ca_guideline, item.maximus_guideline])
      .filter((line): line is string => Boolean(line));

  it("binds every citation of the seeds that names more than a book", () => {
    const lines = ofSeeds();
    expect(lines).toHaveLength(34);
    for (const line of lines) {
      const { citations, saysNone } = parse(line);
      expect(citations.length === 0).toBe(saysNone);
      for (const { bookId, entries, sections, pages, piece } of citations) {
        expect(bookId, piece.text).toBeDefined();
        expect(sections.filter((section) => !section.entry)).toEqual([]);
        if (sections.length + pages.length > 0) expect(entries.length, piece.text).toBeGreaterThan(0);
      }
    }
  });

  it("reads every citation of the items and binds at least nine in ten MTUS sections", () => {
    let known = 0;
    const unbound: string[] = [];
    for (const line of ofItems()) {
      const { citations, saysNone } = parse(line);
      expect(citations.length === 0, line).toBe(saysNone);
      for (const { source, bookId, sections, piece } of citations) {
        if (source !== "other") expect(bookId, piece.text).toBeDefined();
        if (source !== "MTUS") continue;
        for (const section of sections) {
          if (section.entry) known++;
          else unbound.push(section.piece.text);
        }
      }
    }
    console.log(`MTUS sections bound: ${known} of ${known + unbound.length}`, unbound);
    expect(known / (known + unbound.length)).toBeGreaterThanOrEqual(0.9);
  });
});

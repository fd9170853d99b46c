import { describe, expect, it } from "vitest";
import { foldingSpans } from "../../server/core/features/folding.js";
import { outline } from "../../server/core/features/outline.js";
import { type LetterSymbol, symbols } from "../../server/core/features/symbols.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { LineIndex } from "../../server/core/text/lines.js";
import { buildLetter, CLINICAL_SUMMARY, DECISIONS, HOW_MADE, itemText } from "../support/letters.js";

const ITEMS = [
  { title: "Wrist splint", decision: "Overturned" },
  {
    title: "Norco 5/325mg #60, one tablet twice a day",
    review: "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80, 91.",
  },
];
const SOURCE = buildLetter({ frontPage: true, items: ITEMS });

/** A line for each symbol: depth by indent, name, detail. */
function tree(nodes: readonly LetterSymbol[], indent = ""): string[] {
  return nodes.flatMap(({ name, detail, children }) => [
    `${indent}${name} | ${detail}`,
    ...tree(children, `${indent}  `),
  ]);
}

describe("symbols", () => {
  it("are the sections, the items with their decisions, and their parts", () => {
    const parts = ["Claims Administrator guideline", "MAXIMUS guideline", "Decision rationale"].map(
      (part) => `    ${part} | `,
    );
    expect(tree(symbols(parseLetter(SOURCE)))).toEqual([
      "Front page | CM99-0000042",
      `${HOW_MADE} | `,
      `${CLINICAL_SUMMARY} | `,
      `${DECISIONS} | 2 items`,
      "  Wrist splint | Overturned",
      ...parts,
      "  Norco 5/325mg #60, one tablet twice a day | Upheld",
      ...parts,
    ]);
  });

  it("name an item by what is in dispute, and say when it has no decision", () => {
    const title =
      "Acupuncture, 8 visits was the original request. Acupuncture, 4 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture, 4 visits is";
    const source = buildLetter({ items: [{ title }, itemText({ title: "Cane", decision: null })] });
    const items = symbols(parseLetter(source))
      .at(-1)
      ?.children.map(({ name, detail }) => [name, detail]);
    expect(items).toEqual([
      ["acupuncture, 4 visits", "Upheld"],
      ["Cane", "no decision"],
    ]);
  });

  it("are items by themselves where their section is missing", () => {
    const source = buildLetter({ items: ITEMS }).replace(/IMR ISSUES.*\n.*below:/, "");
    expect(symbols(parseLetter(source)).map(({ kind }) => kind)).toEqual(["section", "section", "item", "item"]);
  });

  it("select something inside of them, for the editor to reveal", () => {
    const visit = (nodes: readonly LetterSymbol[]): void => {
      for (const { span, selection, children } of nodes) {
        expect(selection.start).toBeGreaterThanOrEqual(span.start);
        expect(selection.end).toBeLessThanOrEqual(span.end);
        visit(children);
      }
    };
    const found = symbols(parseLetter(SOURCE));
    visit(found);
    const item = found.at(-1)?.children[0];
    expect(SOURCE.slice(item?.selection.start, item?.selection.end)).toBe("Wrist splint");
  });

  it("are none in an empty text", () => {
    expect(symbols(parseLetter(""))).toEqual([]);
  });
});

describe("folding", () => {
  it("goes by sections, items and parts", () => {
    const lines = new LineIndex(SOURCE);
    const folds = foldingSpans(parseLetter(SOURCE)).map((span) => SOURCE.slice(span.start, span.start + 12));
    expect(folds).toEqual([
      "Case Number:",
      "HOW THE IMR ",
      "CLINICAL CAS",
      "IMR ISSUES, ",
      "Wrist splint",
      "Claims Admin",
      "MAXIMUS guid",
      "Decision rat",
      "Norco 5/325m",
      "Claims Admin",
      "MAXIMUS guid",
      "Decision rat",
    ]);
    const [front] = foldingSpans(parseLetter(SOURCE)).map((span) => lines.range(span));
    expect([front?.start.line, front?.end.line]).toEqual([0, 6]);
  });

  it("has nothing to fold in an empty text", () => {
    expect(foldingSpans(parseLetter(""))).toEqual([]);
  });
});

describe("the outline", () => {
  const { sections, items } = outline(parseLetter(SOURCE));

  it("has the sections with their ranges", () => {
    expect(sections.map(({ kind }) => kind)).toEqual(["front-page", "how-made", "clinical-summary", "decisions"]);
    const index = new LineIndex(SOURCE);
    expect(sections[1]?.range.start).toEqual(index.positionAt(SOURCE.indexOf(HOW_MADE)));
  });

  it("has each item with all that is read of it", () => {
    expect(items[1]).toEqual({
      title: "Norco 5/325mg #60, one tablet twice a day",
      decision: "upheld",
      conclusion: "not-necessary",
      claimsGuideline: expect.stringMatching(/^Decision based on MTUS Shoulder/),
      reviewGuideline:
        "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80, 91.",
      rationale: "The file holds no red flag. Therefore, the request is not medically necessary.",
      request: {
        kind: "medication",
        drug: "Norco",
        strength: "5/325mg",
        quantity: "#60",
        frequency: "twice a day",
        duration: null,
      },
      citations: [
        { source: "MTUS", sections: ["Opioids, criteria for use"], pages: ["76-80", "91"], entries: expect.any(Array) },
      ],
      range: expect.any(Object),
    });
    expect(items[0]).toMatchObject({ decision: "overturned", conclusion: "necessary", request: { kind: "equipment" } });
  });

  it("has null for what the letter lacks", () => {
    const source = buildLetter({ items: ["Wrist splint\n\nDecision rationale: The joint is stable."] });
    expect(outline(parseLetter(source)).items[0]).toMatchObject({
      decision: null,
      conclusion: null,
      claimsGuideline: null,
      reviewGuideline: null,
      citations: [],
      request: { drug: null, strength: null, quantity: null, frequency: null, duration: null },
    });
  });

  it("is plain data", () => {
    const read = outline(parseLetter(SOURCE));
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

import { describe, expect, it } from "vitest";
import { missingDecision } from "../../server/core/rules/missing-decision.js";
import { apply, buildLetter, itemText, lint, reports as reportsOf } from "../support/letters.js";

const reports = (source: string) => reportsOf(source, missingDecision);
const TITLE = "Wrist splint, purchase";

describe("an item without a decision", () => {
  it.each([1, 2, 3])("is reported at its heading: item %i of three", (place) => {
    const items = [1, 2, 3].map((i) => (i === place ? { title: TITLE, decision: null } : {}));
    expect(reports(buildLetter({ items }))).toEqual([["absent", TITLE, place]]);
  });

  it("may have its colon already", () => {
    const source = buildLetter({ items: [itemText({ title: TITLE }).replace(": Upheld", ":")] });
    expect(reports(source)).toEqual([["absent", TITLE, 1]]);
    const [first] = lint(source)[0]?.suggestions ?? [];
    if (!first) throw new Error("nothing is suggested");
    expect(apply(source, first)).toContain(`\n${TITLE}: Upheld\n`);
  });

  it("gets the decision that its rationale concludes proposed first", () => {
    const titles = (rationale: string) =>
      lint(buildLetter({ items: [{ title: TITLE, decision: null, rationale }] }), "missing-decision").flatMap(
        ({ suggestions }) => suggestions.map(({ title }) => title),
      );
    expect(titles("The request is medically necessary.")).toEqual([
      "Add the decision: Overturned",
      "Add the decision: Upheld",
    ]);
    expect(titles("The request is not medically necessary.")[0]).toBe("Add the decision: Upheld");
    expect(titles("The wrist is sore.")[0]).toBe("Add the decision: Upheld");
  });

  it("may lack its heading altogether", () => {
    const source = buildLetter({ items: [itemText({ decision: null, title: "" }).trimStart()] });
    expect(reports(source)).toEqual([["noHeading", "Claims Administrator guideline:", 1]]);
  });

  it.each(["Denied", "Modified", "Uphold", "UpheldX"])("has none in a word that is no decision: %s", (word) => {
    expect(reports(buildLetter({ items: [{ title: TITLE, decision: word }] }))).toEqual([
      ["absent", `${TITLE}: ${word}`, 1],
    ]);
  });
});

describe("a decision is there", () => {
  it.each([": UPHELD", ": upheld", ":Upheld", " : Upheld", ":\nOverturned", " - Upheld", ": Upheld."])(
    "as %j",
    (end) => {
      expect(reports(buildLetter({ items: [itemText({ title: TITLE }).replace(": Upheld", end)] }))).toEqual([]);
    },
  );
});

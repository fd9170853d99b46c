import { describe, expect, it } from "vitest";
import { inconclusiveRationale } from "../../server/core/rules/inconclusive-rationale.js";
import { apply, buildLetter, lint, reports as reportsOf, row } from "../support/letters.js";

const one = (rationale: string, decision: string | null = "Upheld") =>
  buildLetter({ items: [{}, { decision, rationale }, {}] });
const reports = (rationale: string) => reportsOf(one(rationale), inconclusiveRationale);
const endings = (decision: string | null) =>
  lint(one("The joint is stable.", decision), "inconclusive-rationale").flatMap(({ suggestions }) => suggestions);

describe("a rationale without a conclusion", () => {
  it("is reported at its last sentence", () => {
    expect(reports("The joint is stable. A study was done in May.")).toEqual([["none", "A study was done in May.", 2]]);
    expect(reports("The joint is stable")).toEqual([["none", "The joint is stable", 2]]);
  });

  it("is not an empty one: that is missing-section's", () => {
    expect(reports("")).toEqual([]);
    expect(lint(one("")).map(row)).toEqual(["missing-section error 2"]);
  });

  it("may tell only what others concluded", () => {
    expect(reports("Utilization review found that the study is not medically necessary.")).toHaveLength(1);
  });

  it("gets the ending of its decision proposed, or both without one", () => {
    expect(endings("Upheld").map(({ title }) => title)).toEqual(["Conclude: not medically necessary"]);
    expect(endings("Overturned").map(({ title }) => title)).toEqual(["Conclude: medically necessary"]);
    expect(endings(null).map(({ title }) => title)).toEqual([
      "Conclude: not medically necessary",
      "Conclude: medically necessary",
    ]);
    const [ending] = endings("Overturned");
    if (!ending) throw new Error("nothing is proposed");
    expect(lint(apply(one("The joint is stable.", "Overturned"), ending))).toEqual([]);
  });
});

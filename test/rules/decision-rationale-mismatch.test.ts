import { describe, expect, it } from "vitest";
import { decisionRationaleMismatch } from "../../server/core/rules/decision-rationale-mismatch.js";
import { apply, buildLetter, lint, reports as reportsOf } from "../support/letters.js";

const reports = (decision: string | null, rationale: string) =>
  reportsOf(buildLetter({ items: [{}, { decision, rationale }, {}] }), decisionRationaleMismatch);
const ID = "decision-rationale-mismatch";

describe("decision and rationale", () => {
  it.each([
    ["Upheld", "The request is medically necessary.", "is medically necessary"],
    ["Overturned", "The request is not medically necessary.", "is not medically necessary"],
    ["Overturned", "None of the services are medically necessary.", "are medically necessary"],
    [
      "Upheld",
      "I find that the visit is medically necessary and appropriate.",
      "is medically necessary and appropriate",
    ],
  ])("disagree: %s, %s", (decision, rationale, words) => {
    expect(reports(decision, rationale)).toEqual([["mismatch", words, 2]]);
  });

  it.each([
    ["Upheld", "The request is not medically necessary."],
    ["Overturned", "The request is medically necessary."],
    ["Upheld", "The joint is stable."],
    [null, "The request is medically necessary."],
    ["Upheld", ""],
  ])("do not disagree: %s, %s", (decision, rationale) => {
    expect(reports(decision, rationale)).toEqual([]);
  });

  it("are compared by the last conclusion, of which the words are reported", () => {
    const rationale =
      "The visit in May was medically necessary. The request for two more is not medically necessary. The worker is advised to see the treating physician.";
    expect(reports("Overturned", rationale)).toEqual([["mismatch", "is not medically necessary", 2]]);
    expect(reports("Upheld", rationale)).toEqual([]);
  });

  it("are told with the place of the decision, and the other decision is proposed", () => {
    const source = buildLetter({ items: [{ decision: "OVERTURNED", rationale: "It is not medically necessary." }] });
    const [finding] = lint(source, ID);
    const [related] = finding?.related ?? [];
    expect(source.slice(related?.span.start, related?.span.end)).toBe("OVERTURNED");
    expect(finding?.message).toContain('"is not medically necessary", but the decision is OVERTURNED');
    const [suggestion] = finding?.suggestions ?? [];
    if (!suggestion) throw new Error("nothing is suggested");
    expect(apply(source, suggestion)).toBe(source.replace("OVERTURNED", "Upheld"));
  });

  it("reports words that a line break divides as they stand", () => {
    const source = buildLetter({ items: [{ decision: "Overturned", rationale: "It is not\nmedically\nnecessary." }] });
    expect(reportsOf(source, decisionRationaleMismatch)).toEqual([["mismatch", "is not\nmedically\nnecessary", 1]]);
  });
});

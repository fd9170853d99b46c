import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { contradictoryRationale as rule } from "../../server/core/rules/contradictory-rationale.js";
import { buildLetter, frame, reports } from "../support/letters.js";

const letter = (rationale: string, title = "Physical therapy for the left shoulder, 12 visits") =>
  buildLetter({ items: [{}, { title, rationale }] });
const found = (rationale: string, title?: string) => reports(letter(rationale, title), rule).map(([, words]) => words);

describe("contradictory-rationale", () => {
  it.each([
    [
      "The request is medically necessary. No gain is on record. The request is not medically necessary.",
      "is medically necessary",
    ],
    [
      "The request is not medically necessary. The range is better. Therefore, this request is medically necessary.",
      "is not medically necessary",
    ],
    [
      "The physical therapy is medically necessary. As such, the request is not medically necessary.",
      "is medically necessary",
    ],
    [
      "Medical necessity is established. The request for physical therapy is not medically necessary.",
      "is established",
    ],
    [
      "The request lacks medical necessity. The requested physical therapy is medically necessary.",
      "lacks medical necessity",
    ],
  ])("reports the earlier: %s", (rationale, words) => {
    expect(found(rationale)).toEqual([words]);
  });

  it.each([
    "The request is not medically necessary. The request is not medically necessary.",
    "Six visits are medically necessary. Twelve visits are not medically necessary.",
    "The request for 12 visits is not medically necessary. The request for 6 visits is medically necessary.",
    "The initial therapy is medically necessary. The additional therapy is not medically necessary.",
    "The therapy was medically necessary. It is not medically necessary.",
    "The request would be medically necessary if a gain were shown. The request is not medically necessary.",
    "Utilization review found that the request is not medically necessary. The request is medically necessary.",
    "The request is not medically necessary. The provider believes that the request is medically necessary.",
    "The surgery is medically necessary. The request is not medically necessary.",
    "The request is not medically necessary. Exercise at home is medically necessary.",
    "The request is denied. The request is medically necessary.",
    "Although the request is medically necessary in part, the request is not medically necessary.",
    "The request is not medically necessary. This does not mean that the request is medically necessary later.",
    "",
  ])("is silent: %s", (rationale) => {
    expect(found(rationale)).toEqual([]);
  });

  it("quotes both, and points at the later", () => {
    const source = letter("The request is medically necessary. Therefore, the request is not medically necessary.");
    const [report] = [...rule.check(parseLetter(source))];
    expect(report?.data).toEqual({ earlier: "is medically necessary", later: "is not medically necessary" });
    const { start, end } = report?.related?.[0]?.span ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe("is not medically necessary");
    expect(report?.item).toBe(2);
  });

  it.each([...rule.examples.bad, ...rule.examples.good])("example: $title", (example) => {
    const { source, marks } = frame(example);
    expect([...rule.check(parseLetter(source))].map(({ span }) => span)).toEqual(marks);
  });
});

import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { dependentItemMismatch as rule } from "../../server/core/rules/dependent-item-mismatch.js";
import { buildLetter, frame, type ItemText, reports } from "../support/letters.js";

const found = (mains: readonly ItemText[], rationale: string, decision = "Upheld") =>
  reports(buildLetter({ items: [...mains, { title: "Sling for the arm", decision, rationale }] }), rule);
const item = (title: string, decision: "Upheld" | "Overturned"): ItemText => ({ title, decision });

const NONE = "none of the associated services are medically necessary.";

describe("dependent-item-mismatch", () => {
  it.each<[string, string, boolean, string]>([
    [
      "Left shoulder arthroscopy",
      `Since the surgery is not medically necessary, ${NONE}`,
      true,
      "Since the surgery is not medically necessary",
    ],
    [
      "Left shoulder arthroscopy",
      `As the requested surgical procedure is not medically necessary, ${NONE}`,
      true,
      "As the requested surgical procedure is not medically necessary",
    ],
    [
      "Left shoulder arthroscopy",
      "Because the surgery is medically necessary, the sling is medically necessary.",
      false,
      "Because the surgery is medically necessary",
    ],
    [
      "Epidural steroid injection at L4-L5",
      "Since the injection is not medically necessary, the sling is not medically necessary.",
      true,
      "Since the injection is not medically necessary",
    ],
    [
      "Spinal cord stimulator trial",
      `Given that the trial is not medically necessary, ${NONE}`,
      true,
      "Given that the trial is not medically necessary",
    ],
    [
      "Acupuncture for the neck",
      "As the requested acupuncture is not medically necessary, the sling is not medically necessary.",
      true,
      "As the requested acupuncture is not medically necessary",
    ],
  ])("%s: %s", (title, rationale, granted, words) => {
    expect(found([item(title, granted ? "Overturned" : "Upheld")], rationale)).toEqual([["mismatch", words, 2]]);
    expect(found([item(title, granted ? "Upheld" : "Overturned")], rationale)).toEqual([]);
  });

  it.each<[string, ItemText[], string]>([
    [
      "no main item",
      [item("MRI of the left shoulder", "Overturned")],
      `Since the surgery is not medically necessary, ${NONE}`,
    ],
    [
      "several, decided differently",
      [item("Left shoulder arthroscopy", "Overturned"), item("Carpal tunnel release surgery", "Upheld")],
      `Since the surgery is not medically necessary, ${NONE}`,
    ],
    [
      "a condition",
      [item("Left shoulder arthroscopy", "Overturned")],
      "Even if the surgery is not medically necessary, the sling is.",
    ],
    [
      "another surgery",
      [item("Left shoulder arthroscopy", "Overturned")],
      `Since the knee surgery is not medically necessary, ${NONE}`,
    ],
    [
      "others' view",
      [item("Left shoulder arthroscopy", "Overturned")],
      `Since utilization review found that the surgery is not medically necessary, ${NONE}`,
    ],
    ["no reason clause", [item("Left shoulder arthroscopy", "Overturned")], "The surgery is not medically necessary."],
    [
      "the request itself",
      [item("Left shoulder arthroscopy", "Overturned")],
      "As the request is not medically necessary, it is denied.",
    ],
    [
      "a dependent title",
      [item("Associated surgical service: arthroscopy tower", "Overturned")],
      `Since the surgery is not medically necessary, ${NONE}`,
    ],
  ])("is silent: %s", (_, mains, rationale) => {
    expect(found(mains, rationale)).toEqual([]);
  });

  it("points at the main item's decision", () => {
    const source = buildLetter({
      items: [
        item("Left shoulder arthroscopy", "Overturned"),
        { title: "Sling", rationale: `Since the surgery is not medically necessary, ${NONE}` },
      ],
    });
    const [report] = [...rule.check(parseLetter(source))];
    const { start, end } = report?.related?.[0]?.span ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe("Overturned");
    expect(report?.data?.main).toBe('"Left shoulder arthroscopy"');
  });

  it.each([...rule.examples.bad, ...rule.examples.good])("example: $title", (example) => {
    const { source, marks } = frame(example);
    expect([...rule.check(parseLetter(source))].map(({ span }) => span)).toEqual(marks);
  });
});

import { describe, expect, it } from "vitest";
import { missingGuidelineCitation } from "../../server/core/rules/missing-guideline-citation.js";
import { apply, buildLetter, type ItemText, lint, reports as reportsOf } from "../support/letters.js";

const ID = "missing-guideline-citation";
const NONE = "The Expert Reviewer did not cite any medical evidence for its decision.";
const one = (item: ItemText) => buildLetter({ items: [{}, item, {}] });
const reports = (item: ItemText) => reportsOf(one(item), missingGuidelineCitation);
const proposals = (item: ItemText) => lint(one(item), ID).flatMap(({ suggestions }) => suggestions);

describe("the reviewer's guideline line", () => {
  it("is reported when it is empty, at its label", () => {
    expect(reports({ review: "" })).toEqual([["empty", "MAXIMUS guideline:", 2]]);
  });

  it("is reported when it is gone, at the heading", () => {
    expect(reports({ title: "Wrist splint, purchase", review: null })).toEqual([
      ["absent", "Wrist splint, purchase", 2],
    ]);
  });

  it("is reported when it cites nothing, at what it says", () => {
    expect(reports({ review: NONE })).toEqual([["none", NONE, 2]]);
  });

  it.each([
    "Decision based on Non-MTUS Citation a paper of the reviewer's own choice.",
    "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines, Pain Chapter.",
    "Decision based on a book that nobody knows.",
  ])("is sound: %s", (review) => {
    expect(reports({ review })).toEqual([]);
  });

  it("may be missing on the claims administrator's side: that is no concern of this rule", () => {
    expect(reports({ claims: "The Claims Administrator did not cite any medical evidence for its decision." })).toEqual(
      [],
    );
  });
});

describe("an item that follows another one", () => {
  const levels = (item: ItemText) => lint(one({ review: NONE, ...item }), ID).map(({ severity }) => severity);

  it.each<[string, ItemText]>([
    ["an associated service by its heading", { title: "Associated surgical service: cold therapy unit, 7 days" }],
    ["an ancillary service by its heading", { title: "Ancillary service, assistant surgeon" }],
    [
      "by a reason",
      {
        rationale: "Since the surgery is not medically necessary, the request for a sling is not medically necessary.",
      },
    ],
    [
      "by its list",
      {
        rationale:
          "Because the injection is not medically necessary, none of the associated services are medically necessary.",
      },
    ],
    ["by its name", { rationale: "As the primary request is not supported, the request is not medically necessary." }],
  ])("is told for information: %s", (_, item) => {
    expect(levels(item)).toEqual(["information"]);
  });

  it.each<[string, ItemText]>([
    ["with reasons of its own", { rationale: "The joint is stable. The request is not medically necessary." }],
    ["that only names a surgery", { rationale: "Surgery was done in May. The request is not medically necessary." }],
  ])("does not follow: %s", (_, item) => {
    expect(levels(item)).toEqual(["warning"]);
  });

  it("is an error all the same when the line is empty or gone", () => {
    const rationale = "Since the surgery is not medically necessary, the request is not medically necessary.";
    expect(levels({ rationale, review: "" })).toEqual(["error"]);
    expect(levels({ rationale, review: null })).toEqual(["error"]);
  });
});

describe("proposals", () => {
  it("are at most four topics of the catalogue, those of the drug first, and then a source outside the MTUS", () => {
    const titles = proposals({ title: "Norco 5/325mg #60, twice a day", review: "" }).map(({ title }) => title);
    expect(titles).toHaveLength(5);
    expect(titles.slice(0, 4).every((title) => /opioid|hydrocodone/i.test(title))).toBe(true);
    expect(titles.at(-1)).toBe("Cite a guideline outside the MTUS");
  });

  it("follow the words of the heading where no drug is named", () => {
    const [first] = proposals({ title: "Acupuncture for the neck, 2 times a week for 3 weeks", review: "" });
    expect(first?.title).toMatch(/acupuncture/i);
  });

  it("are only the source outside the MTUS for what the catalogue does not know", () => {
    expect(proposals({ title: "Zorbaflex device", review: "" }).map(({ title }) => title)).toEqual([
      "Cite a guideline outside the MTUS",
    ]);
  });

  it.each<[string, ItemText]>([
    ["in an empty line", { review: "" }],
    ["as a line of its own", { review: null }],
    ["for the sentence that cites nothing", { review: NONE }],
  ])("stand in the right place: %s", (_, item) => {
    const full = { title: "Norco 5/325mg #60, twice a day", ...item };
    for (const proposal of proposals(full)) {
      const repaired = apply(one(full), proposal);
      expect(lint(repaired)).toEqual([]);
      expect(repaired).toMatch(
        /Claims Administrator guideline: [^\n]+\n\nMAXIMUS guideline: (?:Decision based on MTUS|The Expert Reviewer) [^\n]+\n\nDecision rationale:/,
      );
      expect(repaired).not.toContain(NONE);
    }
  });
});

import { describe, expect, it } from "vitest";
import { absentFrequency } from "../../server/core/rules/absent-frequency.js";
import {
  apply,
  buildLetter,
  filledIn,
  type LetterText,
  lint,
  reports as reportsOf,
  SUMMARY,
} from "../support/letters.js";

const reports = (text: LetterText) => reportsOf(buildLetter(text), absentFrequency).map(([message]) => message);
const heading = (title: string, decision = "Overturned") => reports({ items: [{ title, decision }] });

describe("headings that state how often (notation of requests)", () => {
  it.each([
    "Naproxen 500mg #60, 1 tab po q6h",
    "Naproxen 500mg #60, 1 po q 6 h prn",
    "Naproxen 500mg #60 BID",
    "Naproxen 500mg #60 TID",
    "Naproxen 500mg #60 QID",
    "Naproxen 500mg #60 QHS",
    "Naproxen 500mg #60 q4-6h",
    "Naproxen 500mg #60, 1 tablet q.d.",
    "Naproxen 500mg, one tablet twice daily, #60",
    "Naproxen 500mg #60, take 1 tablet every 12 hours as needed",
    "Naproxen 500mg #30 at bedtime",
    "Capsaicin cream 120gm, apply BID",
    "Physical therapy 2x6 for the left knee",
    "Physical therapy 2 x 6 for the left knee",
    "Physical therapy 2x/week x 6 weeks",
    "Physical therapy, 2 times a week for 6 weeks",
    "Physical therapy 2 times per week for 6 weeks",
    "Acupuncture twice a week for four weeks",
    "Chiropractic treatment 3x4",
    "Massage therapy 1-2 times a week",
    "Aquatic therapy two to three times weekly, 12 visits",
  ])("%s", (title) => {
    expect(heading(title)).toEqual([]);
  });
});

describe("headings that do not", () => {
  it.each([
    "Naproxen 500mg #60",
    "Naproxen 500mg QTY: 60.00",
    "Naproxen 500mg, thirty-day supply",
    "Naproxen 500mg #90 with 2 refills",
    "Refill naproxen",
    "Cyclobenzaprine 5% and lidocaine 2% cream 120 grams",
    "Physical therapy, 12 sessions",
    "Physical therapy x 12 sessions",
    "Acupuncture, 6 visits",
    "Chiropractic treatment QTY: 12",
    "Naproxen 500mg, unspecified quantity",
  ])("%s", (title) => {
    expect(heading(title)).toEqual(["overturned"]);
    expect(heading(title, "Upheld")).toEqual(["upheld"]);
  });
});

describe("requests of which no frequency is asked", () => {
  it.each([
    "MRI of the left knee",
    "Left knee arthroscopy",
    "TENS unit, purchase",
    "Follow-up visit",
    "Urine drug screen",
    "Lumbar epidural steroid injection at L4-L5",
    "Psychological evaluation",
  ])("%s", (title) => {
    expect(heading(title)).toEqual([]);
  });

  it("say themselves that they give none", () => {
    expect(heading("Naproxen 500mg #60, unspecified frequency")).toEqual([]);
    expect(heading("Physical therapy, 12 visits, frequency not specified")).toEqual([]);
  });
});

describe("a frequency elsewhere in the letter", () => {
  const item = { title: "Anaprox 550mg #60", decision: "Overturned" };
  const summary = (sentence: string) => reports({ summary: `${SUMMARY} ${sentence}`, items: [item] });

  it.each([
    "Medications include Anaprox 550mg twice a day.",
    "She takes naproxen 550 mg, one tablet every 12 hours, with relief.",
    "The physician prescribed ANAPROX 550 mg BID and rest.",
    "She takes naproxen as needed.",
  ])("is in the summary beside the drug or its generic name: %s", (sentence) => {
    expect(summary(sentence)).toEqual([]);
  });

  it.each([
    "She takes Anaprox. She sees a physician every 4 weeks.",
    "Medications include Anaprox, and gabapentin 300mg three times a day.",
    "She stretches twice a day. Medications include Anaprox 550mg.",
    "She takes gabapentin 300mg three times a day.",
  ])("is another one: %s", (sentence) => {
    expect(summary(sentence)).toEqual(["overturned"]);
  });

  it("is in the rationale beside the drug", () => {
    const rationale = "Anaprox was taken twice a day with relief. The request is medically necessary.";
    expect(reports({ items: [{ ...item, rationale }] })).toEqual([]);
  });

  it("is in the summary beside the therapy", () => {
    expect(
      reports({
        summary: `${SUMMARY} The plan is acupuncture 2 times a week for 4 weeks.`,
        items: [{ title: "Acupuncture, 8 visits", decision: "Overturned" }],
      }),
    ).toEqual([]);
  });

  it("is of another item's rationale", () => {
    const other = { title: "MRI of the neck", rationale: "Anaprox is taken daily. It is not medically necessary." };
    expect(reports({ items: [item, other] })).toEqual(["overturned"]);
  });
});

describe("a rationale that says that the request gives none", () => {
  it.each([
    "The request as submitted does not indicate a frequency.",
    "The frequency was not provided.",
    "The request lacks a frequency and a duration.",
    "There is no dosing schedule in the request.",
    "The request fails to state how often the cream is to be used.",
    "Directions for use are missing.",
  ])("%s", (sentence) => {
    const rationale = `The joint is stable. ${sentence} The request is not medically necessary.`;
    expect(reports({ items: [{ title: "Naproxen 500mg #60", rationale }] })).toEqual([]);
  });

  it("is not one that speaks of frequent pain", () => {
    const rationale = "She has no relief from frequent pain. The request is not medically necessary.";
    expect(reports({ items: [{ title: "Naproxen 500mg #60", rationale }] })).toEqual(["upheld"]);
  });
});

describe("a partly certified request", () => {
  const remaining = (original: string, rest: string) =>
    heading(
      `${original} was the original request. ${original} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${rest} is`,
      "Upheld",
    );

  it("takes the frequency of the original request where the rest gives none", () => {
    expect(remaining("Physical therapy 2 times a week for 6 weeks", "physical therapy, 6 visits")).toEqual([]);
  });

  it("is reported where neither gives one", () => {
    expect(remaining("Naproxen 500mg #90", "naproxen 500mg #60")).toEqual(["upheld"]);
  });
});

describe("repairs", () => {
  it.each([
    ["Naproxen 500mg #60", "Naproxen 500mg #60, how often: Overturned"],
    ["Physical therapy, 12 visits", "Physical therapy, 12 visits, how often: Overturned"],
  ])("of %s", (title, expected) => {
    const source = buildLetter({ items: [{ title, decision: "Overturned" }] });
    const [inHeading, inRationale, ...rest] = lint(source)[0]?.suggestions ?? [];
    if (!inHeading || !inRationale) throw new Error("too little is suggested");
    expect(rest).toEqual([]);
    // It is for a person to say how often.
    const inserted = apply(source, inHeading);
    expect(inserted).toContain(`\n${expected}\n`);
    expect(lint(filledIn(inserted))).toEqual([]);
    expect(apply(source, inRationale)).toContain(
      "no red flag. The request as submitted does not indicate a frequency. Therefore, the request is medically necessary.",
    );
  });
});

import { describe, expect, it } from "vitest";
import { hover } from "../../server/core/features/hover.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { buildLetter, marked, SUMMARY } from "../support/letters.js";

const LETTER = buildLetter({
  summary: `${SUMMARY} She takes Norco and gabapentin.`,
  items: [
    {
      title: "Cyclobenzaprine 7.5mg #60, one at bedtime",
      decision: "Overturned",
      claims: "The Claims Administrator did not cite any medical evidence for its decision.",
      review:
        "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain), Weaning of Medications.",
    },
    {
      title: "Roxicodone 30mg #60, one twice a day",
      claims: "Decision based on MTUS Low Back Complaints 2004.",
      review: "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80, 124.",
    },
    {
      title: "Wrist splint",
      review: "Decision based on Non-MTUS Citation a paper that nobody knows.",
    },
  ],
});

/** The hover at the first place of the words, `|` marks where the mouse is: its first line, and the words it is about. */
function at(words: string, source = LETTER): [head: string | undefined, words: string] | undefined {
  const found = source.indexOf(words.replace("|", ""));
  if (found < 0) throw new Error(`not in the letter: ${words}`);
  const shown = hover(parseLetter(source), found + words.indexOf("|"));
  return shown && [shown.markdown.split("\n")[0], source.slice(shown.span.start, shown.span.end).replace(/\s+/g, " ")];
}

const markdown = (words: string) =>
  hover(parseLetter(LETTER), LETTER.indexOf(words.replace("|", "")) + words.indexOf("|"))?.markdown ?? "";

describe("the mouse over a decision", () => {
  it.each([
    ["bedtime: |Overturned", "Overturned", "medically necessary"],
    ["bedtime: Over|turned", "Overturned", "medically necessary"],
    ["twice a day: Upheld|", "Upheld", "denial stands"],
  ])("says what it means: %s", (place, word, meaning) => {
    expect(at(place)).toEqual([expect.stringMatching(new RegExp(`^\\*\\*${word}\\*\\*: .*${meaning}`)), word]);
    expect(markdown(place)).toContain("Labor Code 4610");
  });
});

describe("the mouse over a citation", () => {
  it("shows the section under it, and no other", () => {
    expect(at("Muscle rel|axants (for pain)")).toEqual([
      expect.stringContaining("**Muscle relaxants (for pain)**"),
      "Muscle relaxants (for pain)",
    ]);
    expect(at("Wean|ing of Medications")).toEqual([expect.stringMatching(/^\*\*Weaning/), "Weaning of Medications"]);
    expect(markdown("Muscle rel|axants (for pain)")).not.toContain("**Weaning");
  });

  it("shows its status, its pages and its source", () => {
    const text = markdown("Muscle rel|axants (for pain)");
    expect(text).toMatch(/Chronic Pain.* 2009, pages 63\u2013\d+/);
    expect(text).toMatch(/\n\nSource: /);
  });

  it("shows all topics of a citation between its sections", () => {
    const [, words] = at("Chronic Pain Med|ical Treatment 2009") ?? [];
    expect(words).toMatch(/^(?:MTUS )?Chronic Pain Medical Treatment 2009, Section\(s\): .*Weaning of Medications$/);
    expect(markdown("Chronic Pain Med|ical Treatment 2009")).toContain("\n\n---\n\n");
  });

  it("shows the topic of the pages under it", () => {
    expect(at("7|6-80")).toEqual([expect.stringMatching(/^\*\*Opioids/), "76-80"]);
  });

  it("shows the book where no section is named", () => {
    expect(at("Low Back Com|plaints 2004")).toEqual([
      expect.stringMatching(/^\*\*Low Back Complaints/),
      expect.stringMatching(/Low Back Complaints 2004/),
    ]);
  });

  it.each(["Claims Administrator did not ci|te", "a paper that no|body knows"])("shows nothing for %s", (place) => {
    expect(at(place)).toBeUndefined();
  });
});

describe("the mouse over a drug", () => {
  it.each([
    ["Cyclo|benzaprine 7.5mg", "cyclobenzaprine", "Cyclobenzaprine"],
    ["|Roxicodone", "oxycodone", "Roxicodone"],
    ["takes Nor|co", "hydrocodone", "Norco"],
    ["and gabapentin|.", "gabapentin", "gabapentin"],
  ])("shows its class, wherever it stands: %s", (place, generic, words) => {
    const [head, about] = at(place) ?? [];
    expect(head?.toLowerCase()).toMatch(new RegExp(`^\\*\\*[^*]*${generic}`));
    expect(about).toBe(words);
    expect(markdown(place)).toMatch(/\n\nClass: [^\n]+\./);
  });

  it("finds the words when a line break divides them", () => {
    const { source, marks } = marked(LETTER.replace("takes Norco and gabapentin", "takes «naproxen\n\nsodium»"));
    const shown = hover(parseLetter(source), (marks[0]?.end ?? 0) - 1);
    expect(shown?.span).toEqual(marks[0]);
  });
});

describe("the mouse elsewhere", () => {
  it.each(["HOW THE |IMR", "Family Pr|actice", "Decision rat|ionale:", "no red fl|ag", "7.5|mg", "takes| Norco"])(
    "shows nothing: %s",
    (place) => {
      expect(at(place)).toBeUndefined();
    },
  );

  it("shows nothing outside the text and in an empty one", () => {
    const letter = parseLetter(LETTER);
    expect([hover(letter, -1), hover(letter, LETTER.length + 9), hover(parseLetter(""), 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../server/core/text/sentences.js";

const sentences = (text: string) => sentencesOf(text, 0, text.length).map(({ from, to }) => text.slice(from, to));

describe("sentences", () => {
  it.each([
    ["stops, questions and exclamations", "One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]],
    ["closing quotes and brackets", 'He said "yes." (It was so.) Then', ['He said "yes."', "(It was so.)", "Then"]],
    ["decimal points", "It took 1.5 tablets. It helped.", ["It took 1.5 tablets.", "It helped."]],
    ["abbreviations", "Dr. Frost saw Mr. Lee vs. none. Yes.", ["Dr. Frost saw Mr. Lee vs. none.", "Yes."]],
    ["initials", "J. Frost came. So did I.", ["J. Frost came.", "So did I."]],
    ["a page number", "See p. 46 and pp. 3. Then", ["See p. 46 and pp. 3.", "Then"]],
    ["numbered points", "1. Rest. 2. Ice.", ["1. Rest.", "2. Ice."]],
    ["the next word in lower case", "The approx. value. of it", ["The approx. value. of it"]],
    ["a stop without its blank", "It is not necessary.The end.", ["It is not necessary.", "The end."]],
    ["addresses", "See www.x.org or U.S. rules.", ["See www.x.org or U.S. rules."]],
    ["an abbreviation that ends a sentence", "See Smith et al. The end.", ["See Smith et al.", "The end."]],
    ["an abbreviation before a name", "See Smith et al. Spine 2004.", ["See Smith et al. Spine 2004."]],
    ["a list that ends a sentence", "Heat, ice, etc. Therefore, no.", ["Heat, ice, etc.", "Therefore, no."]],
    ["a company", "By Frost Inc. Based on it, yes.", ["By Frost Inc.", "Based on it, yes."]],
    ["a letter that ends a sentence", "It was hepatitis C. This passed.", ["It was hepatitis C.", "This passed."]],
    ["no", "The answer is no. The end.", ["The answer is no.", "The end."]],
    ["no, any word behind it", "The answer is no. Ice helped.", ["The answer is no.", "Ice helped."]],
    ["a number", "It is No. 12 of them. Yes.", ["It is No. 12 of them.", "Yes."]],
    ["no stop at all", "no stop", ["no stop"]],
    ["nothing", "", []],
    ["only stops", "...", ["..."]],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("are read between two offsets only", () => {
    expect(sentencesOf("One. Two. Three.", 5, 9)).toEqual([{ from: 5, to: 9 }]);
  });

  it("cover any text without overlapping", () => {
    const parts = fc.constantFrom("A", "b", "1", ".", "?", " ", '"', ")", "Dr", "No");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (array) => {
        const text = array.join("").replace(/ +/g, " ").trim();
        const found = sentencesOf(text, 0, text.length);
        let at = 0;
        for (const { from, to } of found) {
          expect(text.slice(at, from).trim()).toBe("");
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });
});

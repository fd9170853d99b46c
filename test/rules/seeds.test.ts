import { describe, expect, it } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { lint, rewrap, row, WRAPPINGS } from "../support/letters.js";
import { haveLetters, letterNote, lettersIn } from "../support/shared.js";

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "000": ["absent-frequency information 1", "absent-frequency warning 2"],
  "001": ["absent-frequency information 1", "missing-guideline-citation information 3"],
  "002": [],
  "003": [],
  "004": [],
};

describe.skipIf(!haveLetters)(`findings on the five seed letters${letterNote}`, () => {
  const seeds = lettersIn("seeds");

  it("has a row for each letter", () => {
    expect(seeds.map(({ name }) => name.slice(0, 3))).toEqual(Object.keys(EXPECTED));
  });

  describe.each(seeds)("$name", ({ name, source }) => {
    it("as saved", () => {
      expect(lint(source).map(row)).toEqual(EXPECTED[name.slice(0, 3)]);
    });

    it.each(WRAPPINGS)("re-wrapped: $name", (wrapping) => {
      const copy = rewrap(source, wrapping);
      expect(parseLetter(copy).logical.text).toBe(parseLetter(source).logical.text);
      expect(lint(copy).map(row)).toEqual(EXPECTED[name.slice(0, 3)]);
    });
  });

  it("points at the headings, and at the line that cites nothing", () => {
    const pointed = seeds.flatMap(({ source }) =>
      lint(source).map(({ span }) =>
        source.slice(span.start, span.end).replace(/\s+/g, " ").split(" ").slice(0, 2).join(" "),
      ),
    );
    expect(pointed).toEqual(["Robaxin 500mg", "Norco 5/325mg", "Roxicodone 30mg", "The Expert"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Break, LogicalText } from "../../server/core/text/logical.js";

const text = (source: string) => new LogicalText(source).text;

describe("the words of a source", () => {
  it.each([
    ["wrapped lines", "one\ntwo\r\nthree\rfour", "one two three four"],
    ["blank lines and trailing blanks", "one \n\n \n\ttwo", "one two"],
    ["white space at the ends", " \n one \n", "one"],
    ["a page break", "one\n\n\ftwo", "one two"],
    ["a page break inside a word's blank", "one\ftwo", "one two"],
    ["kinds of blanks", "a\u00a0b\u2009c\u3000d\u202fe\u2028f\u0085g", "a b c d e f g"],
    ["a byte order mark", "\ufeffone", "one"],
    ["zero-width characters", "o\u200bn\u2060e\u200d", "one"],
    ["a soft hyphen inside a line", "medi\u00adcally", "medically"],
    ["a soft hyphen at the end of a line", "medi\u00ad\ncally", "medically"],
    ["a word broken at its hyphen", "radio-\ncarpal", "radio-carpal"],
    ["a word broken at its hyphen, blank line between", "low- \n\nback", "low-back"],
    ["a number broken at its hyphen", "2014-\n2015", "2014-2015"],
    ["a word broken at its hyphen before a ligature", "de-\n\ufb01bered", "de-fibered"],
    ["a hyphen that waits for its other half", "pre-\nand post-operative", "pre- and post-operative"],
    ["a hyphen before a new sentence", "left-\nThe", "left- The"],
    ["a dash", "one -\ntwo", "one - two"],
    ["curly quotes", "\u201cIt\u2019s\u201d \u2018so\u2019 5\u2032 6\u2033", "\"It's\" 'so' 5' 6\""],
    ["ligatures", "o\ufb03ce \ufb01t \ufb02ow su\ufb00er ra\ufb04e", "office fit flow suffer raffle"],
    ["characters outside the basic plane", "a \u{1f600} b\n\u{1d400}c", "a \u{1f600} b \u{1d400}c"],
    ["half a pair", "a \ud83d b", "a \ud83d b"],
    ["control characters", "a\u0000b\u001bc\u007fd", "a b c d"],
    ["nothing", "", ""],
    ["only white space", " \n\f\ufeff\u00ad\n", ""],
  ])("%s", (_, source, expected) => {
    expect(text(source)).toBe(expected);
  });

  it("has a copy for patterns: lower case, one kind of hyphen, same length", () => {
    const logical = new LogicalText("İstanbul \u2013 L4\u2012L5 \u2212 ÀB");
    expect(logical.lower).toHaveLength(logical.text.length);
    expect(logical.lower).toContain("- l4-l5 - ");
    expect(new LogicalText("UPHELD \u2013 Ä").lower).toBe("upheld - ä");
  });
});

describe("the way back to the source", () => {
  it.each([
    ["one  two", "two", "two"],
    ["medi\u00ad\ncally necessary", "medically", "medi\u00ad\ncally"],
    ["is not\r\n\r\nmedically", "not medically", "not\r\n\r\nmedically"],
    ["the o\ufb03ce is", "office", "o\ufb03ce"],
    ["an \u{1f600} item", "\u{1f600} item", "\u{1f600} item"],
    ["\ufeffCase Number", "Case", "Case"],
    ["radio-\ncarpal joint", "radio-carpal", "radio-\ncarpal"],
    ["page\n\n\fbreak", "page break", "page\n\n\fbreak"],
    ["a\u00a0\u00a0b", "a b", "a\u00a0\u00a0b"],
  ])("%j: %j", (source, words, written) => {
    const logical = new LogicalText(source);
    const from = logical.text.indexOf(words);
    const { start, end } = logical.spanOf(from, from + words.length);
    expect(source.slice(start, end)).toBe(written);
    expect(logical.logicalOffset(start)).toBe(from);
  });

  it("gives an empty span for an empty stretch, and stays inside the source", () => {
    const logical = new LogicalText(" a b ");
    expect(logical.spanOf(2, 2)).toEqual({ start: 3, end: 3 });
    expect(logical.spanOf(2, 99)).toEqual({ start: 3, end: 4 });
    expect(logical.sourceOffset(99)).toBe(4);
    expect(logical.logicalOffset(99)).toBe(3);
    expect(logical.logicalOffset(0)).toBe(0);
    expect(new LogicalText("").spanOf(0, 5)).toEqual({ start: 0, end: 0 });
    expect(new LogicalText("").logicalOffset(5)).toBe(0);
  });

  it("gives pieces without the blanks at their ends", () => {
    const logical = new LogicalText("one\n\ntwo\nthree");
    expect(logical.piece(3, 8)).toEqual({ text: "two", from: 4, to: 7, span: { start: 5, end: 8 } });
    expect(logical.piece(3, 4)).toMatchObject({ text: "", from: 3, to: 3, span: { start: 3, end: 3 } });
    expect(logical.piece(-5, 99).text).toBe("one two three");
  });
});

const PARTS = fc.constantFrom(
  ..."a B 9 - . , ' \u2019 \u201c \u00ad \ufb01 \ufb04 \u{1f600} \ud83d \u00a0 \ufeff \u200b \u2028".split(" "),
  " ",
  "\n",
  "\r\n",
  "\r",
  "\f",
  "\t",
);
const SOURCES = fc.oneof(
  fc.array(PARTS, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

describe("any source", () => {
  it("maps every character there and back, in order", () => {
    fc.assert(
      fc.property(SOURCES, (source) => {
        const logical = new LogicalText(source);
        let before = -1;
        for (let at = 0; at < logical.length; at++) {
          const offset = logical.sourceOffset(at);
          expect(offset).toBeGreaterThanOrEqual(before);
          expect(offset).toBeLessThan(source.length);
          before = offset;
          const back = logical.logicalOffset(offset);
          // The letters of one ligature share its place.
          expect(logical.sourceOffset(back)).toBe(offset);
          const { start, end } = logical.spanOf(at, at + 1);
          expect(start).toBeLessThan(end);
        }
        for (let offset = 0, last = 0; offset <= source.length; offset++) {
          const at = logical.logicalOffset(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(logical.length);
          last = at;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has neither white space at its ends nor two blanks in a row", () => {
    fc.assert(
      fc.property(SOURCES, (source) => {
        expect(new LogicalText(source).text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
      }),
      { numRuns: 300 },
    );
  });

  it("is its own logical text: nothing is left to undo", () => {
    fc.assert(
      fc.property(SOURCES, (source) => {
        const once = text(source);
        expect(text(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe("where lines of the source began", () => {
  it("is remembered with blank lines and page breaks", () => {
    const { breaks, lineStarts } = new LogicalText("\n one\ntwo\n\nthree\n\f\nfour\ffive");
    expect([...breaks]).toEqual([
      [0, Break.Line],
      [4, Break.Line],
      [8, Break.Line | Break.Blank],
      [14, Break.Line | Break.Blank | Break.Page],
      [19, Break.Line | Break.Page],
    ]);
    expect(lineStarts).toEqual([...breaks.keys()]);
  });

  it("tells the start and the end of a line", () => {
    const logical = new LogicalText("one\r\n\r\ntwo three");
    expect([0, 1, 4, 8].map((at) => logical.isLineStart(at))).toEqual([true, false, true, false]);
    expect([3, 4, 7, 13].map((at) => logical.isLineEnd(at))).toEqual([true, true, false, true]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../../server/core/text/lines.js";

describe("positions", () => {
  it.each([
    ["LF", "ab\ncd", 3, { line: 1, character: 0 }],
    ["CR LF", "ab\r\ncd", 4, { line: 1, character: 0 }],
    ["CR", "ab\rcd", 3, { line: 1, character: 0 }],
    ["a mix of them", "\r\n\n\r\r\nx", 6, { line: 4, character: 0 }],
    ["no line end", "abc", 3, { line: 0, character: 3 }],
    ["a character outside the basic plane counts two", "\u{1f600}x", 2, { line: 0, character: 2 }],
    ["before the start", "abc", -4, { line: 0, character: 0 }],
    ["behind the end", "a\nb", 99, { line: 1, character: 1 }],
    ["an empty source", "", 0, { line: 0, character: 0 }],
  ])("%s", (_, source, offset, position) => {
    expect(new LineIndex(source).positionAt(offset)).toEqual(position);
  });

  it.each([
    ["before the first line", { line: -1, character: 4 }, 0],
    ["behind the last line", { line: 9, character: 0 }, 5],
    ["behind the end of a line", { line: 0, character: 99 }, 2],
    ["before the start of a line", { line: 1, character: -3 }, 3],
  ])("outside the source are moved into it: %s", (_, position, offset) => {
    expect(new LineIndex("ab\ncd").offsetAt(position)).toBe(offset);
  });

  it.each([
    ["LF", "ab\ncd", 2],
    ["CR LF", "ab\r\ncd", 2],
    ["CR", "ab\rcd", 2],
    ["LF after a CR of its own", "a\r\n\nb", 1],
    ["no line end", "ab", 2],
  ])("behind the end of a line stop before its break: %s", (_, source, offset) => {
    expect(new LineIndex(source).offsetAt({ line: 0, character: 99 })).toBe(offset);
  });

  it("make the range of a span", () => {
    expect(new LineIndex("ab\ncd").range({ start: 1, end: 4 })).toEqual({
      start: { line: 0, character: 1 },
      end: { line: 1, character: 1 },
    });
  });

  it("lead back to the offset, in every source", () => {
    const parts = fc.constantFrom("a", "\n", "\r", "\r\n", "\u{1f600}", "\u2028", "\ud83d", "é", "\f");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (array) => {
        const source = array.join("");
        const index = new LineIndex(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const position = index.positionAt(offset);
          const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
          const insidePair = source[offset - 1] === "\r" && source[offset] === "\n";
          // No position is inside a line break: the end of the line stands for it.
          expect(index.offsetAt(position)).toBe(insidePair ? offset - 1 : offset);
          if (!insidePair) expect(position).toEqual({ line: lines.length - 1, character: lines.at(-1)?.length });
        }
      }),
      { numRuns: 200 },
    );
  });
});

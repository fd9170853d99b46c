import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EMPTY_BASELINE,
  isIgnored,
  readBaseline,
  withIgnored,
  writeBaseline,
} from "../../server/core/config/baseline.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { rules } from "../../server/core/rules/index.js";
import { lintLetter } from "../../server/core/rules/lint.js";
import { buildLetter, lint, rewrap, SUMMARY, WRAPPINGS } from "../support/letters.js";

describe("a baseline", () => {
  const baseline = withIgnored(
    withIgnored(EMPTY_BASELINE, "b/x.txt", "missing-decision", "22"),
    "a.imr",
    "missing-section",
    "11",
  );

  it("ignores what was added to it, and nothing else", () => {
    expect(isIgnored(baseline, "a.imr", "missing-section", "11")).toBe(true);
    expect(isIgnored(baseline, "a.imr", "missing-section", "22")).toBe(false);
    expect(isIgnored(baseline, "a.imr", "missing-decision", "11")).toBe(false);
    expect(isIgnored(baseline, "b.imr", "missing-section", "11")).toBe(false);
    expect(isIgnored(EMPTY_BASELINE, "a.imr", "missing-section", "11")).toBe(false);
  });

  it("keeps what it had, each once and in order", () => {
    const more = ["33", "11", "00"].reduce(
      (all, print) => withIgnored(all, "a.imr", "missing-section", print),
      baseline,
    );
    expect(more.letters["a.imr"]).toEqual({ "missing-section": ["00", "11", "33"] });
    expect(more.letters["b/x.txt"]).toEqual({ "missing-decision": ["22"] });
    expect(baseline.letters["a.imr"]).toEqual({ "missing-section": ["11"] });
  });

  it("is written sorted, and read back", () => {
    expect(writeBaseline(baseline)).toBe(
      `${JSON.stringify(
        { version: 1, letters: { "a.imr": { "missing-section": ["11"] }, "b/x.txt": { "missing-decision": ["22"] } } },
        null,
        2,
      )}\n`,
    );
    expect(readBaseline(writeBaseline(baseline))).toEqual({ baseline });
    expect(readBaseline(writeBaseline(EMPTY_BASELINE))).toEqual({ baseline: EMPTY_BASELINE });
  });

  it("is read back whatever the names of its letters", () => {
    const path = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== "__proto__");
    const rule = fc.constantFrom(...rules.map(({ id }) => id));
    const print = fc.constantFrom("00", "11", "22");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(path, fc.constantFrom("constructor", "a/b.txt")), rule, print), { maxLength: 6 }),
        (entries) => {
          const all = entries.reduce(
            (made, [path, rule, print]) => withIgnored(made, path, rule, print),
            EMPTY_BASELINE,
          );
          const { baseline: again, problem } = readBaseline(writeBaseline(all));
          expect(problem).toBeUndefined();
          for (const [path, rule, print] of entries) expect(isIgnored(again, path, rule, print)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["no letters", '{ "version": 1 }'],
    ["letters that are a list", '{ "version": 1, "letters": [] }'],
    ["a rule without a list", '{ "version": 1, "letters": { "a": { "missing-section": "11" } } }'],
    ["fingerprints that are numbers", '{ "version": 1, "letters": { "a": { "missing-section": [11] } } }'],
    ["no version", '{ "letters": {} }'],
  ])("with %s is damaged: nothing is ignored, and it is told", (_, text) => {
    const problem = expect.stringContaining("nothing is ignored until you repair or delete it");
    expect(readBaseline(text)).toEqual({ baseline: EMPTY_BASELINE, problem });
  });

  it.each(["2", "0", '"1"', "null"])("of version %s is refused", (version) => {
    expect(readBaseline(`{ "version": ${version}, "letters": {} }`)).toEqual({
      baseline: EMPTY_BASELINE,
      problem: expect.stringMatching(/^was written by another version/),
    });
  });
});

describe("fingerprints", () => {
  const items = [
    { title: "Naproxen 500mg #60", decision: "Overturned" },
    { title: "Wrist splint", rationale: null },
    { title: "Naproxen 500mg #60", decision: "Overturned" },
  ];
  const source = buildLetter({ items });
  const prints = (text: string) => lint(text).map(({ fingerprint }) => fingerprint);

  it("are 14 hexadecimal digits that show nothing of the letter", () => {
    expect(prints(source)).toHaveLength(3);
    for (const print of prints(source)) expect(print).toMatch(/^[0-9a-f]{14}$/);
  });

  it("tell equal findings apart", () => {
    expect(new Set(prints(source)).size).toBe(3);
    const empty = buildLetter({ items: Array(20).fill({ title: "Cane", claims: null }) });
    expect(new Set(prints(empty)).size).toBe(20);
  });

  it.each<[string, string]>([
    ["a longer summary", source.replace(SUMMARY, `${SUMMARY} ${SUMMARY}`)],
    ["a front page", buildLetter({ frontPage: true, items })],
    ["an item before", buildLetter({ items: [{ title: "Cane" }, ...items] })],
    ["an item between", buildLetter({ items: [items[0] ?? {}, { title: "Cane" }, ...items.slice(1)] })],
    ["another case", source.replaceAll("Naproxen 500mg #60: Overturned", "NAPROXEN 500MG #60: OVERTURNED")],
    ["another rationale", source.replaceAll("no red flag", "a red flag")],
    ...WRAPPINGS.map((wrapping): [string, string] => [wrapping.name, rewrap(source, wrapping)]),
  ])("survive edits elsewhere: %s", (_, edited) => {
    expect(prints(edited)).toEqual(prints(source));
  });

  it("change with the words that are reported", () => {
    const edited = source.replace("Wrist splint", "Elbow splint");
    expect(prints(edited).filter((print) => !prints(source).includes(print))).toHaveLength(1);
  });

  it("do not depend on the level", () => {
    const letter = parseLetter(source);
    const hints = lintLetter(letter, { rules: { "absent-frequency": "hint", "missing-section": "hint" } });
    expect(hints.map(({ fingerprint }) => fingerprint)).toEqual(prints(source));
  });
});

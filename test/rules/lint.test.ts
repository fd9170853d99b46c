import { afterEach, describe, expect, it, vi } from "vitest";
import { parseLetter } from "../../server/core/letter/parse.js";
import { rules } from "../../server/core/rules/index.js";
import { lintLetter } from "../../server/core/rules/lint.js";
import { buildLetter, lint, row, SOUND_ITEMS } from "../support/letters.js";

const DAMAGED = buildLetter({
  credentials: "none",
  items: [{ decision: null }, { title: "Naproxen 500mg #60", decision: "Overturned" }],
});

afterEach(() => vi.restoreAllMocks());

describe("linting a letter", () => {
  it("finds nothing in a sound letter", () => {
    for (const frontPage of [true, false]) {
      for (const credentials of ["block", "sentence"] as const) {
        expect(lint(buildLetter({ frontPage, credentials, items: SOUND_ITEMS }))).toEqual([]);
      }
    }
  });

  it("gives findings in the order of the text", () => {
    expect(lint(DAMAGED).map(row)).toEqual([
      "missing-section error -",
      "missing-decision error 1",
      "absent-frequency warning 2",
    ]);
  });

  it("leaves out rules that are off, and takes levels from the configuration", () => {
    const findings = lintLetter(parseLetter(DAMAGED), {
      rules: { "missing-section": "off", "missing-decision": "hint", "absent-frequency": "default" },
    });
    expect(findings.map(row)).toEqual(["missing-decision hint 1", "absent-frequency warning 2"]);
  });

  it("goes on when a rule throws, and tells of it once", () => {
    const rule = rules.find(({ id }) => id === "missing-decision");
    if (!rule) throw new Error("no such rule");
    vi.spyOn(rule, "check").mockImplementation(function* () {
      yield { message: "absent", span: { start: 0, end: 1 } };
      throw new Error("broken");
    });
    const failed = vi.fn();
    const findings = lintLetter(parseLetter(DAMAGED), undefined, failed);
    expect(findings.map(row)).toEqual(["missing-section error -", "absent-frequency warning 2"]);
    expect(failed.mock.calls).toEqual([["missing-decision", new Error("broken")]]);
  });

  it("is the same each time", () => {
    expect(lint(DAMAGED)).toEqual(lint(DAMAGED));
  });

  it("finds missing sections in an empty text", () => {
    expect(lint("").map(row)).toEqual(Array(3).fill("missing-section error -"));
  });
});

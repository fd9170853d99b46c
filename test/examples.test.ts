import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLetter } from "../server/core/letter/parse.js";
import { lint, rewrap, row, WRAPPINGS } from "./support/letters.js";
import { damageOf } from "./support/tree.js";

const folder = new URL("../examples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** What examples/README.md says is to be seen. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "sound-letter.txt": [],
  "decision-contradicts-rationale.txt": ["decision-rationale-mismatch error 1", "decision-rationale-mismatch error 2"],
  "missing-sections.txt": [
    "missing-section error -",
    "missing-section error -",
    "missing-section error 2",
    "missing-section error 3",
    "missing-section error 4",
  ],
  "missing-citation.txt": [
    "missing-guideline-citation information 2",
    "missing-guideline-citation error 3",
    "missing-guideline-citation warning 4",
  ],
  "no-frequency.txt": ["absent-frequency warning 1", "absent-frequency information 4"],
  "undecided-item.txt": ["missing-decision error 2", "inconclusive-rationale warning 3"],
  "remaining-portion.txt": [],
  "draft.imr": ["absent-frequency warning 1", "inconclusive-rationale warning 2"],
};

describe("the example letters", () => {
  const files = readdirSync(folder).filter((name) => /\.(?:imr|txt)$/.test(name));
  const readme = read("README.md");

  it("are all in the table of examples/README.md, and in this one", () => {
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
    expect([...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name).sort()).toEqual(files);
  });

  it.each(Object.entries(EXPECTED))("%s has the findings that its row tells", (name, expected) => {
    const source = read(name);
    expect(lint(source).map(row)).toEqual(expected);
    const line = readme.split("\n").find((one) => one.startsWith(`| \`${name}\``));
    const told = new Set([...(line ?? "").matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, rule]) => rule));
    expect(told).toEqual(new Set(expected.map((one) => one.split(" ")[0])));
  });

  it.each(Object.keys(EXPECTED))("%s is clearly a letter, read with sound spans", (name) => {
    const letter = parseLetter(read(name));
    expect(letter.recognition.confidence).toBe("clear");
    expect(damageOf(letter)).toEqual([]);
  });

  it.each(["sound-letter.txt", "remaining-portion.txt", "no-frequency.txt", "decision-contradicts-rationale.txt"])(
    "%s has the same findings however it is wrapped",
    (name) => {
      const source = read(name);
      for (const wrapping of WRAPPINGS) {
        expect(lint(rewrap(source, wrapping)).map(row), wrapping.name).toEqual(EXPECTED[name]);
      }
    },
  );
});

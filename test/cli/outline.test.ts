import { describe, expect, test } from "vitest";
import { folder, letterWith, run, runJson } from "./run.js";
import { expectValid } from "./schemas.js";

const LETTER = letterWith();

describe("outline --format json", () => {
  test("has sections and items as the schema says", async () => {
    const cwd = folder({ "a.imr": LETTER });
    const { code, json, stderr } = await runJson(["outline", "a.imr"], { cwd });
    expectValid("outline", json);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    const [letter] = json.letters;
    expect(letter.path).toBe("a.imr");
    expect(letter.format).toBe("final-determination");
    expect(letter.sections.map((section: { kind: string }) => section.kind)).toEqual([
      "how-made",
      "clinical-summary",
      "decisions",
    ]);
    expect(letter.items).toHaveLength(2);
    expect(letter.items[0]).toMatchObject({
      title: expect.stringContaining("Norco 10/325mg"),
      decision: "overturned",
      conclusion: "necessary",
      request: { kind: "medication", strength: expect.stringContaining("325") },
    });
    expect(letter.items[0].rationale).not.toContain("\n");
    expect(letter.items[0].citations[0]).toMatchObject({ source: "MTUS", pages: ["76-80"] });
    expect(letter.items[1]).toMatchObject({ decision: "upheld", conclusion: "not-necessary" });
  });

  test("lists what is no letter, and fails for what is missing", async () => {
    const cwd = folder({ "notes.txt": "Buy bread.\n", "a.txt": LETTER });
    const { code, json, stderr } = await runJson(["outline", ".", "gone.imr"], { cwd });
    expectValid("outline", json);
    expect(code).toBe(2);
    expect(json.letters[1]).toEqual({ path: "notes.txt", format: null, sections: [], items: [] });
    expect(json.failures).toEqual([{ path: "gone.imr", message: "no such file or folder" }]);
    expect(stderr).toBe("letterlint: gone.imr: no such file or folder\n");
  });

  test("takes an empty text from standard input", async () => {
    const { code, json } = await runJson(["outline", "-"], { stdin: "" });
    expectValid("outline", json);
    expect(code).toBe(0);
    expect(json.letters[0].items).toEqual([]);
  });
});

test("the pretty outline is indented and wrapped", async () => {
  const { stdout } = await run(["outline", "-"], { stdin: LETTER, columns: 60, env: { NO_COLOR: "1" } });
  const lines = stdout.split("\n");
  expect(lines[0]).toBe("<stdin>  2 disputed items");
  expect(lines[1]).toMatch(/^ {2}1\. Norco/);
  expect(stdout).toContain("\n     decision    Overturned\n     rationale   medically necessary\n");
  expect(stdout).toContain("\n     decision    Upheld\n     rationale   not medically necessary\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { folder, letterWith, run, runJson } from "./run.js";
import { expectValid } from "./schemas.js";

vi.mock("../../server/core/rules/index.js", () => import("./fruit-rules.js"));

const SOUND = letterWith();
const FRUITY = letterWith("\n\ngrapes limes\nfigs plums\n");

describe("the JSON report", () => {
  test("has every finding with its place, item and kind of fix", async () => {
    const cwd = folder({ "a.imr": FRUITY });
    const { code, json, stderr } = await runJson(["a.imr"], { cwd });
    expectValid("lint", json);
    const line = FRUITY.split("\n").indexOf("grapes limes");
    const at = (l: number, from: number, to: number) => ({
      start: { line: line + l, character: from },
      end: { line: line + l, character: to },
    });
    expect(json.letters).toEqual([
      {
        path: "a.imr",
        format: "final-determination",
        findings: [
          {
            rule: "no-grapes",
            severity: "error",
            message: expect.stringContaining("mentions grapes"),
            range: at(0, 0, 6),
            item: 1,
            fix: null,
          },
          expect.objectContaining({ rule: "no-limes", severity: "warning", range: at(0, 7, 12), item: null }),
          expect.objectContaining({ rule: "no-figs", severity: "information", range: at(1, 0, 4), fix: "automatic" }),
          expect.objectContaining({ rule: "no-plums", severity: "hint", range: at(1, 5, 10), fix: "suggested" }),
        ],
      },
    ]);
    expect(json.summary).toEqual({
      letters: 1,
      notLetters: 0,
      errors: 1,
      warnings: 1,
      information: 1,
      hints: 1,
      failures: 0,
    });
    expect(json.failures).toEqual([]);
    expect(code).toBe(1);
    expect(stderr).toBe("");
  });

  test("counts characters as UTF-16 does", async () => {
    const { json } = await runJson(["-"], { stdin: letterWith("\r\n😀½ limes\r\n") });
    expect(json.letters[0].findings[0].range.start.character).toBe(4);
  });

  test("has each letter on a line of its own", async () => {
    const cwd = folder({ "a.imr": SOUND, "b.imr": FRUITY });
    const { stdout } = await runJson(["."], { cwd });
    expect(stdout.split("\n").filter((line) => line.startsWith('{"path":'))).toHaveLength(2);
  });

  test("is whole for more letters than one block holds", async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.imr`, "grapes"])));
    const { json } = await runJson(["."], { cwd });
    expectValid("lint", json);
    expect(json.letters).toHaveLength(1001);
    expect(json.summary.errors).toBe(1001);
  });
});

describe("the exit code", () => {
  test.each([
    ["0 for a letter without findings", "", [], 0],
    ["0 for warnings and milder", "limes figs plums", [], 0],
    ["1 for an error", "grapes", [], 1],
    ["0 for as many warnings as allowed", "limes limes", ["--max-warnings", "2"], 0],
    ["1 for more warnings than allowed", "limes limes limes", ["--max-warnings", "2"], 1],
    ["1 for any warning when none is allowed", "limes", ["--max-warnings=0"], 1],
    ["1 for too many warnings though --quiet hides them", "limes", ["--max-warnings", "0", "--quiet"], 1],
    ["0 for hints however few warnings are allowed", "figs plums", ["--max-warnings", "0"], 0],
  ])("is %s", async (_name, words, options, expected) => {
    expect((await run(["-", ...options], { stdin: letterWith(words) })).code).toBe(expected);
  });

  test("is 2 when something could not be read, also beside errors", async () => {
    const cwd = folder({ "a.imr": FRUITY });
    expect((await run(["a.imr", "b.imr"], { cwd })).code).toBe(2);
  });
});

describe("--quiet", () => {
  test("leaves only errors in the JSON and counts everything", async () => {
    const { json } = await runJson(["-", "--quiet"], { stdin: FRUITY });
    expectValid("lint", json);
    expect(json.letters[0].findings.map((finding: { rule: string }) => finding.rule)).toEqual(["no-grapes"]);
    expect(json.summary).toMatchObject({ errors: 1, warnings: 1, information: 1, hints: 1 });
  });

  test("says in the pretty output that it hides some", async () => {
    const { stdout } = await run(["-", "--quiet"], { stdin: FRUITY });
    expect(stdout).toContain("no-grapes");
    expect(stdout).not.toContain("no-limes");
    expect(stdout).toContain("Only errors are shown (--quiet).");
  });
});

test("the word lint may stand before the paths, and a folder of that name is ./lint", async () => {
  const cwd = folder({ "lint/a.imr": FRUITY });
  expect((await runJson(["lint", "lint/a.imr"], { cwd })).json.letters).toHaveLength(1);
  expect((await runJson(["./lint"], { cwd })).json.letters[0].path).toBe("lint/a.imr");
});

describe("a rule that breaks down", () => {
  test("is named once a letter, without the letter's text, and the others go on", async () => {
    const cwd = folder({ "a.imr": letterWith("durians grapes"), "b.imr": FRUITY });
    const { code, json, stderr } = await runJson([join(cwd, "a.imr"), "b.imr"], { cwd });
    expectValid("lint", json);
    expect(code).toBe(2);
    expect(json.failures).toEqual([
      { path: `${cwd}/a.imr`, message: "rule no-durians failed (TypeError); please report this" },
    ]);
    expect(stderr).toBe(`letterlint: ${cwd}/a.imr: rule no-durians failed (TypeError); please report this\n`);
    expect(json.summary).toMatchObject({ errors: 2, failures: 1 });
  });
});

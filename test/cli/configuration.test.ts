import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { lintLetter, parseLetter } from "../../server/core/index.js";
import { folder, letterWith, run, runJson } from "./run.js";
import { expectValid } from "./schemas.js";

vi.mock("../../server/core/rules/index.js", () => import("./fruit-rules.js"));

const LETTER = letterWith("grapes limes");
const rules = (levels: Record<string, string>) => JSON.stringify({ rules: levels });
const found = (json: { letters: { findings: { rule: string; severity: string }[] }[] }, letter = 0) =>
  json.letters[letter]?.findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe("the configuration of a letter", () => {
  test("is the nearest file upward from its folder, not from the working folder", async () => {
    const cwd = folder({
      ".letterlint.json": rules({ "no-grapes": "off" }),
      "a.imr": LETTER,
      "deep/b.imr": LETTER,
      "own/.letterlint.json": rules({ "no-limes": "hint" }),
      "own/deep/c.imr": LETTER,
    });
    const { json } = await runJson(["a.imr", "deep", "own"], { cwd: cwd });
    expect(found(json, 0)).toEqual(["no-limes warning"]);
    expect(found(json, 1)).toEqual(["no-limes warning"]);
    expect(found(json, 2)).toEqual(["no-grapes error", "no-limes hint"]);
    const elsewhere = await runJson([join(cwd, "own/deep/c.imr")]);
    expect(found(elsewhere.json)).toEqual(["no-grapes error", "no-limes hint"]);
  });

  test("is looked for above the folder with .git as well, as in the editor", async () => {
    const cwd = folder({
      ".letterlint.json": rules({ "no-grapes": "off" }),
      "inner/.git/HEAD": "",
      "inner/a.imr": LETTER,
    });
    expect(found((await runJson(["inner"], { cwd })).json)).toEqual(["no-limes warning"]);
  });

  test("is the file of --config in place of all others", async () => {
    const cwd = folder({
      ".letterlint.json": rules({ "no-grapes": "off" }),
      "strict.json": rules({ "no-limes": "error" }),
      "a.imr": LETTER,
    });
    const { json } = await runJson(["a.imr", "--config", "strict.json"], { cwd });
    expect(found(json)).toEqual(["no-grapes error", "no-limes error"]);
  });

  test("of standard input is that of the file whose name it has", async () => {
    const cwd = folder({ "own/.letterlint.json": rules({ "no-grapes": "off" }) });
    const { json } = await runJson(["-", "--stdin-filename", "own/x.imr"], { cwd, stdin: LETTER });
    expect(found(json)).toEqual(["no-limes warning"]);
  });
});

describe("a configuration with a mistake", () => {
  test("is told once with its file, and what could be read of it applies", async () => {
    const cwd = folder({
      ".letterlint.json": rules({ "no-grapes": "off", "no-apples": "error" }),
      "a.imr": LETTER,
      "deep/b.imr": LETTER,
    });
    const { code, json, stderr } = await runJson(["."], { cwd });
    expectValid("lint", json);
    expect(code).toBe(2);
    expect(stderr).toBe('letterlint: .letterlint.json: no rule is called "no-apples"\n');
    expect(json.failures).toEqual([{ path: ".letterlint.json", message: 'no rule is called "no-apples"' }]);
    expect(found(json)).toEqual(["no-limes warning"]);
  });

  test("that is no JSON leaves the rules as they are", async () => {
    const cwd = folder({ ".letterlint.json": "rules: off", "a.imr": LETTER });
    const { code, json } = await runJson(["a.imr"], { cwd });
    expect(code).toBe(2);
    expect(json.failures[0].message).toBe("is not valid JSON");
    expect(found(json)).toEqual(["no-grapes error", "no-limes warning"]);
  });

  test("that is a letter named by mistake shows nothing of it", async () => {
    const cwd = folder({ "a.imr": LETTER });
    const { code, stdout, stderr } = await runJson(["a.imr", "--config", "a.imr"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe("letterlint: a.imr: is not valid JSON\n");
    expect(stdout).not.toContain("HOW THE");
  });

  test("that is a folder is told so", async () => {
    const cwd = folder({ ".letterlint.json/x": "", "a.imr": LETTER });
    const { json } = await runJson(["a.imr"], { cwd });
    expect(json.failures).toEqual([{ path: ".letterlint.json", message: "is a folder, not a file" }]);
  });

  test("stops the run when --config names a file that isn't there", async () => {
    const cwd = folder({ "a.imr": LETTER });
    const { code, stdout, stderr } = await run(["a.imr", "--config", "gone.json"], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("letterlint: --config gone.json: no such file or folder");
  });
});

describe("a baseline", () => {
  let fingerprint: string;
  beforeAll(() => {
    fingerprint = lintLetter(parseLetter(LETTER)).find(({ rule }) => rule === "no-grapes")?.fingerprint ?? "none";
  });
  const baseline = (path: string, print: string) =>
    JSON.stringify({ version: 1, letters: { [path]: { "no-grapes": [print] } } });

  test("hides the findings that it names, by the path from its own folder", async () => {
    const cwd = folder({
      "x/.letterlint-baseline.json": baseline("deep/a.imr", fingerprint),
      "x/deep/a.imr": LETTER,
      "x/a.imr": LETTER,
    });
    const { code, json } = await runJson(["x/deep/a.imr"], { cwd });
    expect(found(json)).toEqual(["no-limes warning"]);
    expect(json.summary.errors).toBe(0);
    expect(code).toBe(0);
    expect((await run(["x/a.imr"], { cwd })).code).toBe(1);
    expect((await run([join(cwd, "x/deep/a.imr")])).code).toBe(0);
  });

  test("that is damaged hides nothing and is told", async () => {
    const cwd = folder({ ".letterlint-baseline.json": "[]", "a.imr": LETTER });
    const { code, json } = await runJson(["a.imr"], { cwd });
    expect(code).toBe(2);
    expect(json.failures[0].path).toBe(".letterlint-baseline.json");
    expect(json.summary.errors).toBe(1);
  });
});

test("a baseline of another version hides nothing and is told", async () => {
  const cwd = folder({ ".letterlint-baseline.json": '{ "version": 2, "letters": {} }', "a.imr": LETTER });
  const { code, stderr } = await runJson(["a.imr"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("letterlint: .letterlint-baseline.json: was written by another version");
});

describe("--print-config", () => {
  test("names every rule and the files", async () => {
    const cwd = folder({
      ".letterlint.json": rules({ "no-grapes": "off" }),
      "own/.letterlint-baseline.json": JSON.stringify({ version: 1, letters: {} }),
    });
    const { code, stdout } = await run(["--print-config", "own/not-yet-written.imr"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      path: "own/not-yet-written.imr",
      configurationFile: ".letterlint.json",
      baselineFile: "own/.letterlint-baseline.json",
      configuration: {
        rules: {
          "no-grapes": "off",
          "no-limes": "default",
          "no-figs": "default",
          "no-plums": "default",
          "no-durians": "default",
        },
      },
    });
  });

  test("takes a folder, and says null where no file applies", async () => {
    const cwd = folder({ "own/.letterlint.json": rules({ "no-limes": "error" }) });
    expect(JSON.parse((await run(["--print-config", "own"], { cwd })).stdout)).toMatchObject({
      configurationFile: "own/.letterlint.json",
      configuration: { rules: { "no-limes": "error" } },
    });
    expect(JSON.parse((await run(["--print-config", "."], { cwd })).stdout)).toMatchObject({
      configurationFile: null,
      baselineFile: null,
    });
  });

  test("prints what it could read of a bad file, and ends with 2", async () => {
    const cwd = folder({ ".letterlint.json": rules({ "no-limes": "loud", "no-figs": "off" }) });
    const { code, stdout, stderr } = await run(["--print-config", "a.imr"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('.letterlint.json: "no-limes" can\'t be "loud"');
    expect(JSON.parse(stdout).configuration.rules["no-figs"]).toBe("off");
  });
});

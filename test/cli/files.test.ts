import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { reasonOf } from "../../server/cli/failures.js";
import { folder, letterWith, run, runJson } from "./run.js";
import { expectValid } from "./schemas.js";

vi.mock("../../server/core/rules/index.js", () => import("./fruit-rules.js"));

const LETTER = letterWith("limes");
const NOTES = "Buy bread, call the dentist, water the basil.\n";
const paths = (json: { letters: { path: string }[] }) => json.letters.map((letter) => letter.path);

describe("folders", () => {
  test("give their letters, sorted, below them too, without node_modules and dot folders", async () => {
    const cwd = folder({
      "letters/b.TXT": LETTER,
      "letters/a.imr": LETTER,
      "letters/deep/er/c.Determination": LETTER,
      "letters/readme.md": LETTER,
      "letters/node_modules/x/d.txt": LETTER,
      "letters/.trash/e.txt": LETTER,
    });
    const { json } = await runJson(["letters"], { cwd });
    expect(paths(json)).toEqual(["letters/a.imr", "letters/b.TXT", "letters/deep/er/c.Determination"]);
  });

  test("without letters are a failure, and the rest goes on", async () => {
    const cwd = folder({ "empty/readme.md": "x", "a.imr": LETTER });
    const { code, json, stderr } = await runJson(["empty", "a.imr"], { cwd });
    expectValid("lint", json);
    expect(code).toBe(2);
    expect(json.failures).toEqual([{ path: "empty", message: "no .txt, .imr or .determination files in this folder" }]);
    expect(stderr).toContain("letterlint: empty: no .txt");
    expect(paths(json)).toEqual(["a.imr"]);
  });

  test("with a link to a letter give it; a link to a folder above does no harm", async () => {
    const cwd = folder({ "real.imr": LETTER });
    mkdirSync(join(cwd, "f"));
    symlinkSync(join(cwd, "real.imr"), join(cwd, "f/link.imr"));
    symlinkSync(cwd, join(cwd, "f/up"));
    symlinkSync(join(cwd, "gone.imr"), join(cwd, "f/dangling.imr"));
    symlinkSync(join(cwd, "f/loop.imr"), join(cwd, "f/loop.imr"));
    expect(paths((await runJson(["f"], { cwd })).json)).toEqual(["f/link.imr"]);
  });

  test.skipIf(process.getuid?.() === 0)("that may not be read are a failure", async () => {
    const cwd = folder({ "shut/a.imr": LETTER });
    chmodSync(join(cwd, "shut"), 0o000);
    const { code, json } = await runJson(["shut"], { cwd });
    chmodSync(join(cwd, "shut"), 0o700);
    expect(code).toBe(2);
    expect(json.failures).toEqual([{ path: "shut", message: "no permission to read it" }]);
  });
});

describe("patterns", () => {
  const files = { "x/1.txt": LETTER, "x/2.txt": LETTER, "x/3.imr": LETTER, "node_modules/4.txt": LETTER };

  test("give what they match", async () => {
    const cwd = folder(files);
    expect(paths((await runJson(["**/*.txt"], { cwd })).json)).toEqual(["x/1.txt", "x/2.txt"]);
    expect(paths((await runJson(["x/{2,3}.*"], { cwd })).json)).toEqual(["x/2.txt", "x/3.imr"]);
  });

  test("that are absolute give absolute paths", async () => {
    const cwd = folder(files);
    expect(paths((await runJson([`${cwd}/x/*.imr`], { cwd })).json)).toEqual([`${cwd}/x/3.imr`]);
  });

  test("that match nothing are a failure", async () => {
    const { code, json } = await runJson(["*.doc"], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(json.failures).toEqual([{ path: "*.doc", message: "no file matches this pattern" }]);
  });

  test.each(["letter (1).txt", "draft!.txt", "a}.txt"])("are no names such as %s", async (name) => {
    const { code, json } = await runJson([name], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(json.failures).toEqual([{ path: name, message: "no such file or folder" }]);
  });

  test("give way to a file of that very name", async () => {
    const cwd = folder({ "letter [1].imr": LETTER, "letter 1.imr": LETTER });
    expect(paths((await runJson(["letter [1].imr"], { cwd })).json)).toEqual(["letter [1].imr"]);
  });
});

describe("paths", () => {
  test("named twice in any way count once, under the first name", async () => {
    const cwd = folder({ "x/1.txt": LETTER, "x/2.txt": LETTER });
    const { json } = await runJson(["./x/2.txt", "x", "x/*.txt", join(cwd, "x/1.txt")], { cwd });
    expect(paths(json)).toEqual(["x/2.txt", "x/1.txt"]);
  });

  test("that are missing are told plainly, and the rest goes on", async () => {
    const cwd = folder({ "a.imr": LETTER, "c.imr": LETTER });
    const { code, json, stderr } = await runJson(["a.imr", "b.imr", "c.imr"], { cwd });
    expectValid("lint", json);
    expect(code).toBe(2);
    expect(paths(json)).toEqual(["a.imr", "c.imr"]);
    expect(json.failures).toEqual([{ path: "b.imr", message: "no such file or folder" }]);
    expect(json.summary.failures).toBe(1);
    expect(stderr).toBe("letterlint: b.imr: no such file or folder\n");
  });

  test("through a file are missing, not a crash", async () => {
    const cwd = folder({ "a.imr": LETTER });
    const { json } = await runJson(["a.imr/b.imr"], { cwd });
    expect(json.failures).toEqual([{ path: "a.imr/b.imr", message: "no such file or folder" }]);
  });
});

describe("texts that are no letters", () => {
  test("are listed and skipped", async () => {
    const cwd = folder({ "notes.txt": NOTES, "a.txt": LETTER });
    const { code, json } = await runJson(["."], { cwd });
    expectValid("lint", json);
    expect(code).toBe(0);
    expect(json.letters[1]).toEqual({ path: "notes.txt", format: null, findings: [] });
    expect(json.summary).toMatchObject({ letters: 1, notLetters: 1, failures: 0 });
    expect((await run(["."], { cwd })).stdout).toContain("notes.txt  not a determination letter: skipped\n");
  });

  test("are checked when they may be letters and somebody named them, not when they were found", async () => {
    const cwd = folder({ "x/a.txt": "HOW THE IMR FINAL DETERMINATION WAS MADE\nlimes" });
    const letters = async (...paths: string[]) => (await runJson(paths, { cwd })).json.summary.letters;
    expect(await letters("x/a.txt")).toBe(1);
    expect(await letters("x")).toBe(0);
    expect(await letters("x/*.txt")).toBe(0);
    expect(await letters("x", "x/a.txt")).toBe(1);
    expect(await letters("x/a.txt", "x")).toBe(1);
  });

  test.each(["a.imr", "a.imr.txt", "a.IMR.TXT", "a.determination", "a.determination.txt"])(
    "are checked all the same under the name %s",
    async (name) => {
      const cwd = folder({ [name]: `${NOTES}limes` });
      const { json } = await runJson([name], { cwd });
      expect(json.summary).toMatchObject({ letters: 1, notLetters: 0, warnings: 1 });
    },
  );

  test("are checked when they come from standard input", async () => {
    const { json } = await runJson(["-"], { stdin: `${NOTES}limes` });
    expect(json.summary).toMatchObject({ letters: 1, notLetters: 0, warnings: 1 });
  });
});

describe("standard input", () => {
  test("has a name of its own, or the one given", async () => {
    expect(paths((await runJson(["-"], { stdin: LETTER })).json)).toEqual(["<stdin>"]);
    const named = await runJson(["-", "--stdin-filename", "x/y.imr"], { stdin: LETTER });
    expect(paths(named.json)).toEqual(["x/y.imr"]);
    expect(named.json.summary.warnings).toBe(1);
  });

  test("goes along with files, and is read once", async () => {
    const cwd = folder({ "a.imr": LETTER });
    expect(paths((await runJson(["-", "a.imr", "-"], { cwd, stdin: LETTER })).json)).toEqual(["<stdin>", "a.imr"]);
  });
});

test("reasons are in plain words", () => {
  const reason = (code: string) => reasonOf(Object.assign(new Error("x"), { code }));
  expect(reason("EACCES")).toBe("no permission to read it");
  expect(reason("EISDIR")).toBe("is a folder, not a file");
  expect(reason("ENOENT")).toBe("no such file or folder");
  expect(reason("EIO")).toBe("can't be read (EIO)");
});

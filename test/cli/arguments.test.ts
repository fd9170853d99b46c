import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { run } from "./run.js";

describe("--help", () => {
  test.each(["--help", "-h"])("%s fits a terminal of 80 × 24", async (option) => {
    const { code, stdout, stderr } = await run([option]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThan(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("names every option", async () => {
    const { stdout } = await run(["--help"]);
    for (const option of ["format", "max-warnings", "quiet", "config", "print-config", "stdin-filename", "version"]) {
      expect(stdout).toContain(`--${option}`);
    }
  });
});

test("--version is that of the package", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

describe("wrong arguments", () => {
  test.each([
    [[], "name a letter, a folder of letters, or - to read one from standard input"],
    [["outline"], "name a letter"],
    [["--fix", "a.imr"], "there is no option --fix"],
    [["-x", "a.imr"], "there is no option -x"],
    [["a.imr", "--format", "xml"], '--format can be pretty or json, not "xml"'],
    [["a.imr", "--format"], "--format needs a value"],
    [["a.imr", "--config"], "--config needs a value"],
    [["a.imr", "--max-warnings", "few"], '--max-warnings needs a whole number, not "few"'],
    [["a.imr", "--max-warnings", "-1"], "--max-warnings needs a value"],
    [["a.imr", "--max-warnings=1.5"], '--max-warnings needs a whole number, not "1.5"'],
    [["a.imr", "--quiet=yes"], "--quiet takes no value"],
    [["a.imr", "--stdin-filename", "b.imr"], "add - to the paths"],
    [["--print-config", "a", "b"], "--print-config takes one path"],
    [["outline", "--quiet", "a.imr"], "--quiet does not go with outline"],
    [["outline", "--max-warnings", "1", "a.imr"], "--max-warnings does not go with outline"],
    [[""], "one of the paths is empty"],
  ])("%j are answered in plain words", async (argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^letterlint: .*\nSee "letterlint --help"\.\n$/);
  });
});

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folder, letterWith } from "./run.js";
import { expectValid } from "./schemas.js";

const PROGRAM = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

function letterlint(argv: readonly string[], cwd: string, input = "") {
  return spawnSync(process.execPath, [PROGRAM, ...argv], { cwd, input, encoding: "utf8" });
}

/** What only the built program can show; `npm run build` makes it. */
describe.skipIf(!existsSync(PROGRAM))("the built program", () => {
  test("checks files, folders, patterns and standard input in one run", () => {
    const cwd = folder({ "a.txt": letterWith(), "f/b.imr": letterWith(), "g/c.txt": letterWith() });
    const { status, stdout, stderr } = letterlint(["a.txt", "f", "g/*.txt", "-", "--format=json"], cwd, letterWith());
    const report = JSON.parse(stdout);
    expectValid("lint", report);
    expect(stderr).toBe("");
    expect(report.letters.map((letter: { path: string }) => letter.path)).toEqual([
      "a.txt",
      "f/b.imr",
      "g/c.txt",
      "<stdin>",
    ]);
    expect(status).toBe(report.summary.errors > 0 ? 1 : 0);
  });

  test("ends with 2 for wrong arguments, and shows no stack", () => {
    const { status, stderr } = letterlint(["--fix"], folder({}));
    expect(status).toBe(2);
    expect(stderr).not.toContain("    at ");
  });

  test.skipIf(process.platform === "win32")("is quiet when its reader has seen enough", () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.imr`, letterWith()]));
    const command = `"${process.execPath}" "${PROGRAM}" outline --format json . | head -c 10`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder(files), encoding: "utf8" });
    expect(stdout).toBe('{"letters"');
    expect(stderr).toBe("");
  });
});

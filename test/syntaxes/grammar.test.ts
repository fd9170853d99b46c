import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkSync } from "recheck";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));
const GRAMMAR = join(ROOT, "syntaxes/determination-letter.tmLanguage.json");
const CASES = readdirSync(HERE)
  .filter((file) => file.endsWith(".imr"))
  .map((file) => join(HERE, file));
const scratch = mkdtempSync(join(tmpdir(), "grammar-"));

afterAll(() => rmSync(scratch, { recursive: true }));

async function run(...files: string[]): Promise<{ code: number; output: string }> {
  const bin = join(ROOT, "node_modules/vscode-tmgrammar-test/dist/unit.js");
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [bin, "--grammar", GRAMMAR, ...files], {
      cwd: ROOT,
    });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

/** Lines that expect something: carets or an arrow after the comment token. */
function assertions(text: string): number {
  return text.match(/^#[ ]*(?:\^+|<[~]*-+)/gm)?.length ?? 0;
}

describe("grammar", () => {
  it("gives the scopes that the cases expect", async () => {
    const { code, output } = await run(...CASES);
    expect(output).not.toContain("✖");
    expect(code).toBe(0);
    expect(output.match(/✓/g)).toHaveLength(CASES.length);
    expect(CASES.map((file) => assertions(readFileSync(file, "utf8"))).reduce((a, b) => a + b)).toBe(86);
  });

  it("is really looked at: a wrong expectation fails", async () => {
    const wrong = join(scratch, "wrong.imr");
    writeFileSync(wrong, '# SYNTAX TEST "text.determination-letter"\nCLINICAL CASE SUMMARY\n#<---- comment.line\n');
    expect((await run(wrong)).code).not.toBe(0);
  });

  it("refers to rules that exist, and uses each", () => {
    const grammar = JSON.parse(readFileSync(GRAMMAR, "utf8"));
    const used = [...JSON.stringify(grammar).matchAll(/"include":"#([^"]+)"/g)].map((match) => match[1]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(grammar.repository).sort());
  });

  it("has patterns linear in their input", () => {
    const grammar = readFileSync(GRAMMAR, "utf8");
    const patterns = new Set<string>();
    JSON.parse(grammar, (key, value) => {
      if ((key === "match" || key === "begin" || key === "end") && typeof value === "string") patterns.add(value);
      return value;
    });
    expect(patterns.size).toBeGreaterThan(30);
    const unsafe = [...patterns].filter((pattern) => {
      const source = pattern.replace(/^\(\?i\)/, "");
      return checkSync(source, source === pattern ? "" : "i", { timeout: 5_000 }).status !== "safe";
    });
    expect(unsafe).toEqual([]);
  }, 120_000);
});

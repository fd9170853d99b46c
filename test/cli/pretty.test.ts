import { describe, expect, test, vi } from "vitest";
import { wrap } from "../../server/cli/formatters/text.js";
import { folder, letterWith, run } from "./run.js";

vi.mock("../../server/core/rules/index.js", () => import("./fruit-rules.js"));

const ESCAPE = "\x1b";
/** Findings on lines 1 to 12, so that columns have to be lined up. */
const FRUITY = `limes\n${"\n".repeat(9)}x grapes figs\nplums\n${letterWith()}`;

test("findings stand in columns below their letter, and a line sums up", async () => {
  const cwd = folder({ "a.imr": FRUITY, "b.imr": letterWith() });
  const { stdout } = await run(["a.imr", "b.imr"], { cwd });
  expect(stdout).toBe(
    [
      "a.imr",
      "   1:1  warning      The letter mentions limes.  no-limes",
      "  11:3  error        The letter mentions grapes, which no guideline of any edition recommends for chronic pain.  no-grapes",
      " 11:10  information  The letter mentions figs.  no-figs",
      "  12:1  hint         The letter mentions plums.  no-plums",
      "",
      "2 letters checked: 1 error, 1 warning, 1 information, 1 hint.",
      "1 finding can be fixed automatically in the editor.",
      "",
    ]
      .map((line) => (/^ *\d+:/.test(line) ? ` ${line}` : line))
      .join("\n"),
  );
});

test("a clean run is one line", async () => {
  expect((await run(["-"], { stdin: letterWith() })).stdout).toBe("1 letter checked: nothing found.\n");
});

test("what is wrong beside findings is said in the end", async () => {
  const { stdout } = await run(["-", "gone.imr", "--max-warnings", "0"], { stdin: letterWith("limes") });
  expect(stdout).toContain("More warnings than --max-warnings 0 allows.");
  expect(stdout).toContain("1 problem kept something from being checked; see above.");
});

test("nothing at all is not called clean", async () => {
  expect((await run(["gone.imr"])).stdout).toMatch(/^No letter was checked\.\n/);
});

describe("in a terminal", () => {
  const env = { NO_COLOR: "1" };

  test.each([120, 80, 60, 40])("of %i columns no line is longer", async (columns) => {
    const { stdout } = await run(["-"], { stdin: FRUITY, columns, env });
    const lines = stdout.split("\n").filter((line) => !/^[\d ]+ (?:letter|finding)/.test(line));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(stdout.replace(/\s+/g, " ")).toContain("which no guideline");
  });

  test("rules stand in a column of their own", async () => {
    const { stdout } = await run(["-"], { stdin: FRUITY, columns: 100, env });
    const columns = stdout.split("\n").flatMap((line) => (/no-\w+$/.test(line) ? [line.indexOf("  no-")] : []));
    expect(columns).toHaveLength(4);
    expect(new Set(columns).size).toBe(1);
  });

  test("there is colour, unless NO_COLOR or the terminal is against it", async () => {
    const colored = async (e: Record<string, string>) =>
      (await run(["-"], { stdin: FRUITY, columns: 100, env: e })).stdout.includes(ESCAPE);
    expect(await colored({})).toBe(true);
    expect(await colored({ NO_COLOR: "1" })).toBe(false);
    expect(await colored({ NO_COLOR: "" })).toBe(true);
    expect(await colored({ TERM: "dumb" })).toBe(false);
  });
});

test("elsewhere there is neither colour nor wrapping", async () => {
  const { stdout } = await run(["-"], { stdin: FRUITY });
  expect(stdout).not.toContain(ESCAPE);
  expect(stdout).toContain("which no guideline of any edition recommends for chronic pain.  no-grapes\n");
});

test("a name can't steer the terminal", async () => {
  const { stdout, stderr } = await run(["-", `${ESCAPE}[2Jgone`, "--stdin-filename", `${ESCAPE}[31mred.imr`], {
    stdin: letterWith("limes"),
  });
  expect(stdout + stderr).not.toContain(ESCAPE);
});

test("words are wrapped whole, and a long one stands alone", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("a incomprehensibilities b", 6)).toEqual(["a", "incomprehensibilities", "b"]);
  expect(wrap("", 6)).toEqual([""]);
});

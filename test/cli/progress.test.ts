import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Progress } from "../../server/cli/progress.js";

/** A stream that says it is a terminal and keeps what it is told. */
function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  return { stream, text: () => (stream.read() ?? "").toString() };
}

async function work(format: "pretty" | "json", isTTY: boolean, msEach: number, total = 4): Promise<string> {
  const { stream, text } = terminal(isTTY);
  const progress = new Progress({ stdout: stream, stderr: stream, stdin: stream, cwd: "/", env: {} }, format, total);
  for (let i = 0; i < total; i++) {
    vi.setSystemTime(Date.now() + msEach);
    await progress.step();
  }
  progress.stop();
  return text();
}

describe("the bar", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  test("shows up when the work is long, and is gone in the end", async () => {
    const shown = await work("pretty", true, 200);
    expect(shown).toContain("2 of 4 letters");
    expect(shown).toContain("4 of 4 letters");
    expect(shown.endsWith("\x1b[2K") || shown.endsWith("\x1b[0K")).toBe(true);
  });

  test("leaves the settings of the terminal alone", async () => {
    expect(await work("pretty", true, 200)).not.toContain("\x1b[?");
  });

  test.each([
    ["short work", "pretty", true, 50, 4],
    ["a single letter", "pretty", true, 900, 1],
    ["JSON", "json", true, 900, 4],
    ["a stream that is no terminal", "pretty", false, 900, 4],
  ] as const)("stays away for %s", async (_name, format, isTTY, msEach, total) => {
    expect(await work(format, isTTY, msEach, total)).toBe("");
  });
});

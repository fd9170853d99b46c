import picocolors from "picocolors";
import { printable } from "../failures.js";
import type { Io } from "../io.js";

type Colors = ReturnType<typeof picocolors.createColors>;

/** How the place that text goes to wants it. */
export interface Style {
  readonly colors: Colors;
  /** Columns to wrap at; infinite where nobody looks at a terminal, so that programs find a finding on one line. */
  readonly width: number;
}

export function styleOf({ stdout, env }: Io): Style {
  const terminal = stdout.isTTY === true;
  return {
    colors: picocolors.createColors(terminal && !env.NO_COLOR && env.TERM !== "dumb"),
    width: terminal ? Math.max(stdout.columns || 80, 20) : Number.POSITIVE_INFINITY,
  };
}

/** The text in lines of at most `width`; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const clean = printable(text);
  if (clean.length <= width) return [clean];
  const lines: string[] = [];
  let line = "";
  for (const word of clean.split(" ")) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

/** "1 letter", "2,000 letters". By hand: `toLocaleString` takes 20 ms to load its tables. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${String(n).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${n === 1 ? one : many}`;
}

/** Length of the longest text. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

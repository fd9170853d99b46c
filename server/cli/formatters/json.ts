import type { LintReport, OutlineReport } from "../report.js";

/** Letters to a block: few writes, and no text too long for a string, however many letters there are. */
const BLOCK = 500;

/** One JSON object, with every letter and every failure on a line of its own. */
export function asJson(report: LintReport | OutlineReport, out: NodeJS.WritableStream): void {
  const { letters, failures, ...rest } = report;
  out.write('{"letters":[');
  for (let i = 0; i < letters.length; i += BLOCK) {
    out.write(`${i > 0 ? "," : ""}${lines(letters.slice(i, i + BLOCK))}`);
  }
  const tail = Object.entries(rest).map(([key, value]) => `,\n${JSON.stringify(key)}:${JSON.stringify(value)}`);
  out.write(`\n],\n"failures":[${lines(failures)}]${tail.join("")}}\n`);
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `\n${JSON.stringify(value)}`).join(",");
}

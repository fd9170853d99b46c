import type { Severity } from "../../core/rules/rule.js";
import type { LintCall } from "../arguments.js";
import { printable } from "../failures.js";
import type { Io } from "../io.js";
import type { FindingReport, LetterReport, LintReport } from "../report.js";
import { count, type Style, styleOf, widest, wrap } from "./text.js";

const COLOR: Readonly<Record<Severity, "red" | "yellow" | "blue" | "gray">> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

/** Narrower messages read badly: then the rule goes below the message instead of beside it. */
const NARROWEST = 32;

/** The report for a person: the findings of each letter, what was skipped, and a line that sums up. */
export function asPretty(report: LintReport, skipped: readonly string[], call: LintCall, io: Io): void {
  const style = styleOf(io);
  const blocks = report.letters.filter((letter) => letter.findings.length > 0).map((letter) => block(letter, style));
  if (skipped.length > 0) blocks.push(skipped.map((path) => skippedLine(path, style)).join(""));
  blocks.push(`${summary(report, call, style).join("\n")}\n`);
  io.stdout.write(blocks.join("\n"));
}

function block(letter: LetterReport, style: Style): string {
  const places = letter.findings.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const placeWidth = widest(places);
  const levelWidth = widest(letter.findings.map(({ severity }) => severity));
  const ruleWidth = widest(letter.findings.map(({ rule }) => rule));
  const rows = letter.findings.map((finding, i) =>
    row(finding, (places[i] as string).padStart(placeWidth), levelWidth, ruleWidth, style),
  );
  return `${style.colors.underline(printable(letter.path))}\n${rows.join("")}`;
}

/** `  line:column  level  message  rule`, with the message wrapped below itself. */
function row(finding: FindingReport, place: string, levelWidth: number, ruleWidth: number, style: Style): string {
  const { colors, width } = style;
  const left = 2 + place.length + 2 + levelWidth + 2;
  const beside = width - left - 2 - ruleWidth;
  const ruleBelow = beside < NARROWEST;
  const lines = wrap(finding.message, ruleBelow ? Math.max(width - left, 12) : beside);
  const level = colors[COLOR[finding.severity]](finding.severity.padEnd(levelWidth));
  const rule = colors.dim(finding.rule);
  const pad = Number.isFinite(beside) && !ruleBelow ? beside : 0;
  const first = (lines[0] as string).padEnd(pad);
  const rows = [`  ${colors.dim(place)}  ${level}  ${first}${ruleBelow ? "" : `  ${rule}`}`];
  const indent = " ".repeat(left);
  for (const line of lines.slice(1)) rows.push(`${indent}${line}`);
  if (ruleBelow) rows.push(`${indent}${rule}`);
  return `${rows.join("\n")}\n`;
}

function skippedLine(path: string, { colors }: Style): string {
  return `${printable(path)}  ${colors.dim("not a determination letter: skipped")}\n`;
}

function summary(report: LintReport, call: LintCall, { colors }: Style): readonly string[] {
  const { letters, errors, warnings, information, hints, failures } = report.summary;
  const found = [
    ...(errors ? [colors.red(count(errors, "error"))] : []),
    ...(warnings ? [colors.yellow(count(warnings, "warning"))] : []),
    ...(information ? [count(information, "information", "information")] : []),
    ...(hints ? [count(hints, "hint")] : []),
  ];
  const fixable = report.letters.flatMap((letter) => letter.findings).filter(({ fix }) => fix === "automatic").length;
  const sentences = [
    letters === 0
      ? "No letter was checked."
      : `${count(letters, "letter")} checked: ${found.join(", ") || colors.green("nothing found")}.`,
  ];
  if (fixable > 0) sentences.push(`${count(fixable, "finding")} can be fixed automatically in the editor.`);
  if (call.quiet && found.length > (errors ? 1 : 0)) sentences.push("Only errors are shown (--quiet).");
  if (warnings > call.maxWarnings) sentences.push(`More warnings than --max-warnings ${call.maxWarnings} allows.`);
  if (failures > 0) sentences.push(`${count(failures, "problem")} kept something from being checked; see above.`);
  return sentences;
}

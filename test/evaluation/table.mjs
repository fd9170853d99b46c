// What `npm run evaluate` prints for a person.
import { FIGURES } from "./run.mjs";

/** Columns that a share takes behind its count. */
const SHARE = 9;

/**
 * One column a form: what was counted, grouped, then the findings per letter.
 *
 * @param {import("./run.mjs").Evaluation} evaluation
 * @returns {string}
 */
export function table({ forms, notes }) {
  const blank = forms.map(() => "");
  const rows = [
    ["", "", ...forms.map((form) => counts(form.name))],
    ["", "letters", ...forms.map((form) => counts(form.letters))],
    ["", "items in them", ...forms.map((form) => counts(form.items))],
  ];
  for (const [i, figure] of FIGURES.entries()) {
    if (figure.group !== FIGURES[i - 1]?.group) rows.push(["", "", ...blank], [figure.group, "", ...blank]);
    rows.push([`  ${figure.key}`, figure.meaning, ...forms.map((form) => ratio(form.figures[figure.key]))]);
  }
  rows.push(["", "", ...blank], ["Findings", "each letter on average (in all)", ...blank]);
  const kinds = new Map(
    forms.flatMap((form) => form.findings.map((found) => [`${found.severity} ${found.rule}`, found])),
  );
  for (const { rule, severity } of kinds.values()) {
    const cells = forms.map((form) => {
      const found = form.findings.find((one) => one.rule === rule && one.severity === severity);
      return (found?.perLetter ?? 0).toFixed(2) + `(${found?.total ?? 0})`.padStart(SHARE);
    });
    rows.push([`  ${rule}`, severity, ...cells]);
  }
  return `${aligned(rows)}\n${notes.map((note) => `\n${note}`).join("")}${notes.length > 0 ? "\n" : ""}`;
}

/**
 * The cases behind figures and rules, with letter text.
 *
 * @param {import("./run.mjs").Evaluation} evaluation
 * @param {ReadonlySet<string>} keys
 * @returns {string}
 */
export function misses({ forms }, keys) {
  const lines = [];
  for (const key of keys) {
    for (const form of forms) {
      const places =
        form.figures[key]?.misses ?? form.findings.filter((one) => one.rule === key).flatMap((one) => one.places);
      if (lines.length === 0 || places.length > 0) lines.push("");
      lines.push(`${key} (${form.name}): ${places.length === 0 ? "none" : places.length}`);
      for (const miss of places)
        lines.push(`  ${miss.case}${miss.item === null ? "" : ` item ${miss.item}`}: ${miss.reason}`);
    }
  }
  return lines.map((line) => `${line}\n`).join("");
}

function counts(count) {
  return `${count}${" ".repeat(SHARE)}`;
}

/** Never rounded up: 100 % is all. */
function ratio({ right, total, share }) {
  if (share === null) return counts("–");
  return `${right} / ${total}${`${(Math.floor(share * 1000) / 10).toFixed(share === 1 ? 0 : 1)} %`.padStart(SHARE)}`;
}

/** The first two columns flush left, the others right. */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

// The findings of the letters as they are.
import { quote } from "./compare.mjs";

const LEVELS = ["error", "warning", "information", "hint"];

/**
 * How many findings there are of each rule at each level: in all letters, and on average in one. `places` holds each
 * finding with its message, which is letter text.
 *
 * @param {readonly import("./cases.mjs").Case[]} cases
 * @returns {{ rule: string, severity: string, total: number, perLetter: number, places: import("./tally.mjs").Miss[] }[]}
 */
export function countFindings(cases) {
  const counts = new Map();
  for (const one of cases) {
    for (const { rule, severity, item, message } of one.findings) {
      const key = `${LEVELS.indexOf(severity)} ${rule}`;
      const count = counts.get(key) ?? { rule, severity, places: [] };
      count.places.push({ case: one.name, item, reason: `${severity}: ${quote(message, 240)}` });
      counts.set(key, count);
    }
  }
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { rule, severity, places }]) => ({
      rule,
      severity,
      total: places.length,
      perLetter: places.length / cases.length,
      places,
    }));
}

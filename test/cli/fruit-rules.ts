import type { Letter } from "../../server/core/letter/letter.js";
import type { Report, Rule, Severity } from "../../server/core/rules/rule.js";

/**
 * Rules that stand in for the real ones, so that these tests are about the command line alone: each reports every
 * mention of a fruit. One breaks down on durians.
 */
function fruit(name: string, severity: Severity, message: string, extra: Partial<Report> = {}): Rule {
  return {
    id: `no-${name}`,
    severity,
    summary: `Letters don't mention ${name}.`,
    why: "Fruit has no place in a determination.",
    messages: { found: message },
    examples: { bad: [], good: [] },
    *check(letter: Letter): Iterable<Report> {
      for (const match of letter.source.matchAll(new RegExp(name, "g"))) {
        yield { message: "found", span: { start: match.index, end: match.index + name.length }, ...extra };
      }
    },
  };
}

export const rules: readonly Rule[] = [
  fruit(
    "grapes",
    "error",
    "The letter mentions grapes, which no guideline of any edition recommends for chronic pain.",
    {
      item: 1,
    },
  ),
  fruit("limes", "warning", "The letter mentions limes."),
  fruit("figs", "information", "The letter mentions figs.", { fix: { title: "Remove the figs", edits: [] } }),
  fruit("plums", "hint", "The letter mentions plums.", { suggestions: [{ title: "Say prunes", edits: [] }] }),
  {
    ...fruit("durians", "warning", "The letter mentions durians."),
    check(letter) {
      if (letter.source.includes("durians")) throw new TypeError(`can't bear ${letter.source}`);
      return [];
    },
  },
];

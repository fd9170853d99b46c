// Runs all measures over the letters of a folder.
import { caseOf } from "./cases.mjs";
import { countFindings } from "./findings.mjs";
import { readFolder } from "./letters.mjs";
import * as citations from "./measures/citations.mjs";
import * as conclusions from "./measures/conclusions.mjs";
import * as deletions from "./measures/deletions.mjs";
import * as falseMismatches from "./measures/false-mismatches.mjs";
import * as flips from "./measures/flips.mjs";
import * as items from "./measures/items.mjs";
import * as planted from "./measures/planted.mjs";
import * as requests from "./measures/requests.mjs";
import * as texts from "./measures/texts.mjs";
import { Tally } from "./tally.mjs";

const MEASURES = [items, texts, conclusions, falseMismatches, flips, deletions, planted, requests, citations];

/** All figures in the order in which they are printed. */
export const FIGURES = MEASURES.flatMap((measure) => measure.figures);

/**
 * @param {string} folder
 * @param {typeof import("./core.js")} core
 * @param {{ half?: "odd" | "even" }} [options]
 */
export function evaluate(folder, core, { half } = {}) {
  const { forms, labelled, notes } = readFolder(folder, half);
  return { labelled, notes, forms: forms.map((form) => evaluateForm(form, core)) };
}

function evaluateForm({ name, letters }, core) {
  const cases = letters.map((letter) => caseOf(letter, core));
  const tally = new Tally();
  for (const { measure } of MEASURES) measure(cases, tally, core);
  return {
    name,
    letters: cases.length,
    items: cases.reduce((sum, one) => sum + one.letter.items.length, 0),
    figures: Object.fromEntries(FIGURES.map(({ key }) => [key, tally.of(key)])),
    findings: countFindings(cases),
  };
}

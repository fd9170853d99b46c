// Reads a folder with letters and what a person read in them.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * A disputed item as a person read it. Every field but the first two may be missing.
 *
 * @typedef {object} Row
 * @property {string} case the letter: its file's name starts with it
 * @property {number} n the number of the item in the letter, from 1
 * @property {string} [heading] the heading with its decision
 * @property {string} [item] the heading without its decision and a trailing "is"
 * @property {string} [decision] "Upheld" or "Overturned"
 * @property {string} [ca_guideline]
 * @property {string} [maximus_guideline]
 * @property {string} [rationale]
 * @property {string} [conclusion_sentence]
 * @property {string} [medication]
 * @property {boolean | "vague"} [heading_has_dose]
 * @property {boolean | "vague"} [heading_has_quantity]
 * @property {boolean | "vague"} [heading_has_frequency]
 * @property {string | string[]} [planted] the rules whose defect was put into the item on purpose
 */

/** @typedef {{ name: string, source: string, rows: Row[] | undefined }} SavedLetter `rows` undefined: not labelled */
/** @typedef {{ name: string, letters: SavedLetter[] }} Form one way in which the letters of a folder are saved */

const LETTER = /\.(?:txt|imr)$/i;
export const LABELS = "items.jsonl";
/** Sub-folders that hold the same letters in different forms. */
const FORMS = ["txt", "layout"];
/** The form of all other letters. */
const OTHERS = "letters";

/**
 * The letters of a folder and of its sub-folders, by form: `txt/` and `layout/` are forms of their own, all others are
 * one. `half` takes every other case only, in the order of their names and the same ones in each form. Throws when
 * there is no such folder; a file that can't be read is told in `notes`.
 *
 * @param {string} folder
 * @param {"odd" | "even"} [half]
 * @returns {{ forms: Form[], labelled: boolean, notes: string[] }}
 */
export function readFolder(folder, half) {
  const notes = [];
  const { rows, bad } = readRows(join(folder, LABELS));
  const labelled = rows !== undefined;
  if (!labelled) notes.push(`There is no ${LABELS}: what needs labels is not measured.`);
  if (bad.length > 0) notes.push(`Lines of ${LABELS} that are no row with case and n: ${bad.join(", ")}.`);

  const files = new Map([OTHERS, ...FORMS].map((name) => [name, name === OTHERS ? lettersIn(folder) : []]));
  for (const name of readdirSync(folder).sort()) {
    if (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    files.get(FORMS.includes(name) ? name : OTHERS)?.push(...lettersIn(join(folder, name)));
  }
  const cases = [...new Set((rows ?? []).map((row) => row.case))];
  const all = [...files].map(([name, found]) => ({
    name,
    files: found.map((file) => ({ ...file, case: caseOf(file.name, cases) })),
  }));

  const order = [...new Set(all.flatMap((form) => form.files.map((file) => file.case ?? file.name)))].sort();
  const taken = new Set(order.filter((_, i) => half === undefined || (i % 2 === 0) === (half === "odd")));
  if (half) notes.push(`Every other letter only: the ${half} ones of ${order.length}.`);

  const forms = [];
  for (const form of all) {
    const letters = [];
    for (const file of form.files) {
      if (!taken.has(file.case ?? file.name)) continue;
      const source = readSource(file.path);
      if (source === undefined) notes.push(`Can't be read: ${file.path}`);
      else letters.push({ name: file.name, source, rows: rows?.filter((row) => row.case === file.case) });
    }
    const unlabelled = letters.filter((letter) => letter.rows?.length === 0);
    for (const letter of unlabelled) letter.rows = undefined;
    if (unlabelled.length > 0) notes.push(`Letters without a row in ${LABELS} (${form.name}): ${unlabelled.length}.`);
    if (letters.length > 0) forms.push({ name: form.name, letters });
  }
  const met = new Set(all.flatMap((form) => form.files.map((file) => file.case)));
  const lost = cases.filter((name) => !met.has(name)).length;
  if (lost > 0) notes.push(`Cases of ${LABELS} without a letter: ${lost}.`);
  return { forms, labelled, notes };
}

/** The letters in a folder itself, in the order of their names. */
function lettersIn(folder) {
  return readdirSync(folder)
    .filter((name) => LETTER.test(name))
    .sort()
    .map((name) => ({ path: join(folder, name), name: name.replace(LETTER, "") }))
    .filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The case whose name a file's name starts with; of several the longest. */
function caseOf(name, cases) {
  return cases.filter((one) => name.startsWith(one)).sort((a, b) => b.length - a.length)[0];
}

function readSource(path) {
  try {
    const bytes = readFileSync(path);
    const utf16 =
      bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
    return new TextDecoder(utf16 || "utf-8").decode(bytes);
  } catch {
    return undefined;
  }
}

/** The rows of a labels file, undefined where there is none, and the numbers of lines that are no row. */
function readRows(path) {
  const text = readSource(path);
  if (text === undefined) return { rows: undefined, bad: [] };
  const rows = [];
  const bad = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = parseRow(line);
    if (row) rows.push(row);
    else bad.push(i + 1);
  }
  return { rows, bad };
}

function parseRow(line) {
  try {
    const row = JSON.parse(line);
    return typeof row?.case === "string" && row.case !== "" && Number.isInteger(row.n) && row.n > 0 ? row : undefined;
  } catch {
    return undefined;
  }
}

// Brings together what the program reads in a letter and what a person read in it.

/** @typedef {import("./letters.mjs").Row} Row */
/** @typedef {import("../../server/core/index.js").Item} Item */
/** @typedef {import("../../server/core/index.js").Letter} Letter */
/** @typedef {import("../../server/core/index.js").Finding} Finding */

/**
 * A letter with what the program makes of it.
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string} source
 * @property {Row[] | undefined} rows undefined: not labelled
 * @property {Letter} letter
 * @property {Finding[]} findings
 * @property {Pair[]} pairs
 */

/**
 * One item: as read by the program, as labelled, or both. Their numbers make the pair.
 *
 * @typedef {object} Pair
 * @property {{ case: string, item: number }} place
 * @property {Item} [item]
 * @property {Row} [row]
 * @property {string[]} planted rules whose defect was put into the item on purpose
 */

/**
 * @param {import("./letters.mjs").SavedLetter} saved
 * @param {typeof import("./core.js")} core
 * @returns {Case}
 */
export function caseOf({ name, source, rows }, core) {
  const letter = core.parseLetter(source);
  return { name, source, rows, letter, findings: core.lintLetter(letter), pairs: pairsOf(name, letter, rows ?? []) };
}

function pairsOf(name, letter, rows) {
  const numbers = new Set([...letter.items.map((item) => item.index), ...rows.map((row) => row.n)]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const item = letter.items[number - 1];
      const row = rows.find((one) => one.n === number);
      const planted = [row?.planted ?? []].flat();
      return { place: { case: name, item: number }, ...(item && { item }), ...(row && { row }), planted };
    });
}

/**
 * The pairs of items that are sound as far as is known: without a defect that was put in on purpose.
 *
 * @param {Case} one
 * @returns {Pair[]}
 */
export function soundPairs(one) {
  return one.pairs.filter((pair) => pair.planted.length === 0);
}

/**
 * The decision that a row gives; undefined where it gives none.
 *
 * @param {Row | undefined} row
 * @returns {"upheld" | "overturned" | undefined}
 */
export function labelledDecision(row) {
  const word = typeof row?.decision === "string" ? row.decision.trim().toLowerCase() : undefined;
  return word === "upheld" || word === "overturned" ? word : undefined;
}

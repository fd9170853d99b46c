// Counts what is right and keeps what is not.

/**
 * One figure: how many of a number of cases are right.
 *
 * @typedef {object} Figure
 * @property {string} key what --show and --require call it
 * @property {string} group the heading that it is printed under
 * @property {string} meaning what is counted, in a few words
 */

/**
 * A case that is not right. `reason` may hold letter text: printed only when asked for.
 *
 * @typedef {object} Miss
 * @property {string} case
 * @property {number | null} item
 * @property {string} reason
 */

/**
 * Where a case is: a letter and the number of its item, null where it is about the letter as a whole.
 *
 * @typedef {{ case: string, item: number | null }} Place
 */

export class Tally {
  /** @type {Map<string, { right: number, misses: Miss[] }>} */
  #counts = new Map();

  /**
   * @param {string} key
   * @param {boolean} right
   * @param {Place} place
   * @param {() => string} reason asked only for a case that is not right
   */
  count(key, right, place, reason) {
    let counts = this.#counts.get(key);
    if (!counts) {
      counts = { right: 0, misses: [] };
      this.#counts.set(key, counts);
    }
    if (right) counts.right++;
    else counts.misses.push({ case: place.case, item: place.item, reason: reason() });
  }

  /**
   * `share` is null where there was nothing to count.
   *
   * @param {string} key
   * @returns {{ right: number, total: number, share: number | null, misses: Miss[] }}
   */
  of(key) {
    const { right, misses } = this.#counts.get(key) ?? { right: 0, misses: [] };
    const total = right + misses.length;
    return { right, total, share: total === 0 ? null : right / total, misses };
  }
}

/**
 * Counts the figures of one measure over the cases.
 *
 * @callback Measure
 * @param {readonly import("./cases.mjs").Case[]} cases
 * @param {Tally} tally
 * @param {typeof import("./core.js")} core
 * @returns {void}
 */

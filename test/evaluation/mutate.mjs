// Changes of a letter's text as it is saved, by the spans of the parsed letter; and what they changed in the findings.

/** @typedef {import("../../server/core/index.js").Finding} Finding */
/** @typedef {import("../../server/core/index.js").Span} Span */

const OPPOSITE = { upheld: "overturned", overturned: "upheld" };

/**
 * The other decision in the same case form ("UPHELD" gives "OVERTURNED"); undefined for any other word.
 *
 * @param {string} word
 * @returns {string | undefined}
 */
export function flipped(word) {
  const other = OPPOSITE[word.toLowerCase()];
  if (other === undefined) return undefined;
  if (word === word.toUpperCase()) return other.toUpperCase();
  return word[0] === word[0].toUpperCase() ? other[0].toUpperCase() + other.slice(1) : other;
}

/**
 * @param {string} source
 * @param {Span} span
 * @param {string} text
 * @returns {string}
 */
export function replaced(source, span, text) {
  return source.slice(0, span.start) + text + source.slice(span.end);
}

/**
 * The source without the lines that a span stands on. Of a line that holds something else as well, only the part inside
 * the span goes, as a person would delete it.
 *
 * @param {string} source
 * @param {Span} span
 * @returns {string}
 */
export function withoutLines(source, span) {
  const lineStart = source.lastIndexOf("\n", span.start - 1) + 1;
  const newline = source.indexOf("\n", span.end);
  const lineEnd = newline < 0 ? source.length : newline;
  const aloneBefore = source.slice(lineStart, span.start).trim() === "";
  const aloneAfter = source.slice(span.end, lineEnd).trim() === "";
  const start = aloneBefore ? lineStart : span.start;
  const end = !aloneAfter ? span.end : aloneBefore ? Math.min(lineEnd + 1, source.length) : lineEnd;
  return replaced(source, { start, end }, "");
}

/**
 * The findings of `after` that `before` does not have: by rule, level, item and message, wherever they stand.
 *
 * @param {readonly Finding[]} before
 * @param {readonly Finding[]} after
 * @returns {Finding[]}
 */
export function newFindings(before, after) {
  const key = (finding) => JSON.stringify([finding.rule, finding.severity, finding.item, finding.message]);
  const known = new Map();
  for (const finding of before) known.set(key(finding), (known.get(key(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    if (left > 0) known.set(key(finding), left - 1);
    return left === 0;
  });
}

/**
 * @param {Finding} finding
 * @returns {boolean}
 */
export function isAlarm(finding) {
  return finding.severity === "error" || finding.severity === "warning";
}

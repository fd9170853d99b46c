// How texts are compared with labels, and how a difference is shown.

/**
 * A text without what extraction from a PDF changes: white space, hyphens and dashes, the form of quotes and ligatures.
 * Upper and lower case count.
 *
 * @param {string | undefined} text
 * @returns {string}
 */
export function bare(text) {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015\u2212-]+/g, "")
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"');
}

/**
 * @param {string | undefined} read
 * @param {string | undefined} label
 * @returns {boolean}
 */
export function same(read, label) {
  return bare(read) === bare(label);
}

/** Characters shown on each side of where two texts part. */
const AROUND = 32;

/**
 * Where two texts part, each with a few characters around the place.
 *
 * @param {string | undefined} read
 * @param {string | undefined} label
 * @returns {string}
 */
export function difference(read, label) {
  if (read === undefined) return "not read";
  const [a, b] = [bare(read), bare(label)];
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return `read ${quote(excerpt(read, at))}, labelled ${quote(excerpt(label ?? "", at))}`;
}

/** The words of `text` around the character that is number `at` of its bare form. */
function excerpt(text, at) {
  let seen = 0;
  let i = 0;
  while (i < text.length && seen < at) seen += bare(text[i++]).length;
  const from = Math.max(0, i - AROUND);
  const to = Math.min(text.length, i + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/**
 * A text on one line and at most `longest` characters long, in quotes.
 *
 * @param {string} text
 * @param {number} [longest]
 * @returns {string}
 */
export function quote(text, longest = 120) {
  const line = text.replace(/\s+/g, " ").trim();
  return `«${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}»`;
}

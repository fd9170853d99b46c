/** A sentence of logical text: half-open offsets, without the blank behind it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const STOP = /[.!?]/g;
const ABBREVIATION = /(?:^|[\s("])(?:dr|drs|mr|mrs|ms|vs|e\.g|i\.e|approx|st|fig|p|pp|sec|ch|dept|cf)\.$/i;
/** These may also be the last word of a sentence: it ends there when the next begins as sentences do. */
const LAST_WORD = /(?:^|[\s("])(?:etc|inc|ltd|al|jr|sr|[a-z])\.$/i;
const OPENING =
  /^(?:The|This|These|Those|That|There|Therefore|Thus|As|Based|Given|In|It|If|However|Hence|Accordingly|Although|Additionally|Furthermore|Moreover|No|Since|Because|For|His|Her|He|She|I|We|Per|Medical)\b(?!\.)/;
/** "no." abbreviates "number" before a digit only. */
const NUMBER = /(?:^|[\s("])nos?\.$/i;

/** The sentences between `from` and `to`. Decimal points, abbreviations and numbered points do not end one. */
export function sentencesOf(whole: string, from: number, to: number): Sentence[] {
  const text = whole.slice(from, to);
  const sentences: Sentence[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const i = stop.index;
    let end = i + 1;
    while ("\"')]".includes(text[end] ?? " ")) end++;
    if (end < text.length && text[end] !== " ") {
      // A full stop without its blank ("necessary.The"), but not in 1.5, U.S. or www.x.org.
      const next = text.charCodeAt(end);
      const before = text.charCodeAt(i - 1);
      const glued = next >= 65 && next <= 90 && before >= 97 && before <= 122;
      if (!glued) continue;
    } else if (end < text.length) {
      const next = text.charCodeAt(end + 1);
      if (next >= 97 && next <= 122) continue;
      if (text[i] === "." && isAbbreviation(text, Math.max(start, i - 8), i, end + 1)) continue;
      if (text[i] === "." && i - start <= 2 && /^\d{1,2}$/.test(text.slice(start, i))) continue;
    }
    sentences.push({ from: from + start, to: from + end });
    start = text[end] === " " ? end + 1 : end;
    STOP.lastIndex = end;
  }
  if (start < text.length) sentences.push({ from: from + start, to });
  return sentences;
}

/** Whether the full stop at `stop` belongs to its word; `next` is where the text goes on. */
function isAbbreviation(text: string, from: number, stop: number, next: number): boolean {
  const word = text.slice(from, stop + 1);
  if (ABBREVIATION.test(word)) return true;
  if (NUMBER.test(word)) return /\d/.test(text[next] ?? "");
  return LAST_WORD.test(word) && !OPENING.test(text.slice(next, next + 14));
}

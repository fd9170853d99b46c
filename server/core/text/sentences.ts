/** A sentence of logical text: half-open offsets, without the blank behind it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const STOP = /[.!?]/g;
const ABBREVIATION =
  /(?:^|[\s("])(?:dr|drs|mr|mrs|ms|no|vs|e\.g|i\.e|etc|approx|st|jr|sr|fig|p|pp|sec|ch|dept|inc|cf|al|[a-z])\.$/i;

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
      if (text[i] === "." && ABBREVIATION.test(text.slice(Math.max(start, i - 8), i + 1))) continue;
      if (text[i] === "." && i - start <= 2 && /^\d{1,2}$/.test(text.slice(start, i))) continue;
    }
    sentences.push({ from: from + start, to: from + end });
    start = text[end] === " " ? end + 1 : end;
    STOP.lastIndex = end;
  }
  if (start < text.length) sentences.push({ from: from + start, to });
  return sentences;
}

/** A sentence of logical text: half-open offsets, without the blank behind it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATION =
  /(?:^|[\s("])(?:dr|drs|mr|mrs|ms|no|vs|e\.g|i\.e|etc|approx|st|jr|sr|fig|p|pp|sec|ch|dept|inc|cf|al|[a-z])\.$/i;

/** The sentences between `from` and `to`. Decimal points, abbreviations and numbered points do not end one. */
export function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63) continue; // . ! ?
    let end = i + 1;
    while (end < to && "\"')]".includes(text[end] as string)) end++;
    if (end < to && text[end] !== " ") {
      // A full stop without its blank ("necessary.The"), but not in 1.5, U.S. or www.x.org.
      const next = text.charCodeAt(end);
      const before = text.charCodeAt(i - 1);
      const glued = next >= 65 && next <= 90 && before >= 97 && before <= 122;
      if (!glued) continue;
    } else if (end < to) {
      const next = text.charCodeAt(end + 1);
      if (next >= 97 && next <= 122) continue;
      if (code === 46 && ABBREVIATION.test(text.slice(Math.max(start, i - 8), i + 1))) continue;
      if (code === 46 && i - start <= 2 && /^\d{1,2}$/.test(text.slice(start, i).trim())) continue;
    }
    sentences.push({ from: start, to: end });
    start = text[end] === " " ? end + 1 : end;
    i = end - 1;
  }
  if (start < to) sentences.push({ from: start, to });
  return sentences;
}

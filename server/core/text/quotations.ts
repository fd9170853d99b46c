import type { Sentence } from "./sentences.js";

/** Stretches between double quotation marks; one that is never closed quotes nothing. */
export function quotations(text: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  let open = -1;
  for (let i = text.indexOf('"', from); i >= 0 && i < to; i = text.indexOf('"', i + 1)) {
    const opens = i === from || /[\s([]/.test(text[i - 1] as string);
    if (opens) open = i;
    else if (open >= 0) {
      found.push({ from: open, to: i + 1 });
      open = -1;
    }
  }
  return found;
}

/** True when the offset lies in one of the stretches, which are in the order of the text. */
export function isQuoted(quoted: readonly Sentence[], at: number): boolean {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as Sentence).to <= at) low = middle + 1;
    else high = middle;
  }
  return low < quoted.length && (quoted[low] as Sentence).from <= at;
}

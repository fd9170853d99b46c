import { isTerminatedBefore } from "../text/boundaries.js";
import type { LogicalText } from "../text/logical.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import type { SectionKind } from "./letter.js";

export interface HeadingMatch {
  readonly kind: SectionKind;
  readonly from: number;
  readonly to: number;
}

/**
 * The section headings of a letter in the order of the text, at most one of a kind. A heading has lines of its own; one
 * in capitals is also taken in the middle of a line (a letter pasted without its line breaks). The fixed sentence
 * "developed the following clinical case summary" is none, wherever it wraps.
 */
export function findHeadings(logical: LogicalText): HeadingMatch[] {
  const found: HeadingMatch[] = [];
  for (const { kind, pattern } of FINAL_DETERMINATION.headings) {
    let best: (HeadingMatch & { own: boolean }) | undefined;
    for (const match of logical.lower.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      const written = logical.text.slice(from, to);
      const own = logical.isLineStart(from) && logical.isLineEnd(to);
      const capitals = written === written.toUpperCase();
      const lowerCase = written === written.toLowerCase();
      // A wrapped sentence goes on in lower case; below a heading a sentence begins.
      const apart = isTerminatedBefore(logical, from) || /^ ?[A-Z]/.test(logical.text.slice(to, to + 2));
      if (!capitals && (!own || (lowerCase && !apart))) continue;
      if (!best || (own && !best.own)) best = { kind, from, to, own };
      if (best.own) break;
    }
    if (best) found.push({ kind: best.kind, from: best.from, to: best.to });
  }
  return found.sort((a, b) => a.from - b.from);
}

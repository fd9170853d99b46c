import type { Book } from "./catalogue.js";
import { booksTitled } from "./lookup.js";
import { Gap, type Words } from "./words.js";

/** A book as a citation names it. */
export interface CitedBook {
  /** What the title may mean: several editions, most often. */
  readonly candidates: readonly Book[];
  /** Of the same kind as all candidates. */
  readonly source: Book["source"];
  /** The one that the year names; without a year the earliest, because only the first letter form leaves years out. */
  readonly book: Book | undefined;
  readonly edition: string | undefined;
  /** Index of the word after the title, and of the word after year and "Guidelines". */
  readonly titleEnd: number;
  readonly next: number;
  /** A year, "Guidelines" or "Section(s)" goes with it, so that it cannot be words of a section title. */
  readonly certain: boolean;
  /** Named as ACOEM's. */
  readonly acoem: boolean;
}

/** How far behind "ACOEM" the chapter number may stand ("…, 2nd Edition, (2004) chapter 7"). */
const CHAPTER_REACH = 8;

const MARKERS = new Set(["section", "sections"]);
const EDITION_WORDS = new Set(["guideline", "guidelines", "edition", "ed", "2nd", "second", "3rd", "third"]);
const DATE_WORDS = new Set(["effective", "revised", "updated", "version", "may", "july", "of"]);

export function isYear(word: string | undefined): boolean {
  if (word?.length !== 4 || !(word.startsWith("19") || word.startsWith("20"))) return false;
  return isNumber(word);
}

export function isNumber(word: string): boolean {
  if (word.length === 0 || word.length > 4) return false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** The book that is named from word `at` on, with its chapter, its year and the word "Guidelines". */
export function citedBookAt({ word, gap }: Words, at: number, to: number): CitedBook | undefined {
  const title = booksTitled(word, at, to);
  if (title === undefined) return undefined;
  let candidates = title.values;
  let titleEnd = title.end;
  let edition: string | undefined;
  const acoem = word[at] === "acoem" || word[at] === "american" || word[at] === "occupational";
  if (acoem) {
    const reach = Math.min(to - 1, title.end + CHAPTER_REACH);
    for (let i = title.end; i < reach && candidates[0]?.id === "acoem"; i++) {
      if (((gap[i] ?? 0) & Gap.Stop) !== 0) break;
      if (isYear(word[i])) edition ??= word[i];
      if (word[i] !== "chapter" && word[i] !== "ch") continue;
      const chapter = booksTitled(["acoem", "chapter", word[i + 1] as string], 0, 3);
      if (chapter?.end !== 3) break;
      candidates = chapter.values;
      titleEnd = i + 2;
    }
    if (titleEnd === title.end) edition = undefined;
    // "ACOEM Chapter 12 Low Back Complaints", "ACOEM Low Back Complaints".
    const name = booksTitled(word, titleEnd, to);
    if (name && (candidates[0]?.id === "acoem" || name.values.some((one) => candidates.includes(one)))) {
      candidates = name.values;
      titleEnd = name.end;
    }
  }
  let next = titleEnd;
  let certain = word[titleEnd - 1] === "guidelines";
  for (; next < to && ((gap[next] ?? 0) & Gap.Stop) === 0; next++) {
    const one = word[next] as string;
    if (isYear(one) && edition === undefined) {
      edition = one;
      certain = true;
    } else if (EDITION_WORDS.has(one)) {
      certain = true;
    } else {
      const year = ((gap[next] ?? 0) & Gap.OpenBracket) !== 0 ? yearInBrackets(word, next, to) : undefined;
      if (year === undefined || edition !== undefined) break;
      edition = word[year];
      certain = true;
      next = year;
    }
  }
  return {
    candidates,
    source: candidates[0]?.source ?? "other",
    book: choose(candidates, edition),
    edition,
    titleEnd,
    next,
    certain: certain || acoem || (next < to && MARKERS.has(word[next] as string)),
    acoem,
  };
}

/** Index of the year in "(Effective July 18, 2009)". */
function yearInBrackets(word: readonly string[], at: number, to: number): number | undefined {
  for (let i = at; i < Math.min(to, at + 5); i++) {
    const one = word[i] as string;
    if (isYear(one)) return i;
    if (!DATE_WORDS.has(one) && !isNumber(one)) return undefined;
  }
  return undefined;
}

function choose(candidates: readonly Book[], edition: string | undefined): Book | undefined {
  if (edition !== undefined) {
    const dated = candidates.find((one) => one.year === edition || one.otherYears?.includes(edition));
    return dated ?? candidates.find((one) => one.year === undefined);
  }
  if (candidates.length === 1) return candidates[0];
  let earliest = candidates[0];
  for (const one of candidates) {
    if ((one.inForceFrom ?? "") < (earliest?.inForceFrom ?? "")) earliest = one;
  }
  return earliest;
}

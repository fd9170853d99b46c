import type { Book, Drug, Entry } from "./catalogue.js";
import { books, drugs, entries } from "./data/index.js";
import { Phrases } from "./phrases.js";
import { lowerCase, readWords } from "./words.js";

const bookById = new Map(books.map((book) => [book.id, book]));
const entryById = new Map(entries.map((entry) => [entry.id, entry]));
const entriesByBook = new Map<string, Entry[]>(books.map((book) => [book.id, []]));
for (const one of entries) entriesByBook.get(one.book)?.push(one);

// Made on first use: a command line that only prints its help needs none of them.
const bookTitles = lazy((titles: Phrases<Book>) => {
  for (const one of books) for (const name of [one.title, ...one.aliases]) titles.add(name, one);
});
const sectionTitles = new Map<string, () => Phrases<Entry>>(
  books.map(({ id }) => [
    id,
    lazy((titles: Phrases<Entry>) => {
      for (const one of entriesOf(id)) for (const name of [one.title, ...one.aliases]) titles.add(name, one);
    }),
  ]),
);
const drugNames = lazy((names: Phrases<Drug>) => {
  for (const drug of drugs) {
    for (const name of [drug.generic, ...drug.brands, ...(drug.otherNames ?? [])]) names.add(name, drug);
  }
});
const services = lazy((words: Phrases<Entry>) => {
  for (const one of entries) for (const service of one.services) words.add(service, one);
});

function lazy<T>(fill: (phrases: Phrases<T>) => void): () => Phrases<T> {
  let made: Phrases<T> | undefined;
  return () => {
    if (made === undefined) {
      made = new Phrases<T>();
      fill(made);
    }
    return made;
  };
}

export function entry(id: string): Entry | undefined {
  return entryById.get(id);
}

export function book(id: string): Book | undefined {
  return bookById.get(id);
}

/** The entries of a book, in the order of their ids. */
export function entriesOf(bookId: string): readonly Entry[] {
  return entriesByBook.get(bookId) ?? [];
}

/** The books that a title may mean: one text in several editions, most often. */
export function booksTitled(words: readonly string[], at: number, to: number) {
  return bookTitles().longest(words, at, to);
}

/** The entry of a book whose title or alias begins with word `at`, the longest first. */
export function sectionTitled(bookId: string, words: readonly string[], at: number, to: number) {
  return sectionTitles.get(bookId)?.().longest(words, at, to);
}

/** True when the book was the text in force on the day (ISO date). Books without dates always are. */
export function inForce(one: Book, date: string): boolean {
  return (one.inForceFrom ?? "") <= date && date <= (one.inForceTo ?? "9999");
}

const RELIABILITY = { sure: 0, likely: 1, unsure: 2 } as const;

/**
 * The entries of one book that pages fall into, best first: the most pages in common, then the most reliable range,
 * then the narrowest. Pages of one book never bind to another.
 */
export function entriesAtPages(bookId: string, first: number, last: number): readonly Entry[] {
  const from = Math.min(first, last);
  const to = Math.max(first, last);
  const hits: { entry: Entry; common: number; width: number; doubt: number }[] = [];
  for (const one of entriesOf(bookId)) {
    if (!one.pages || one.id === bookId) continue;
    const common = Math.min(to, one.pages.last) - Math.max(from, one.pages.first) + 1;
    if (common <= 0) continue;
    const width = one.pages.last - one.pages.first;
    hits.push({ entry: one, common, width, doubt: RELIABILITY[one.pages.confidence] });
  }
  hits.sort((a, b) => b.common - a.common || a.doubt - b.doubt || a.width - b.width);
  return hits.map((hit) => hit.entry);
}

/** The first brand or generic name in a text, as a whole word; of two at one place the longer. */
export function findDrug(text: string): { drug: Drug; start: number; end: number } | undefined {
  const { word, start, end } = readWords(lowerCase(text));
  for (let i = 0; i < word.length; i++) {
    const match = drugNames().longest(word, i);
    const drug = match?.values[0];
    if (match && drug) return { drug, start: start[i] as number, end: end[match.end - 1] as number };
  }
  return undefined;
}

/**
 * The topics that govern a request, best first: those of its drug, then those whose service words stand in its title,
 * the longer words first. With a date (ISO), only books in force on that day; entries of superseded editions otherwise
 * come as well.
 */
export function entriesFor(request: { readonly drug?: Drug; readonly title: string }, date?: string): Entry[] {
  const found = new Set<Entry>();
  const { drug } = request;
  if (drug) {
    for (const id of drug.topics) {
      const topic = entryById.get(id);
      if (topic) found.add(topic);
    }
    for (const one of entries) if (one.drugs.includes(drug.generic)) found.add(one);
  }
  const { word } = readWords(lowerCase(request.title));
  const matches = [];
  for (let i = 0; i < word.length; i++) {
    const match = services().longest(word, i);
    if (!match) continue;
    matches.push({ values: match.values, length: match.end - i });
    i = match.end - 1;
  }
  matches.sort((a, b) => b.length - a.length);
  for (const match of matches) for (const one of match.values) found.add(one);
  return [...found].filter((one) => {
    const its = bookById.get(one.book);
    return its !== undefined && (date === undefined || inForce(its, date));
  });
}

/** The entry's title with the year of its book, which tells the editions of one topic apart. */
export function entryName(one: Entry): string {
  const year = bookById.get(one.book)?.year;
  return year === undefined ? one.title : `${one.title}, ${year}`;
}

/**
 * A whole guideline body that cites an entry, in the form of letters since late 2015: the effective year of an MTUS
 * book and the section within it (8 CCR 9792.21.1), or the sentence for a source outside the MTUS.
 */
export function citationText(one: Entry): string {
  const its = bookById.get(one.book);
  if (its?.source === "MTUS") {
    const edition = its.year === undefined ? its.title : `${its.title} ${its.year}`;
    const section = one.id === its.id ? "" : `, Section(s): ${one.title}`;
    return `Decision based on MTUS ${edition}${section}.`;
  }
  const title = its?.title ?? "";
  const source = title === one.title ? title : `${title} ${one.title}`.trim();
  return `The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation ${source}.`;
}

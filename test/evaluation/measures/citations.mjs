import { quote } from "../compare.mjs";

/**
 * Over both guideline lines of all items, citations of the MTUS only.
 *
 * books: of the citations, those whose book and edition the catalogue knows.
 *
 * sections: of the section titles, those that bind to a catalogue entry.
 *
 * pages: of the pages and ranges of pages, those that fall into a catalogue entry of the book.
 */
export const figures = [
  { key: "books", group: "Citations", meaning: "MTUS books known" },
  { key: "sections", group: "Citations", meaning: "MTUS section titles bound to an entry" },
  { key: "pages", group: "Citations", meaning: "MTUS pages bound to an entry" },
];

/** @type {import("../tally.mjs").Measure} */
export function measure(cases, tally, core) {
  for (const { place, item } of cases.flatMap((one) => one.pairs)) {
    const citations = [item?.claimsGuideline, item?.reviewGuideline].flatMap((line) => line?.citations ?? []);
    for (const { source, piece, bookId, sections, pages } of citations) {
      if (source !== "MTUS") continue;
      const cited = () => quote(piece.text);
      tally.count("books", bookId !== undefined, place, cited);
      for (const section of sections) {
        const reason = () => `${quote(section.piece.text)} in ${cited()}`;
        tally.count("sections", section.entry !== undefined, place, reason);
      }
      for (const page of pages) {
        const bound = bookId !== undefined && core.entriesAtPages(bookId, page.first, page.last).length > 0;
        tally.count("pages", bound, place, () => `${quote(page.piece.text)} in ${cited()}`);
      }
    }
  }
}

import { citationText, entriesFor, entryName } from "../guidelines/lookup.js";
import { boilerplate, PART_BOILERPLATE } from "../letter/boilerplate.js";
import { PART_NAMES, SECTION_NAMES } from "../letter/formats/final-determination.js";
import { ITEM_PARTS, type Item, type Letter, type SectionKind } from "../letter/letter.js";
import type { Span } from "../text/span.js";
import { describeEntry } from "./describe.js";

/** One proposal. `text` may hold tab stops when `snippet` is set; it replaces `span`. */
export interface Proposal {
  readonly label: string;
  readonly detail: string;
  readonly documentation?: string;
  readonly kind: "decision" | "label" | "citation" | "section";
  readonly text: string;
  readonly snippet: boolean;
  /** What the editor compares with the words already typed in `span`. */
  readonly filter: string;
  readonly span: Span;
}

/** What can follow at an offset of the source: a decision, the next label, a citation, a section. */
export function completion(letter: Letter, offset: number): Proposal[] {
  const { source } = letter;
  const before = source.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const line = before.slice(lineStart);
  const cited = citations(letter, offset, line);
  if (cited.length > 0) return cited;
  const decided = decisions(letter, offset, lineStart, line);
  if (decided.length > 0) return decided;
  // Labels and headings begin a line.
  const indent = /^[^\S\n]*/.exec(line)?.[0].length ?? 0;
  const typed = line.slice(indent);
  if (!/^[A-Za-z ]{0,40}$/.test(typed)) return [];
  const span = { start: lineStart + indent, end: offset };
  return [...labels(letter, span), ...sections(letter, span)].filter((proposal) =>
    proposal.label.toLowerCase().startsWith(typed.trim().toLowerCase()),
  );
}

/** The item that the offset belongs to: the last one begun before it. */
function itemAt(letter: Letter, offset: number): Item | undefined {
  return letter.items.filter((item) => item.span.start <= offset).at(-1);
}

/** In an empty guideline line, or one just begun: the citations that fit the item. */
function citations(letter: Letter, offset: number, line: string): Proposal[] {
  const item = itemAt(letter, offset);
  const guideline = [item?.reviewGuideline, item?.claimsGuideline].find(
    (candidate) =>
      candidate &&
      candidate.label.span.end <= offset &&
      offset <= Math.max(candidate.span.end, candidate.label.span.end + 1),
  );
  if (!item || !guideline) return [];
  const written = letter.source.slice(guideline.label.span.end, offset);
  const typed = written.replace(/\s+/g, " ").trim();
  if (typed.length > 40 || (typed !== "" && !"decision based on mtus".startsWith(typed.toLowerCase().slice(0, 22))))
    return [];
  const blank = /^\s*/.exec(written)?.[0].length ?? 0;
  const start = guideline.label.span.end + (blank > 0 ? Math.min(blank, written.length) : 0);
  const lead = blank === 0 && line !== "" ? " " : "";
  const { knownDrug } = item.request;
  return entriesFor({ title: item.title.text, ...(knownDrug && { drug: knownDrug }) }).map((entry) => ({
    label: entryName(entry),
    detail: entry.statusText,
    documentation: describeEntry(entry),
    kind: "citation",
    text: lead + citationText(entry),
    snippet: false,
    filter: letter.source.slice(start, offset) + entryName(entry),
    span: { start, end: offset },
  }));
}

/** Behind a heading's colon: the two decisions, the one that the rationale concludes first. */
function decisions(letter: Letter, offset: number, lineStart: number, line: string): Proposal[] {
  const match = /^\s*\S.{0,400}:[^\S\n]*([A-Za-z]{0,10})$/.exec(line);
  if (!match || /guideline:|rationale:|licensure:|specialty:|case number:/i.test(line)) return [];
  const heading = letter.sections.find((section) => section.kind === "decisions");
  if (!heading || offset < heading.heading.span.end || /set forth below/i.test(line)) return [];
  const typed = match[1] as string;
  const item = letter.items.find(
    (candidate) => candidate.span.start >= lineStart || candidate.title.span.end >= lineStart,
  );
  if (item?.rationale && item.rationale.span.start < offset) return [];
  const necessary = item?.rationale?.conclusion?.necessary;
  const words = necessary ? ["Overturned", "Upheld"] : ["Upheld", "Overturned"];
  const lead = line.endsWith(":") ? " " : "";
  return words
    .filter((word) => word.toLowerCase().startsWith(typed.toLowerCase()))
    .map((word) => ({
      label: word,
      detail: word === "Upheld" ? "The denial stands: not medically necessary" : "Medically necessary",
      kind: "decision",
      text: lead + word,
      snippet: false,
      filter: word,
      span: { start: offset - typed.length, end: offset },
    }));
}

/** The parts that the item before the typed words still lacks. */
function labels(letter: Letter, span: Span): Proposal[] {
  // Words that are being typed before the next item may read as the start of its heading.
  const item = itemAt(letter, span.start - 1);
  if (!item?.decision) return [];
  return ITEM_PARTS.filter((part) => !item[part]).map((part) => ({
    label: `${PART_NAMES[part]}:`,
    detail: "Part of this item",
    kind: "label",
    text: boilerplate(PART_BOILERPLATE[part]).body,
    snippet: true,
    filter: `${PART_NAMES[part]}:`,
    span,
  }));
}

/** The sections that the letter still lacks. */
function sections(letter: Letter, span: Span): Proposal[] {
  const wanted: readonly Exclude<SectionKind, "front-page">[] = ["how-made", "clinical-summary", "decisions"];
  return wanted
    .filter((kind) => !letter.sections.some((section) => section.kind === kind))
    .map((kind) => ({
      label: SECTION_NAMES[kind],
      detail: "Section of the letter",
      kind: "section",
      text: boilerplate(kind).body,
      snippet: true,
      filter: SECTION_NAMES[kind],
      span,
    }));
}

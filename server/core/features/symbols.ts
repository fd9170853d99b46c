import { ITEM_PARTS, type Item, type Letter } from "../letter/letter.js";
import { contains, type Span } from "../text/span.js";

/** A node of the letter's outline, for any editor. */
export interface LetterSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: "section" | "item" | "part";
  readonly span: Span;
  /** What to reveal and select: inside `span`. */
  readonly selection: Span;
  readonly children: readonly LetterSymbol[];
}

/** Sections, with the disputed items under the one that holds them. Items outside every section stand by themselves. */
export function symbols(letter: Letter): LetterSymbol[] {
  const items = letter.items.map(itemSymbol);
  const held = new Set<LetterSymbol>();
  const sections = letter.sections.map((section): LetterSymbol => {
    const children = items.filter((item) => contains(section.span, item.span));
    for (const child of children) held.add(child);
    const front = section.kind === "front-page";
    return {
      name: front ? "Front page" : section.heading.text,
      detail: front
        ? (letter.frontPage?.caseNumber?.text ?? "")
        : section.kind === "decisions"
          ? count(items.length)
          : "",
      kind: "section",
      span: section.span,
      selection: front ? { start: section.span.start, end: section.span.start } : section.heading.span,
      children,
    };
  });
  return [...sections, ...items.filter((item) => !held.has(item))].sort((a, b) => a.span.start - b.span.start);
}

function count(items: number): string {
  return items === 1 ? "1 item" : `${items} items`;
}

function itemSymbol(item: Item): LetterSymbol {
  const children = ITEM_PARTS.flatMap((part): LetterSymbol[] => {
    const found = item[part];
    if (!found) return [];
    return [
      {
        name: found.label.text.replace(/ ?:$/, ""),
        detail: "",
        kind: "part",
        span: found.span,
        selection: found.label.span,
        children: [],
      },
    ];
  }).sort((a, b) => a.span.start - b.span.start);
  const titled = item.title.from < item.title.to;
  return {
    name: item.request.disputed.text || item.title.text || `Item ${item.index}`,
    detail: item.decision?.word.text ?? "no decision",
    kind: "item",
    span: item.span,
    selection: titled ? item.title.span : { start: item.span.start, end: item.span.start },
    children,
  };
}

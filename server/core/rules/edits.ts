import type { Item, ItemPart, Letter } from "../letter/letter.js";
import { ITEM_PARTS } from "../letter/letter.js";
import { Break } from "../text/logical.js";
import type { Edit } from "./rule.js";

/** The line end that the letter uses, by its first. */
export function lineEnd(letter: Letter): string {
  const first = letter.source.indexOf("\n");
  return first > 0 && letter.source[first - 1] === "\r" ? "\r\n" : "\n";
}

/** A blank line between parts where most parts of the letter's first items have one. Page breaks tell nothing. */
function gap(letter: Letter): string {
  const eol = lineEnd(letter);
  let tight = 0;
  for (const item of letter.items.slice(0, 4)) {
    for (const part of ITEM_PARTS) {
      const flags = letter.logical.breaks.get(item[part]?.label.from ?? -1) ?? Break.Page;
      if (!(flags & Break.Page)) tight += flags & Break.Blank ? -1 : 1;
    }
  }
  return tight > 0 ? eol : eol + eol;
}

/** Puts a block of its own before `offset`. */
export function blockBefore(letter: Letter, offset: number, body: string): Edit {
  const eol = lineEnd(letter);
  const before = letter.source.slice(0, offset);
  const lead = before.trim() === "" || /\n[^\S\n]*$/.test(before) ? "" : eol + eol;
  const text = `${lead}${body.replaceAll("\n", eol)}${eol}${eol}`;
  return { span: { start: offset, end: offset }, text };
}

/** Puts a block of its own at the end of the letter. */
export function blockAtEnd(letter: Letter, body: string): Edit {
  const eol = lineEnd(letter);
  const end = letter.source.trimEnd().length;
  const text = `${end === 0 ? "" : eol + eol}${body.replaceAll("\n", eol)}${eol}`;
  return { span: { start: end, end: letter.source.length }, text };
}

/** Puts a block of its own behind `offset`. */
export function blockAfter(letter: Letter, offset: number, body: string): Edit {
  const eol = lineEnd(letter);
  return { span: { start: offset, end: offset }, text: eol + eol + body.replaceAll("\n", eol) };
}

/** Puts a part of an item behind the parts that stand before it. */
export function partInto(letter: Letter, item: Item, part: ItemPart, body: string): Edit {
  const offset = partOffset(item, part);
  const text = gap(letter) + body.replaceAll("\n", lineEnd(letter));
  return { span: { start: offset, end: offset }, text };
}

/** Where a missing part of an item belongs: behind the last part before it, or behind the heading. */
export function partOffset(item: Item, part: ItemPart): number {
  const earlier = ITEM_PARTS.slice(0, ITEM_PARTS.indexOf(part));
  const ends = earlier.map((name) => item[name]?.span.end ?? 0);
  return Math.max(item.heading.span.end, ...ends);
}

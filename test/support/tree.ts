import { ITEM_PARTS, type Letter } from "../../server/core/letter/letter.js";
import type { Piece } from "../../server/core/text/logical.js";
import { contains, type Span } from "../../server/core/text/span.js";

/**
 * What is wrong with the spans of a letter: out of bounds, a child outside its parent, siblings out of order or
 * overlapping, a piece that is not the text of its span. Empty for every letter, whatever its text.
 */
export function damageOf(letter: Letter): string[] {
  const damage: string[] = [];
  const { source, logical } = letter;
  const whole = { start: 0, end: source.length };
  const inside = (name: string, outer: Span, inner: Span | undefined) => {
    if (!inner) return;
    if (!(inner.start <= inner.end && contains(outer, inner))) {
      damage.push(`${name} ${inner.start}-${inner.end} is not inside ${outer.start}-${outer.end}`);
    }
  };
  const piece = (name: string, outer: Span, inner: Piece | undefined) => {
    if (!inner) return;
    inside(name, outer, inner.span);
    if (inner.text !== logical.text.slice(inner.from, inner.to)) damage.push(`${name} is not its text`);
    if (inner.from < inner.to && logical.spanOf(inner.from, inner.to).start !== inner.span.start) {
      damage.push(`${name} is not its span`);
    }
  };
  const ordered = (name: string, spans: readonly Span[]) => {
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      if (before && before.end > span.start) damage.push(`${name} ${i} overlaps the one before`);
    }
  };

  ordered(
    "section",
    letter.sections.map(({ span }) => span),
  );
  for (const section of letter.sections) {
    inside(section.kind, whole, section.span);
    piece(`${section.kind} heading`, section.span, section.heading);
    piece(`${section.kind} body`, section.span, section.body);
  }
  if (letter.frontPage) {
    const { span, ...values } = letter.frontPage;
    inside("front page", whole, span);
    for (const [name, value] of Object.entries(values)) piece(name, span, value);
  }
  inside("reviewer", whole, letter.reviewer?.span);
  piece("licensure", letter.reviewer?.span ?? whole, letter.reviewer?.licensure);
  piece("specialty", letter.reviewer?.span ?? whole, letter.reviewer?.specialty);

  ordered(
    "item",
    letter.items.map(({ span }) => span),
  );
  for (const item of letter.items) {
    const name = `item ${item.index}`;
    inside(name, whole, item.span);
    piece(`${name} number`, item.span, item.number);
    piece(`${name} title`, item.span, item.title);
    piece(`${name} decision`, item.span, item.decision?.word);
    const parts = ITEM_PARTS.flatMap((part) => item[part] ?? []).sort((a, b) => a.span.start - b.span.start);
    ordered(
      `${name} part`,
      [item.title.span, ...(item.decision ? [item.decision.word.span] : []), ...parts.map(({ span }) => span)].filter(
        ({ start, end }) => start < end,
      ),
    );
    for (const part of parts) {
      inside(`${name} part`, item.span, part.span);
      piece(`${name} label`, part.span, part.label);
      piece(`${name} body`, part.span, part.body);
    }
    for (const guideline of [item.claimsGuideline, item.reviewGuideline]) {
      for (const citation of guideline?.citations ?? []) {
        piece(`${name} citation`, guideline?.body.span ?? whole, citation.piece);
        for (const { piece: inner } of [...citation.sections, ...citation.pages]) {
          piece(`${name} cited`, citation.piece.span, inner);
        }
      }
    }
    const conclusion = item.rationale?.conclusion;
    piece(`${name} sentence`, item.rationale?.body.span ?? whole, conclusion?.sentence);
    piece(`${name} conclusion`, conclusion?.sentence.span ?? whole, conclusion?.piece);
    const { disputed, drug, strength, quantity, frequency, duration, unspecified } = item.request;
    piece(`${name} disputed`, item.title.span, disputed);
    for (const inner of [drug, strength, quantity, frequency, duration, unspecified]) {
      piece(`${name} request`, item.title.span, inner);
    }
  }
  if (letter.items.some(({ index }, i) => index !== i + 1)) damage.push("items are not numbered from 1");
  return damage;
}

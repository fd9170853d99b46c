import type { Guideline } from "../guidelines/guideline.js";
import type { RequestKind } from "../judgement/request.js";
import type { Item, Letter, Outcome, SectionKind } from "../letter/letter.js";
import { LineIndex, type Range } from "../text/lines.js";
import type { Piece } from "../text/logical.js";

/** The structure of a letter as plain data: a contract, described in docs/schemas/outline.schema.json. */
export interface Outline {
  readonly sections: readonly { readonly kind: SectionKind; readonly range: Range }[];
  readonly items: readonly OutlineItem[];
}

export interface OutlineItem {
  readonly title: string;
  readonly decision: Outcome | null;
  readonly conclusion: "necessary" | "not-necessary" | null;
  readonly claimsGuideline: string | null;
  readonly reviewGuideline: string | null;
  readonly rationale: string | null;
  readonly request: {
    readonly kind: RequestKind;
    readonly drug: string | null;
    readonly strength: string | null;
    readonly quantity: string | null;
    readonly frequency: string | null;
    readonly duration: string | null;
  };
  /** Those of the reviewer's line. */
  readonly citations: readonly {
    readonly source: string;
    readonly sections: readonly string[];
    readonly pages: readonly string[];
    readonly entries: readonly string[];
  }[];
  readonly range: Range;
}

/** Texts have their wrapping undone; what the letter lacks is null. */
export function outline(letter: Letter): Outline {
  const lines = new LineIndex(letter.source);
  return {
    sections: letter.sections.map(({ kind, span }) => ({ kind, range: lines.range(span) })),
    items: letter.items.map((item) => outlineItem(item, lines)),
  };
}

function outlineItem(item: Item, lines: LineIndex): OutlineItem {
  const { request, rationale } = item;
  const conclusion = rationale?.conclusion;
  return {
    title: item.title.text,
    decision: item.decision?.outcome ?? null,
    conclusion: conclusion ? (conclusion.necessary ? "necessary" : "not-necessary") : null,
    claimsGuideline: textOf(item.claimsGuideline?.body),
    reviewGuideline: textOf(item.reviewGuideline?.body),
    rationale: textOf(rationale?.body),
    request: {
      kind: request.kind,
      drug: textOf(request.drug),
      strength: textOf(request.strength),
      quantity: textOf(request.quantity),
      frequency: textOf(request.frequency),
      duration: textOf(request.duration),
    },
    citations: citationsOf(item.reviewGuideline),
    range: lines.range(item.span),
  };
}

function citationsOf(guideline: Guideline | undefined): OutlineItem["citations"] {
  return (guideline?.citations ?? []).map((citation) => ({
    source: citation.source,
    sections: citation.sections.map((section) => section.piece.text),
    pages: citation.pages.map((pages) => pages.piece.text),
    entries: citation.entries,
  }));
}

function textOf(piece: Piece | undefined): string | null {
  return piece && piece.text !== "" ? piece.text : null;
}

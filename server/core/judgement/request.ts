import type { Drug } from "../guidelines/catalogue.js";
import { findDrug } from "../guidelines/lookup.js";
import type { LogicalText, Piece } from "../text/logical.js";
import { COMPOUND, CONSULTATION, DRUG_FORM, INJECTED, KIND_WORDS, LABORATORY } from "./kinds.js";
import {
  DURATION,
  FREQUENCY,
  find,
  MARKED_QUANTITY,
  type Notation,
  QUANTITY,
  SINGLE_DOSE,
  STRENGTH,
  UNSPECIFIED,
  VISITS,
  withDigits,
} from "./notation.js";

export type RequestKind =
  | "medication"
  | "compound"
  | "therapy"
  | "procedure"
  | "equipment"
  | "diagnostic-test"
  | "laboratory"
  | "visit"
  | "psychological"
  | "other";

/** What an item asks for, read from its title. */
export interface Request {
  readonly kind: RequestKind;
  /** The part in dispute: the whole title, or what a partial certification left of it. */
  readonly disputed: Piece;
  /** The words of the title that name the drug. */
  readonly drug?: Piece;
  /** The catalogue's drug of that name. */
  readonly knownDrug?: Drug;
  readonly strength?: Piece;
  readonly quantity?: Piece;
  readonly frequency?: Piece;
  readonly duration?: Piece;
  /** The words that say outright that a part is not stated ("unknown quantity", "unspecified rental"). */
  readonly unspecified?: Piece;
}

const REMAINDER = /(?:the remaining imr eligible portion of the original request|the original request), ?/g;

/** Reads the request of an item from its title. Absent parts are absent; the original request fills what the remainder leaves out. */
export function readRequest(logical: LogicalText, title: Piece): Request {
  const disputed = disputedPart(logical, title);
  const inDisputed = findDrug(disputed.text);
  const known = inDisputed ?? (disputed === title ? undefined : findDrug(title.text));
  const base = inDisputed ? disputed : title;
  const kind = kindOf(disputed, title, known !== undefined);
  const drugLike = kind === "medication" || kind === "compound";
  const words = withDigits(logical.lower.slice(disputed.from, disputed.to));
  const allWords = disputed === title ? words : withDigits(logical.lower.slice(title.from, title.to));
  /** In the part in dispute; what that leaves out, in the original request. */
  const found = (...wanted: readonly Notation[]): Piece | undefined => {
    const first = (text: string) =>
      wanted.reduce<ReturnType<typeof find>>((at, one) => at ?? find(one, text), undefined);
    const here = first(words);
    if (here) return logical.piece(disputed.from + here.from, disputed.from + here.to);
    const there = disputed === title ? undefined : first(allWords);
    return there && logical.piece(title.from + there.from, title.from + there.to);
  };
  const drug = known
    ? logical.piece(base.from + known.start, base.from + known.end)
    : kind === "medication"
      ? unknownDrug(logical, disputed)
      : undefined;
  const strength = drugLike ? found(STRENGTH) : undefined;
  const quantity = drugLike ? found(MARKED_QUANTITY, QUANTITY) : found(VISITS, MARKED_QUANTITY, QUANTITY);
  const frequency = found(FREQUENCY) ?? (drugLike ? found(SINGLE_DOSE) : undefined);
  const duration = found(DURATION);
  const unspecified = found(UNSPECIFIED);
  return {
    kind,
    disputed,
    ...(drug && { drug }),
    ...(known && { knownDrug: known.drug }),
    ...(strength && { strength }),
    ...(quantity && { quantity }),
    ...(frequency && { frequency }),
    ...(duration && { duration }),
    ...(unspecified && { unspecified }),
  };
}

function disputedPart(logical: LogicalText, title: Piece): Piece {
  const text = logical.lower.slice(title.from, title.to);
  let start = 0;
  for (const match of text.matchAll(REMAINDER)) start = match.index + match[0].length;
  return start > 0 && start < text.length ? logical.piece(title.from + start, title.to) : title;
}

/** A named drug is a medication whatever else its words resemble, unless it is tested for, injected or mixed. */
function kindOf(disputed: Piece, title: Piece, hasDrug: boolean): RequestKind {
  const text = disputed.text.toLowerCase();
  const whole = title.text.toLowerCase();
  if (COMPOUND.test(whole) || ingredients(text) > 1) return "compound";
  if (CONSULTATION.test(text) && !/\b(?:neuro)?psych/.test(text)) return "visit";
  if (hasDrug && !LABORATORY.test(text)) return INJECTED.test(text) ? "procedure" : "medication";
  const named = KIND_WORDS.find(({ pattern }) => pattern.test(text));
  if (named) return named.kind;
  if (DRUG_FORM.test(text)) return "medication";
  return KIND_WORDS.find(({ pattern }) => pattern.test(whole))?.kind ?? "other";
}

/** How many percentages of ingredients a topical mixture lists. */
function ingredients(text: string): number {
  return text.match(/\d ?%/g)?.length ?? 0;
}

/** The words of a medication that the catalogue does not know: up to its strength, form or quantity. */
function unknownDrug(logical: LogicalText, disputed: Piece): Piece | undefined {
  const text = logical.text.slice(disputed.from, disputed.to);
  const lead =
    /^(?:(?:refill|refills|continued|continue|prescription|prescribed|medication|post-op|retrospective|one|trial|associated surgical service)\b(?: of| for)?:? ?){0,3}/i.exec(
      text,
    );
  const start = lead ? lead[0].length : 0;
  const end =
    /(?<![\s,(])[\s,(]+(?:\d|#|qty|quantity|tab|cap|cream|gel|patch|ointment|suspension|solution|with|for|\()/i.exec(
      text.slice(start),
    );
  const piece = logical.piece(disputed.from + start, disputed.from + (end ? start + end.index : text.length));
  return piece.from < piece.to ? piece : undefined;
}

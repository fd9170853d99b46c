import type { LogicalText, Piece } from "../text/logical.js";
import type { Reviewer } from "./letter.js";

const LICENSURE = /states?(?: ?\(s\))? of licensure ?:/g;
const SPECIALTY = /certifications? ?(?:\(s\))? ?\/ ?special(?:i)?t(?:y|ies) ?:/g;
const ANNOUNCEMENT = "expert reviewer has the following credentials";
const SENTENCE = "board certified in ";
const LICENSED = "licensed to practice in ";

/**
 * The reviewer's credentials between `from` and `to`: a labelled block, or the sentence "is Board Certified in … and is
 * licensed to practice in …". Values that are not there are absent.
 */
export function readReviewer(logical: LogicalText, from: number, to: number): Reviewer | undefined {
  const text = logical.lower.slice(from, to);
  const licensure = first(LICENSURE, text);
  const specialty = first(SPECIALTY, text);
  const announced = text.indexOf(ANNOUNCEMENT);
  if (licensure || specialty || announced >= 0) {
    const marks = [licensure?.index, specialty?.index].filter((at) => at !== undefined);
    const value = (match: RegExpExecArray | undefined): Piece | undefined => {
      if (!match) return undefined;
      const start = match.index + match[0].length;
      const next = marks.filter((at) => at > match.index);
      return nonEmpty(
        logical.piece(from + start, blockEnd(logical, from + start, Math.min(to, ...next.map((at) => from + at)))),
      );
    };
    const licensurePiece = value(licensure);
    const specialtyPiece = value(specialty);
    const announcementStart = announced < 0 ? [] : [announced - (text.startsWith("the ", announced - 4) ? 4 : 0)];
    const start = Math.min(...announcementStart, ...marks);
    const ends = [licensurePiece?.to, specialtyPiece?.to].filter((end) => end !== undefined);
    const labelEnds = [licensure, specialty].map((m) => (m ? from + m.index + m[0].length : 0));
    const announcedEnd = announced < 0 ? 0 : from + announced + ANNOUNCEMENT.length;
    return {
      form: "block",
      ...(licensurePiece && { licensure: licensurePiece }),
      ...(specialtyPiece && { specialty: specialtyPiece }),
      span: logical.piece(from + start, Math.max(...ends, ...labelEnds, announcedEnd)).span,
    };
  }
  const certified = text.indexOf(SENTENCE);
  const licensed = text.indexOf(LICENSED);
  if (certified < 0 && licensed < 0) return undefined;
  const sentenceEnd = (at: number): number => {
    const stop = text.indexOf(".", at);
    return stop < 0 ? text.length : stop;
  };
  let specialtyPiece: Piece | undefined;
  if (certified >= 0) {
    const start = certified + SENTENCE.length;
    const stop = sentenceEnd(start);
    const end = licensed > start && licensed < stop ? licensed : stop;
    const tail = /,? and(?: is)? $/.exec(text.slice(start, end));
    specialtyPiece = nonEmpty(logical.piece(from + start, from + (tail ? start + tail.index : end)));
  }
  const licensurePiece =
    licensed < 0
      ? undefined
      : nonEmpty(logical.piece(from + licensed + LICENSED.length, from + sentenceEnd(licensed + LICENSED.length)));
  const start = Math.min(...[certified, licensed].filter((at) => at >= 0));
  const end = Math.max(specialtyPiece?.to ?? from + start, licensurePiece?.to ?? from + start);
  return {
    form: "sentence",
    ...(licensurePiece && { licensure: licensurePiece }),
    ...(specialtyPiece && { specialty: specialtyPiece }),
    span: logical.piece(from + start, end).span,
  };
}

/** A list of states or specialties ends where a sentence begins: the credentials may stand before running text. */
function blockEnd(logical: LogicalText, from: number, to: number): number {
  const sentence = /(?:^| )(?:the|this|he|she|based|injured|according|patient) [a-z]/.exec(
    logical.lower.slice(from, to),
  );
  if (!sentence) return to;
  const at = from + sentence.index + (logical.lower[from + sentence.index] === " " ? 1 : 0);
  return logical.isLineStart(at) ? at : to;
}

function first(pattern: RegExp, text: string): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text) ?? undefined;
}

function nonEmpty(piece: Piece): Piece | undefined {
  return piece.from < piece.to ? piece : undefined;
}

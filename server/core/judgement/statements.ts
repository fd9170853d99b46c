import type { LogicalText, Piece } from "../text/logical.js";
import { isQuoted, quotations } from "../text/quotations.js";
import { type Sentence, sentencesOf } from "../text/sentences.js";
import { clauseOfSubject, clauseStart, frameOf, INVERTED, isBare, verbGroup } from "./clauses.js";
import {
  AND_I,
  ANY,
  DECIDING_PHRASES,
  type DecidingPhrase,
  FINITE,
  MISSING,
  NEGATIVE_SUBJECT,
  NEITHER_IS,
  ONLY_THEN,
  OTHER_TREATMENT,
  OTHERS,
  PARTIAL,
  type Strength,
  THE_REQUEST,
  THEREFORE,
} from "./phrases.js";
import { isConceded, isCondition, isExpletive, isReason, isTold, standOf } from "./standing.js";
import { type About, aboutPhrase, aboutWhat, namingWords } from "./subjects.js";

// As the tables have them, for a test without a place.
const OTHERS_WORD = new RegExp(OTHERS.source);

/** How far before a phrase its subject may stand ("medical necessity for …, which …, is not established"). */
const SUBJECT_REACH = 180;
/** How far from a phrase the words are looked for that it belongs to; no sentence met is longer. */
const REACH = 1200;
/** So many statements of one form are read in a sentence, and so many sentences of a rationale: no letter has more. */
const MOST_IN_SENTENCE = 24;
const MOST_SENTENCES = 400;

/** One thing that a rationale says about necessity. Offsets are of the logical text. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  readonly necessary: boolean;
  readonly strength: Strength;
  readonly about: About;
  /** A reason clause ("since the surgery is not medically necessary, …") is no conclusion about the item. */
  readonly role: "conclusion" | "reason";
  /** Led by "therefore" or its like. */
  readonly concluding: boolean;
  /** Where the clause begins. */
  readonly clauseFrom: number;
  /** The words of the subject, in lower case. */
  readonly subject: string;
  readonly sentence: Sentence;
}

/** The statements of that strength in a body, from its end. */
export function* statementsFromEnd(
  logical: LogicalText,
  body: Piece,
  title: string | undefined,
  strength: Strength,
): Generator<Statement> {
  const { text: whole, lower } = logical;
  const sentences = sentencesOf(whole, body.from, body.to);
  const quoted = quotations(whole, body.from, body.to);
  const names = title === undefined ? undefined : namingWords(title);
  const end = Math.max(0, sentences.length - MOST_SENTENCES);
  for (let i = sentences.length - 1; i >= end; i--) {
    const sentence = sentences[i] as Sentence;
    const text = lower.slice(sentence.from, sentence.to);
    if (strength === "implied") {
      if (ANY.test(text)) yield* statementsOf(text, sentence, quoted, names, IMPLIED);
      continue;
    }
    if (text.includes("medical")) {
      const phrases = text.includes("medical necessity") ? EXPLICIT : WITHOUT_NOUN;
      yield* statementsOf(text, sentence, quoted, names, phrases);
    }
    const neither = readNeither(text, sentence, quoted, names);
    if (neither) yield neither;
  }
}

const EXPLICIT = DECIDING_PHRASES.filter(({ strength }) => strength === "explicit");
const IMPLIED = DECIDING_PHRASES.filter(({ strength }) => strength === "implied");
/** What can stand in a sentence without "medical necessity". */
const WITHOUT_NOUN = EXPLICIT.filter(
  ({ pattern, subject }) => !`${pattern.source}${subject?.source ?? ""}`.includes("medical necessity"),
);

/** The statements of a sentence, from the last. */
function statementsOf(
  text: string,
  sentence: Sentence,
  quoted: readonly Sentence[],
  names: ReadonlySet<string> | undefined,
  phrases: readonly DecidingPhrase[],
): Statement[] {
  const found: Statement[] = [];
  for (const phrase of phrases) {
    const { pattern } = phrase;
    pattern.lastIndex = 0;
    let match = pattern.exec(text);
    if (!match) continue;
    const places: (readonly [from: number, to: number])[] = [];
    for (; match; match = pattern.exec(text)) places.push([match.index, pattern.lastIndex]);
    for (const [from, to] of places.slice(-MOST_IN_SENTENCE)) {
      if (isQuoted(quoted, sentence.from + from)) continue;
      const read = readClause(text, from, to, phrase, names);
      if (read) found.push({ ...shifted(read, sentence.from), strength: phrase.strength, sentence });
    }
  }
  // Of two readings of one phrase the later table row is the more exact one.
  return found.length < 2 ? found : found.reverse().sort((a, b) => b.to - a.to);
}

/** "…, and neither is the cold therapy unit." */
function readNeither(
  text: string,
  sentence: Sentence,
  quoted: readonly Sentence[],
  names: ReadonlySet<string> | undefined,
): Statement | undefined {
  const window = Math.max(0, text.length - 400);
  const match = NEITHER_IS.exec(text.slice(window));
  if (!match) return undefined;
  const from = window + match.index;
  const rest = text.slice(from + match[0].length);
  if (rest.length >= 90 || /medical|[,;:]/.test(rest) || isQuoted(quoted, sentence.from + from)) return undefined;
  const subject = rest.replace(/[.!?]$/, "");
  const about = aboutWhat(subject, names);
  const clause = { from, to: text.length, clauseFrom: from, necessary: false, about, subject };
  return {
    ...shifted({ ...clause, role: "conclusion", concluding: false }, sentence.from),
    strength: "explicit",
    sentence,
  };
}

type Read = Omit<Statement, "sentence" | "strength">;

function shifted(read: Read, by: number): Read {
  return { ...read, from: read.from + by, to: read.to + by, clauseFrom: read.clauseFrom + by };
}

/** What one phrase of a sentence says, or nothing when it is not the reviewer's statement. */
function readClause(
  sentence: string,
  at: number,
  end: number,
  phrase: DecidingPhrase,
  names: ReadonlySet<string> | undefined,
): Read | undefined {
  const base = Math.max(0, at - REACH);
  const text = base === 0 && end + REACH >= sentence.length ? sentence : sentence.slice(base, end + REACH);
  const from = at - base;
  const to = end - base;
  const isVerb = phrase.form?.endsWith("verb") ?? false;
  const isReview = phrase.form?.startsWith("review") ?? false;
  const group = verbGroup(text, from);
  const clauseFrom = clauseStart(text, group.from);
  const clause = text.slice(clauseFrom, group.from);
  const finite = isVerb || group.words.some((word) => FINITE.test(word)) || INVERTED.test(clause);
  const after = text.slice(to, to + 160);
  if (phrase.subject) {
    const reach = clause.slice(-SUBJECT_REACH);
    if (!phrase.subject.test(reach) || !(isVerb || group.words.length > 0)) return undefined;
  }
  if (!finite && !isBare(text, clauseFrom, group, clause, after)) return undefined;
  if (isConceded(text, from)) return undefined;
  if (isCondition(text, clause, after, group, finite)) return undefined;
  const frame = frameOf(clause, finite);
  if (frame === undefined) return undefined;
  const { subject } = frame;
  if (/\b(?:which|who|that|what|than|whom|whose) $/.test(subject) || PARTIAL.test(subject)) return undefined;
  const about = isReview ? "item" : aboutPhrase(subject, text.slice(from, to), after, names);
  const request = THE_REQUEST.test(subject);
  if (!isReview && !request && OTHER_TREATMENT.test(subject)) return undefined;
  if (isExpletive(subject, after)) return undefined;
  if (ONLY_THEN.test(after.trimStart()) && !(group.negative && about === "item")) return undefined;
  let necessary = phrase.necessary;
  let { negative } = group;
  const whole = frame.head === "" ? clauseOfSubject(text, group.from) : subject;
  if (!negative && NEGATIVE_SUBJECT.test(`${whole}${text.slice(group.from, from)}`)) negative = true;
  if (group.purpose && !negative) {
    // "There is no documentation to support the request": what is missing negates; else it is a purpose only.
    if (!MISSING.test(clause)) return undefined;
    negative = true;
  }
  if (negative) necessary = !necessary;
  const stand = standOf(frame.head, after, necessary, about);
  const told = stand === undefined ? OTHERS_WORD.test(frame.head) : stand === "own" && isTold(text, from, to, subject);
  if (stand === undefined && !told) return undefined;
  if (stand === "turned") necessary = !necessary;
  if (told) {
    // Others said it, and "… and I agree" makes it the reviewer's.
    const and = AND_I.exec(after);
    if (!and) return undefined;
    if (and[2]) necessary = !necessary;
  }
  const concluding = THEREFORE.test(text.slice(Math.max(0, from - 400), from));
  // Past tense of certification is history unless it is concluded.
  const first = group.words.at(-1) ?? "";
  const implied = phrase.strength === "implied";
  if (implied && !isReview && !isVerb && !concluding && /^(?:was|were|been)$/.test(first)) return undefined;
  if (group.words.includes("denied") && first !== "is" && first !== "are") return undefined;
  const role = isReason(text, from, to) ? "reason" : "conclusion";
  if (implied && about !== "item" && role === "conclusion") return undefined;
  return {
    from: base + group.from,
    to: base + to,
    necessary,
    about,
    role,
    concluding,
    clauseFrom: base + clauseFrom,
    subject: subject.trim(),
  };
}

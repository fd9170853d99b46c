import type { LogicalText, Piece } from "../text/logical.js";
import { type Sentence, sentencesOf } from "../text/sentences.js";
import type { Conclusion } from "./conclusion.js";
import {
  CONDITION,
  DECIDING_PHRASES,
  GUIDELINE,
  GUIDELINE_SAYS,
  NEGATIVE_FRAME,
  NEGATIVE_SUBJECT,
  NEGATORS,
  OTHERS,
  OTHERS_SAY,
  REASON,
  type Strength,
  VERB_GROUP,
} from "./phrases.js";

/** How far before a phrase its subject may stand ("medical necessity for …, which …, is not established"). */
const SUBJECT_REACH = 180;

/** How far from a phrase the words are looked for that it belongs to; no sentence met is longer. */
const REACH = 1200;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly necessary: boolean;
  readonly sentence: Sentence;
}

/** Anything about necessity at all: most rationales are settled by their last sentences. */
const ANY =
  /medical|certifi|authoriz|approv|support|recommend|warrant|indicat|necess|appropriate|reasonable|justif|denied|overturned|upheld|reversed/;

/**
 * What the rationale concludes about its item, or nothing. Sentences are weighed from the last to the first: the last
 * explicit statement decides ("… is not medically necessary"), and only where there is none the last implied one ("the
 * request is not certified"). Quotations, conditions, what a guideline says of patients in general and what others
 * concluded are no conclusion of the reviewer.
 */
export function readConclusion(logical: LogicalText, body: Piece): Conclusion | undefined {
  const sentences = sentencesOf(logical.text, body.from, body.to);
  const quoted = quotations(logical.text, body.from, body.to);
  let implied: Candidate | undefined;
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i] as Sentence;
    const text = logical.lower.slice(sentence.from, sentence.to);
    if (!ANY.test(text)) continue;
    const explicit = weigh(text, sentence, quoted, "explicit");
    if (explicit) return conclusion(logical, explicit);
    implied ??= weigh(text, sentence, quoted, "implied");
  }
  return implied && conclusion(logical, implied);
}

function conclusion(logical: LogicalText, candidate: Candidate): Conclusion {
  return {
    necessary: candidate.necessary,
    piece: logical.piece(candidate.from, candidate.to),
    sentence: logical.piece(candidate.sentence.from, candidate.sentence.to),
  };
}

/** The last statement of that strength in a sentence. */
function weigh(
  text: string,
  sentence: Sentence,
  quoted: readonly Sentence[],
  strength: Strength,
): Candidate | undefined {
  let last: Candidate | undefined;
  for (const phrase of DECIDING_PHRASES) {
    if (phrase.strength !== strength) continue;
    // The last one first: of many in one sentence only the last statement counts.
    for (const match of [...text.matchAll(phrase.pattern)].reverse()) {
      const to = match.index + match[0].length;
      if (last && sentence.from + to <= last.to) break;
      if (phrase.subject && !isStatementOf(phrase.subject, text, match.index)) continue;
      if (isQuoted(quoted, sentence.from + match.index)) continue;
      const statement = judge(text, match.index, to, phrase.necessary);
      if (!statement) continue;
      last = {
        from: sentence.from + statement.from,
        to: sentence.from + to,
        necessary: statement.necessary,
        sentence,
      };
      break;
    }
  }
  return last;
}

/** A phrase that needs its subject: it stands before it in the clause, and verbs lead up to the phrase. */
function isStatementOf(subject: RegExp, text: string, at: number): boolean {
  const from = Math.max(0, at - SUBJECT_REACH);
  const clause = text.slice(Math.max(from, text.lastIndexOf(";", at) + 1, text.lastIndexOf(":", at) + 1), at);
  return subject.test(clause) && verbGroup(clause, clause.length).words.length > 0;
}

/** What one phrase of a sentence says, or nothing when it is not the reviewer's conclusion about the item. */
function judge(
  sentence: string,
  at: number,
  end: number,
  necessary: boolean,
): { readonly necessary: boolean; readonly from: number } | undefined {
  const base = Math.max(0, at - REACH);
  const text = base === 0 && end + REACH >= sentence.length ? sentence : sentence.slice(base, end + REACH);
  const from = at - base;
  const to = end - base;
  const group = verbGroup(text, from);
  const clauseFrom = clauseStart(text, from);
  const clause = text.slice(clauseFrom, from);
  if (isAttribute(text, from, to, group.words.length > 0)) return undefined;
  if (isCondition(text, clauseFrom, from, to, group.words)) return undefined;
  if (isReason(text, from, to)) return undefined;
  if (isOthers(text, from)) return undefined;
  let { negative } = group;
  if (!negative && NEGATIVE_SUBJECT.test(clauseOfSubject(text, from))) negative = true;
  if (!negative && NEGATIVE_FRAME.test(clause)) negative = true;
  return { necessary: negative ? !necessary : necessary, from: base + group.from };
}

/** The verbs and adverbs right before a phrase, and whether one of them negates. */
function verbGroup(
  text: string,
  from: number,
): { readonly from: number; readonly words: string[]; readonly negative: boolean } {
  const words: string[] = [];
  let start = from;
  let negative = false;
  for (;;) {
    let end = start;
    while (end > 0 && (text[end - 1] === " " || text[end - 1] === ",")) end--;
    let begin = end;
    while (begin > 0 && /[a-z']/.test(text[begin - 1] as string)) begin--;
    const word = text.slice(begin, end);
    if (word === "" || !VERB_GROUP.has(word)) break;
    words.push(word);
    if (NEGATORS.has(word)) negative = !negative || word !== "no";
    start = begin;
  }
  return { from: start, words, negative };
}

/** Start of the clause that ends at `at`: behind the last semicolon, colon, or joining word with a new subject. */
function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const match of text
    .slice(0, at)
    .matchAll(
      /[;:] |, (?:but|however|therefore|thus|so|and|hence|yet|then) | (?:but|however|therefore|thus|hence) |, (?=(?:the|this|an?|it|i|we|these|there) )/g,
    )) {
    start = match.index + match[0].length;
  }
  return start;
}

/** As the clause, but a list between commas belongs to its subject ("none of the services, including X, are"). */
function clauseOfSubject(text: string, at: number): string {
  const joint = Math.max(text.lastIndexOf(";", at), text.lastIndexOf(" but ", at), text.lastIndexOf(" therefore ", at));
  const before = text.slice(Math.max(joint, 0), at);
  const reason = before.lastIndexOf("necessary,");
  return reason < 0 ? before : before.slice(reason);
}

/** "part of a medically necessary treatment": an adjective before its noun, not a statement. */
function isAttribute(text: string, from: number, to: number, hasVerb: boolean): boolean {
  const before = /(?:^| )(a|an|any|other|of|all|for|only|most|more|provide|the) $/.exec(
    text.slice(Math.max(0, from - 12), from),
  );
  const after =
    /^ (?:treatment|care|service|procedure|medication|monitoring|program|intervention|when|for patients|for those|in patients)/.test(
      text.slice(to, to + 20),
    );
  return !hasVerb && before !== null && (after || /^ [a-z]/.test(text.slice(to, to + 2)));
}

function isCondition(text: string, clauseFrom: number, from: number, to: number, group: readonly string[]): boolean {
  const before = text.slice(clauseFrom, from);
  if (/\b(?:may|might|could)\b/.test(group.join(" ")) && !group.some((word) => NEGATORS.has(word))) return true;
  if (group.includes("would") && CONDITION.test(text)) return true;
  const condition = CONDITION.exec(before);
  if (condition) {
    // The condition ends at its comma: "if the surgery is done, the request is …".
    return !before.slice(condition.index).includes(", ");
  }
  return (
    /^ (?:if|unless|when|for patients who|for those who|in patients who)\b/.test(text.slice(to, to + 30)) &&
    !group.some((word) => NEGATORS.has(word))
  );
}

/** The phrase stands in "since X is (not) medically necessary," or in "… because X is not medically necessary". */
function isReason(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const marks = [...before.matchAll(REASON)];
  const last = marks[marks.length - 1];
  if (!last) {
    const clause = tailStart(before, ",;");
    const trailing = /\b(?:since|because|given that) /.exec(before.slice(clause));
    return trailing !== null && /necessary|appropriate/.test(before.slice(0, clause + trailing.index));
  }
  const between = before.slice(last.index + last[0].length);
  // The reason's own clause runs to its comma; "as such," and "as" in a comparison are no reason.
  if (/^ (?:such|a result|above|noted|stated|requested|well|of|this|per)\b/.test(between)) return false;
  return !/,/.test(between) && /^[^.]{0,60},/.test(text.slice(to, to + 62));
}

/** Where the text goes on behind the last of these marks. */
function tailStart(text: string, marks: string): number {
  return Math.max(...[...marks].map((mark) => text.lastIndexOf(mark))) + 1;
}

function isOthers(text: string, from: number): boolean {
  const before = text.slice(0, from);
  const reported =
    before.includes(" that ", tailStart(before, ";")) ||
    /\b(?:deemed|denied|found|determined|considered) /.test(before.slice(tailStart(before, ",;")));
  if (
    reported &&
    says(before, OTHERS, OTHERS_SAY) &&
    !/\b(?:i|we) (?:\w{1,20} )?(?:disagree|find|am|conclude|determine|recommend)/.test(before)
  ) {
    return !/, (?:and |but |therefore |thus |so )?(?:therefore |thus )?(?:the|this|these) (?:current |above )?(?:request|requested)/.test(
      before,
    );
  }
  if (says(before, GUIDELINE, GUIDELINE_SAYS)) {
    return (
      !/[,;] (?:and |but |therefore |thus |so |hence )?(?:\w{1,20} )?(?:the|this|these)\b/.test(before) &&
      !/\b(?:request|requested|this case|this patient|in this)\b/.test(before)
    );
  }
  return false;
}

/** True when `who` stands in the text and the verb follows before long, in the same clause. */
function says(text: string, who: RegExp, verb: RegExp): boolean {
  for (const match of text.matchAll(who)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
    const stop = rest.search(/[.;]/);
    if (verb.test(stop < 0 ? rest : rest.slice(0, stop))) return true;
  }
  return false;
}

function isQuoted(quoted: readonly Sentence[], at: number): boolean {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle] as Sentence).to <= at) low = middle + 1;
    else high = middle;
  }
  return low < quoted.length && (quoted[low] as Sentence).from <= at;
}

/** Stretches between double quotation marks; one that is never closed quotes nothing. */
function quotations(text: string, from: number, to: number): Sentence[] {
  const found: Sentence[] = [];
  let open = -1;
  for (let i = text.indexOf('"', from); i >= 0 && i < to; i = text.indexOf('"', i + 1)) {
    const opens = i === from || /[\s([]/.test(text[i - 1] as string);
    if (opens) open = i;
    else if (open >= 0) {
      found.push({ from: open, to: i + 1 });
      open = -1;
    }
  }
  return found;
}

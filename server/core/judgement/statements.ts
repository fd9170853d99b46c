import type { LogicalText, Piece } from "../text/logical.js";
import { type Sentence, sentencesOf } from "../text/sentences.js";
import {
  ACCEPTED,
  ADVERB,
  ADVERBIAL,
  AGREEMENT,
  AND_I,
  ANY,
  BY_OTHERS,
  CONCESSION,
  CONDITION,
  DECIDING_PHRASES,
  type DecidingPhrase,
  DISAGREEMENT,
  FAILURES,
  FIND,
  FINITE,
  FOUND,
  GUIDELINE,
  GUIDELINE_SAYS,
  MISSING,
  NEGATIVE_SUBJECT,
  NEGATORS,
  NEITHER_IS,
  NO_DOUBT,
  NO_REASON,
  NOT_MEANT,
  NOT_THE_REQUEST,
  ONLY_THEN,
  OTHER_TREATMENT,
  OTHERS,
  OTHERS_SAY,
  OWN,
  PARTIAL,
  PARTICIPLES,
  PER_OTHERS,
  REASON,
  REJECTED,
  REPORTING,
  SHOWING,
  type Strength,
  THE_REQUEST,
  THE_TREATMENT,
  THEREFORE,
  UNNAMING,
  UNPROVEN,
  VERB_GROUP,
  VIEW,
} from "./phrases.js";

/** How far before a phrase its subject may stand ("medical necessity for …, which …, is not established"). */
const SUBJECT_REACH = 180;
/** How far from a phrase the words are looked for that it belongs to; no sentence met is longer. */
const REACH = 1200;
/** So many statements of one form are read in a sentence, and so many sentences of a rationale: no letter has more. */
const MOST_IN_SENTENCE = 24;
const MOST_SENTENCES = 400;

// As the tables have them, for a test without a place.
const OTHERS_WORD = new RegExp(OTHERS.source);
const FIND_WORD = new RegExp(FIND.source);
const GUIDELINE_WORD = new RegExp(GUIDELINE.source);

/** What the subject of a statement is: the item or the request for it, something else by its name, or not to be told. */
export type About = "item" | "foreign" | "open";

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

/** The statements of a body, sentence by sentence from its end; in each from the last. */
export function* statementsFromEnd(logical: LogicalText, body: Piece, title?: string): Generator<Statement> {
  const sentences = sentencesOf(logical.text, body.from, body.to);
  const quoted = quotations(logical.text, body.from, body.to);
  const names = title === undefined ? undefined : namingWords(title);
  const end = Math.max(0, sentences.length - MOST_SENTENCES);
  for (let i = sentences.length - 1; i >= end; i--) {
    const sentence = sentences[i] as Sentence;
    const text = logical.lower.slice(sentence.from, sentence.to);
    if (ANY.test(text)) yield* statementsOf(text, sentence, quoted, names);
  }
}

/** Of a sentence: the explicit ones, then the implied ones, each from the last. What is not asked for is not read. */
function* statementsOf(
  text: string,
  sentence: Sentence,
  quoted: readonly Sentence[],
  names: ReadonlySet<string> | undefined,
): Generator<Statement> {
  const read = (phrases: readonly DecidingPhrase[]): Statement[] => {
    const found: Statement[] = [];
    for (const phrase of phrases) {
      const matches = [...text.matchAll(phrase.pattern)].slice(-MOST_IN_SENTENCE);
      for (const match of matches) {
        if (isQuoted(quoted, sentence.from + match.index)) continue;
        const clause = readClause(text, match.index, match.index + match[0].length, phrase, names);
        if (clause) found.push({ ...shifted(clause, sentence.from), strength: phrase.strength, sentence });
      }
    }
    return found;
  };
  // Of two readings of one phrase the later table row is the more exact one.
  const fromEnd = (found: Statement[]) => found.reverse().sort((a, b) => b.to - a.to);
  const explicit = text.includes("medical") ? read(EXPLICIT) : [];
  const neither = readNeither(text, sentence, quoted, names);
  if (neither) explicit.push(neither);
  yield* fromEnd(explicit);
  yield* fromEnd(read(IMPLIED));
}

const EXPLICIT = DECIDING_PHRASES.filter(({ strength }) => strength === "explicit");
const IMPLIED = DECIDING_PHRASES.filter(({ strength }) => strength === "implied");

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

/** "Neither is the sling medically necessary": the verb stands before the subject. */
const INVERTED = /^(?:and )?(?:neither|nor) (?:is|are|was|were) /;

interface VerbGroup {
  readonly from: number;
  /** From the phrase backwards. */
  readonly words: readonly string[];
  readonly negative: boolean;
  /** "to establish …", with nothing in the group that fails. */
  readonly purpose: boolean;
}

/** The verbs and adverbs right before a phrase, and whether one of them negates. */
function verbGroup(text: string, from: number): VerbGroup {
  const words: string[] = [];
  let start = from;
  let negative = false;
  let failed = false;
  for (;;) {
    let end = start;
    while (end > 0 && (text[end - 1] === " " || text[end - 1] === ",")) end--;
    const adverbial = ADVERBIAL.exec(text.slice(Math.max(0, end - 16), end));
    if (adverbial) {
      start = end - adverbial[0].trimStart().length;
      continue;
    }
    let begin = end;
    while (begin > 0 && /[a-z']/.test(text[begin - 1] as string)) begin--;
    const word = text.slice(begin, end);
    const next = words.at(-1) ?? "";
    if (
      (word === "a" || word === "an") &&
      words.length === 0 &&
      /\b(?:is|are|was|not|be|considered) $/.test(text.slice(Math.max(0, begin - 12), begin))
    ) {
      start = begin;
      continue;
    }
    const failure = FAILURES.has(word) && next === "to";
    const participle = PARTICIPLES.has(word) && ["as", "or", "being", "not"].includes(next);
    if (word === "" || !(VERB_GROUP.has(word) || ADVERB.test(word) || failure || participle)) break;
    words.push(word);
    if (failure) failed = true;
    if (NEGATORS.has(word) || failure) negative = !negative || word !== "no";
    start = begin;
  }
  return {
    from: start,
    words,
    negative,
    purpose: words.at(-1) === "to" && !failed && words.length <= 2 && words[0] !== "be",
  };
}

const JOINT =
  /[;:] |, (?:but|however|therefore|thus|so|and|hence|yet|then) | (?:but|however|therefore|thus|hence) |, (?=(?:the|this|an?|it|i|we|these|there|all|none|neither) )| and (?=(?:it|this|the request|i|we|there) )/g;

/** Start of the clause that ends at `at`: behind the last semicolon, colon, or joining word with a new subject. */
function clauseStart(text: string, at: number): number {
  let start = 0;
  for (const match of text.slice(0, at).matchAll(JOINT)) {
    const end = match.index + match[0].length;
    // "…, and is not …": the subject is the clause's before.
    if (text.slice(end, at).trim() === "" && !/[;:]/.test(match[0])) continue;
    // "that, despite X, the treatment …": the comma closes what the first one opened.
    if (
      match[0] === ", " &&
      /\b(?:that|why|how|whether|if),[^,]{0,80}$/.test(text.slice(Math.max(start, match.index - 90), match.index))
    )
      continue;
    start = end;
  }
  return start;
}

/** As the clause, but a list between commas belongs to its subject ("none of the services, including X, are"). */
function clauseOfSubject(text: string, at: number): string {
  const joint = Math.max(
    text.lastIndexOf(";", at - 1),
    text.lastIndexOf(" but ", at - 1),
    text.lastIndexOf(" therefore ", at - 1),
    text.lastIndexOf(" thus ", at - 1),
    lastJoin(text, at),
  );
  const before = text.slice(Math.max(joint, 0), at);
  const reason = before.lastIndexOf("necessary,");
  return reason < 0 ? before : before.slice(reason);
}

/** The last "and" that a new subject follows. */
function lastJoin(text: string, at: number): number {
  return Math.max(
    ...[", and the ", " and the request", " and it ", " and this "].map((words) => text.lastIndexOf(words, at - 1)),
  );
}

/** Without a finite verb: what somebody finds something to be, or a bare verdict ("Conclusion: not medically necessary"). */
function isBare(text: string, clauseFrom: number, group: VerbGroup, clause: string, after: string): boolean {
  if (
    /^ [a-z]/.test(after) &&
    !/^ (?:at|per|as|and|or|in|for|to|by|because|since|under|based|here|now|but|is|are|was)\b/.test(after)
  )
    return false;
  if (FIND_WORD.test(clause) || /\b(?:certify|finding|deeming|calling|considering) /.test(clause)) return true;
  if (group.words.includes("as") && group.words.length > 1) return true;
  return clause.trim() === "" && (clauseFrom === 0 || text[clauseFrom - 2] === ":");
}

interface Frame {
  /** What the statement hangs on ("there is no evidence that"); empty when on nothing. */
  readonly head: string;
  readonly subject: string;
}

/** Splits a clause into what it hangs on and its subject. Nothing when its words are another's ("which is …"). */
function frameOf(clause: string, finite: boolean): Frame | undefined {
  const cut = Math.max(...["that", "why", "how"].map((word) => lastWord(clause, word)));
  if (cut >= 0) {
    const head = clause.slice(0, cut);
    const subject = clause.slice(clause.indexOf(" ", cut) + 1);
    if (REPORTING.test(head))
      return subject.trim() === "" ? undefined : { head: `${head}${clause.slice(cut, cut + 3)}`, subject };
  }
  let found: RegExpMatchArray | undefined;
  for (const match of clause.matchAll(FIND)) found = match;
  if (found?.index !== undefined) {
    const end = found.index + found[0].length;
    const subject = clause.slice(end + 1);
    const agent = clause.slice(0, end);
    const joined = / and (?:the|it|this|a|an) |, /.test(subject);
    if (
      !(finite && joined) &&
      subject.trim() !== "" &&
      (OWN.test(agent) || OTHERS_WORD.test(agent) || !finite || NO_REASON.test(agent))
    )
      return { head: agent, subject };
  }
  const naming = finite ? null : /\b(?:certify|finding|deeming|calling|considering) /.exec(clause);
  if (naming)
    return {
      head: clause.slice(0, naming.index + naming[0].length - 1),
      subject: clause.slice(naming.index + naming[0].length),
    };
  return { head: "", subject: clause };
}

function lastWord(text: string, word: string): number {
  const at = text.lastIndexOf(` ${word} `);
  return at < 0 ? -1 : at + 1;
}

/** Whether what hangs on `head` is the reviewer's own ("own"), turned round ("turned"), or nobody's finding. */
function standOf(
  head: string,
  after: string,
  necessary: boolean,
  about: About,
): "own" | "found" | "turned" | undefined {
  if (head === "") return "own";
  const complement = /(?:tha|why|how)$/.exec(head)?.[0];
  const frame = complement ? head.slice(0, -3) : head;
  if (NOT_MEANT.test(frame)) return undefined;
  const own = OWN.test(frame);
  if (own && DISAGREEMENT.test(frame)) return "turned";
  if (own && AGREEMENT.test(frame)) return "found";
  if (VIEW.test(frame)) {
    if (REJECTED.test(after)) return "turned";
    if (ACCEPTED.test(after)) return "found";
    return /\b(?:it is|my|our) (?:[a-z]{1,20} )?[a-z]+ $/.test(frame) && !OTHERS_WORD.test(frame) ? "found" : undefined;
  }
  if (NO_DOUBT.test(frame)) return "found";
  if (NO_REASON.test(frame)) return "turned";
  const others = OTHERS_WORD.test(frame);
  if (MISSING.test(frame)) {
    if (others && !own && !SHOWING.test(frame)) return undefined;
    // "no evidence that it is not …" leaves it open.
    return necessary ? "turned" : undefined;
  }
  if (others && !own) return says(frame, OTHERS, FINDINGS) ? "found" : undefined;
  if (others && says(frame, OTHERS, OTHERS_SAY)) return undefined;
  if (UNPROVEN.test(frame)) return undefined;
  if (GUIDELINE_WORD.test(frame) && about !== "item") return undefined;
  return own || FOUND.test(frame) ? "found" : undefined;
}

/** Papers of somebody else, that show something: "the provider's notes establish that …". */
const FINDINGS =
  /^(?:'s)? (?:[a-z]{1,20} )?(?:notes?|records?|reports?|documentation) (?:[a-z]{1,20} )?(?:show|establish|demonstrat|confirm|support)/;

/** The phrase stands in a clause that only concedes ("although six visits are medically necessary"). */
function isConceded(text: string, from: number): boolean {
  let last = -1;
  for (const match of text.slice(0, from).matchAll(CONCESSION)) last = match.index;
  return last >= 0 && !/[,;]/.test(text.slice(last, from));
}

function isCondition(text: string, clause: string, after: string, group: VerbGroup, finite: boolean): boolean {
  const { words, negative } = group;
  if (!negative && words.some((word) => /^(?:may|might|could|only)$/.test(word))) return true;
  if (words.includes("would")) {
    const counterfactual = words.includes("have") || /^(?:had|were|with|absent)\b/.test(text);
    if (counterfactual || CONDITION.test(text) || (!negative && /\b(?:for|in) (?:patients|those)\b/.test(after)))
      return true;
  }
  // "Services must be medically necessary": no statement about the case.
  if (words[0] === "be" && words[1] === "must") return true;
  if (
    !finite &&
    words[0] === "be" &&
    words[1] === "to" &&
    /\b(?:needs?|has|have|had|ought|required|expected|likely) $/.test(clause)
  )
    return true;
  const condition = CONDITION.exec(clause);
  // The condition ends at its comma: "if the surgery is done, the request is …".
  return condition !== null && !clause.slice(condition.index).includes(", ");
}

/** "It is medically necessary to taper": what is necessary comes behind. */
function isExpletive(subject: string, after: string): boolean {
  return (
    /(?:^|[ ,])it $/.test(subject) &&
    /^ (?:and appropriate )?(?:to|that|for [^,]{1,40} to) (?!the\b|this\b)/.test(after)
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
  if (/,/.test(between)) return false;
  return /^[^.]{0,60},/.test(text.slice(to, to + 62)) || /necessary|appropriate/.test(before.slice(0, last.index));
}

/** Where the text goes on behind the last of these marks. */
function tailStart(text: string, marks: string): number {
  return Math.max(...[...marks].map((mark) => text.lastIndexOf(mark))) + 1;
}

/** Told as the view of others, or of a guideline that speaks of patients in general. */
function isTold(text: string, from: number, to: number, subject: string): boolean {
  const before = text.slice(0, from);
  const since = before.slice(tailStart(before, ";"));
  if (PER_OTHERS.test(since) || BY_OTHERS.test(text.slice(to, to + 120))) return !THEREFORE.test(since);
  const own =
    /\b(?:i|we) (?:\w{1,20} ){0,2}(?:agree|disagree|concur|find|am|conclude|determine|recommend|deem|reverse|uphold)/;
  const turned =
    / (?:but|however|therefore|thus|hence) |, (?:and |so )?(?:the|this|these) (?:current |above )?(?:request|requested)/;
  const reported =
    since.includes(" that ") ||
    /\b(?:deemed|denied|found|determined|considered) /.test(before.slice(tailStart(before, ",;")));
  const heading = /: $/.test(before) || /: (?:not )?$/.test(before);
  if ((reported || heading) && !own.test(before) && !turned.test(since)) {
    if (says(since, OTHERS, OTHERS_SAY)) return true;
    if (heading && OTHERS_WORD.test(since)) return true;
  }
  if (says(before, GUIDELINE, GUIDELINE_SAYS) && !turned.test(since)) {
    return (
      !/[,;] (?:and |but |therefore |thus |so |hence )?(?:\w{1,20} )?(?:the|this|these)\b/.test(before) &&
      !/\b(?:request|requested|this case|this patient|in this)\b/.test(before + subject) &&
      !/ and $/.test(subject)
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

/** The words by which a title, or a subject, names a treatment. */
export function namingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !UNNAMING.has(word)).map(singular));
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Of a noun ("medical necessity of X", "no medical necessity for X") the words behind it name the subject. */
function aboutPhrase(subject: string, phrase: string, after: string, names: ReadonlySet<string> | undefined): About {
  if (phrase.endsWith("medical necessity")) {
    const object = /^ (?:of|for) ([^,;.]{1,80})/.exec(after)?.[1];
    return object === undefined ? "item" : aboutWhat(`${object} `, names);
  }
  if (/(?:the|this|these) (?:[a-z]{1,20} )?request(?:s|ed)?$/.test(phrase)) return "item";
  if (subject.includes("medical necessity")) {
    const object = /\bmedical necessity (?:of|for) (.{1,120})$/.exec(subject)?.[1];
    return object === undefined ? "item" : aboutWhat(object, names);
  }
  if (subject.trim() === "") return "item";
  return aboutWhat(subject, names);
}

function aboutWhat(subject: string, names: ReadonlySet<string> | undefined): About {
  const whole = subject.trim();
  const request = THE_REQUEST.test(whole) && !NOT_THE_REQUEST.test(whole);
  if (THE_TREATMENT.test(whole)) return "item";
  if (!names || names.size === 0) return request ? "item" : "open";
  const comma = whole.lastIndexOf(", ", whole.length - 2);
  const words = namingWords(request || comma < 0 ? whole : whole.slice(comma));
  let shared = 0;
  for (const word of words) if (names.has(word)) shared++;
  if (request) return "item";
  if (shared > 0 && shared * 2 >= words.size) return "item";
  return shared === 0 && words.size > 0 ? "foreign" : "open";
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

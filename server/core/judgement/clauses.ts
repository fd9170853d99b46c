import {
  ADVERB,
  ADVERBIAL,
  FAILURES,
  FIND,
  NEGATORS,
  NO_REASON,
  OTHERS,
  OWN,
  PARTICIPLES,
  REPORTING,
  VERB_GROUP,
} from "./phrases.js";

// As the tables have them, for a test without a place.
const OTHERS_WORD = new RegExp(OTHERS.source);
const FIND_WORD = new RegExp(FIND.source);

/** "Neither is the sling medically necessary": the verb stands before the subject. */
export const INVERTED = /^(?:and )?(?:neither|nor) (?:is|are|was|were) /;

export interface VerbGroup {
  readonly from: number;
  /** From the phrase backwards. */
  readonly words: readonly string[];
  readonly negative: boolean;
  /** "to establish …", with nothing in the group that fails. */
  readonly purpose: boolean;
}

/** The verbs and adverbs right before a phrase, and whether one of them negates. */
export function verbGroup(text: string, from: number): VerbGroup {
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
export function clauseStart(text: string, at: number): number {
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
export function clauseOfSubject(text: string, at: number): string {
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
export function isBare(text: string, clauseFrom: number, group: VerbGroup, clause: string, after: string): boolean {
  if (
    /^ [a-z]/.test(after) &&
    !/^ (?:at|per|as|and|or|in|for|to|by|because|since|under|based|here|now|but|is|are|was)\b/.test(after)
  )
    return false;
  if (FIND_WORD.test(clause) || /\b(?:certify|finding|deeming|calling|considering) /.test(clause)) return true;
  if (group.words.includes("as") && group.words.length > 1) return true;
  return clause.trim() === "" && (clauseFrom === 0 || text[clauseFrom - 2] === ":");
}

export interface Frame {
  /** What the statement hangs on ("there is no evidence that"); empty when on nothing. */
  readonly head: string;
  readonly subject: string;
}

/** Splits a clause into what it hangs on and its subject. Nothing when its words are another's ("which is …"). */
export function frameOf(clause: string, finite: boolean): Frame | undefined {
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

/** Where the text goes on behind the last of these marks. */
export function tailStart(text: string, marks: string): number {
  return Math.max(...[...marks].map((mark) => text.lastIndexOf(mark))) + 1;
}

import { tailStart, type VerbGroup } from "./clauses.js";
import {
  ACCEPTED,
  AGREEMENT,
  BY_OTHERS,
  CONCESSION,
  CONDITION,
  DISAGREEMENT,
  FOUND,
  GUIDELINE,
  GUIDELINE_SAYS,
  MISSING,
  NO_DOUBT,
  NO_REASON,
  NOT_MEANT,
  OTHERS,
  OTHERS_SAY,
  OWN,
  PER_OTHERS,
  REASON,
  REJECTED,
  SHOWING,
  THEREFORE,
  UNPROVEN,
  VIEW,
} from "./phrases.js";
import type { About } from "./subjects.js";

// As the tables have them, for a test without a place.
const OTHERS_WORD = new RegExp(OTHERS.source);
const GUIDELINE_WORD = new RegExp(GUIDELINE.source);

/** Whether what hangs on `head` is the reviewer's own ("own"), turned round ("turned"), or nobody's finding. */
export function standOf(
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
export function isConceded(text: string, from: number): boolean {
  let last = -1;
  for (const match of text.slice(0, from).matchAll(CONCESSION)) last = match.index;
  return last >= 0 && !/[,;]/.test(text.slice(last, from));
}

export function isCondition(text: string, clause: string, after: string, group: VerbGroup, finite: boolean): boolean {
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
export function isExpletive(subject: string, after: string): boolean {
  return (
    /(?:^|[ ,])it $/.test(subject) &&
    /^ (?:and appropriate )?(?:to|that|for [^,]{1,40} to) (?!the\b|this\b)/.test(after)
  );
}

/** The phrase stands in "since X is (not) medically necessary," or in "… because X is not medically necessary". */
export function isReason(text: string, from: number, to: number): boolean {
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

/** Told as the view of others, or of a guideline that speaks of patients in general. */
export function isTold(text: string, from: number, to: number, subject: string): boolean {
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

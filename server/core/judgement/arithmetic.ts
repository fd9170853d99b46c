import type { LogicalText, Piece } from "../text/logical.js";
import { AS_NEEDED, find, withDigits } from "./notation.js";
import type { Request } from "./request.js";

/** Lowest and highest value of a count that may be written as a range. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** How much a regimen comes to, beside what the request asks for. */
export interface Sum {
  readonly expected: CountRange;
  readonly stated: number;
  /** The stated quantity or number of visits. */
  readonly piece: Piece;
  readonly unit: "tablets" | "visits";
}

const TIMES_A_DAY: readonly (readonly [pattern: RegExp, times: CountRange])[] = [
  [/\b(?:q\.?i\.?d|0*4 (?:times|x) (?:a|per|each) day|0*4 times daily)\b/, { low: 4, high: 4 }],
  [
    /\b(?:t\.?i\.?d|0*3 (?:times|x) (?:a|per|each) day|0*3 times daily|thrice daily|thrice a day)\b/,
    { low: 3, high: 3 },
  ],
  [
    /\b(?:b\.?i\.?d|twice (?:a|per|each) day|twice daily|0*2 (?:times|x) (?:a|per|each) day|0*2 times daily)\b/,
    { low: 2, high: 2 },
  ],
  [
    /\b(?:once (?:a|per|each) day|once daily|daily|every day|every night|nightly|at bedtime|q\.?h\.?s|q\.?d|qday)\b/,
    { low: 1, high: 1 },
  ],
];
const EVERY_HOURS = /\b(?:every|q) ?0*(\d{1,2})(?: ?(?:-|to) ?0*(\d{1,2}))? ?(?:hours|hrs|hr|h)\b/;
const EACH_DOSE = /\b0*(\d)(?: ?(?:-|to) ?0*(\d))? (?:tabs?|tablets?|caps?|capsules?|pills?)\b/;
const DAYS = /\b(?:for |x )?0*(\d{1,3})[ -]?days?(?: supply)?\b/;
const WEEKS = /\b(?:for|x|times|over) 0*(\d{1,2}) ?(?:weeks?|wks?)\b/;
const MONTHS = /\b0*(\d)[ -]?months?(?: supply)?\b/;
const TIMES_A_WEEK =
  /\b0*(\d)(?: ?(?:-|to) ?0*(\d))? ?(?:x|times?|visits?|sessions?) ?(?:a|per|\/|each) ?(?:week|wk)\b|\b0*(\d) ?x ?\/ ?(?:week|wk)\b/;
const BY_WEEKS = /\b(?:for|x|times|over) (?:0*(\d{1,2})(?: ?(?:-|to) ?0*(\d{1,2}))?) ?(?:weeks?|wks?)\b/;

/**
 * Whether quantity, frequency and supply of a request agree; nothing when one of them is not given, or is open ("as
 * needed"). Only the words of one request are compared: the original one of a partly certified item, where it has them.
 */
export function sumOf(logical: LogicalText, request: Request, title: Piece): Sum | undefined {
  const { quantity } = request;
  if (!quantity) return undefined;
  const base = quantity.from >= request.disputed.from ? request.disputed : title;
  const text = withDigits(logical.lower.slice(base.from, base.to));
  const stated = countIn(withDigits(logical.lower.slice(quantity.from, quantity.to)));
  if (stated === undefined) return undefined;
  const expected =
    request.kind === "medication" ? tablets(text) : request.kind === "therapy" ? visits(text) : undefined;
  if (!expected) return undefined;
  return { expected, stated, piece: quantity, unit: request.kind === "medication" ? "tablets" : "visits" };
}

function countIn(text: string): number | undefined {
  const match = /\d+(?:\.\d+)?/.exec(text);
  return match ? Number(match[0]) : undefined;
}

function tablets(text: string): CountRange | undefined {
  if (find(AS_NEEDED, text)) return undefined;
  const aDay = timesADay(text);
  const days = daysOf(text);
  if (!aDay || !days) return undefined;
  const dose = EACH_DOSE.exec(text);
  const each = dose ? { low: Number(dose[1]), high: Number(dose[2] ?? dose[1]) } : { low: 1, high: 1 };
  return { low: aDay.low * days.low * each.low, high: aDay.high * days.high * each.high };
}

function timesADay(text: string): CountRange | undefined {
  const hours = EVERY_HOURS.exec(text);
  if (hours) {
    const short = Number(hours[1]);
    const long = Number(hours[2] ?? hours[1]);
    return short > 0 && long > 0 ? { low: Math.floor(24 / long), high: Math.ceil(24 / short) } : undefined;
  }
  return TIMES_A_DAY.find(([pattern]) => pattern.test(text))?.[1];
}

function daysOf(text: string): CountRange | undefined {
  const days = DAYS.exec(text);
  if (days) return { low: Number(days[1]), high: Number(days[1]) };
  const weeks = WEEKS.exec(text);
  if (weeks) return { low: Number(weeks[1]) * 7, high: Number(weeks[1]) * 7 };
  const months = MONTHS.exec(text);
  // A month is dispensed as 28, 30 or 31 days.
  return months ? { low: Number(months[1]) * 28, high: Number(months[1]) * 31 } : undefined;
}

function visits(text: string): CountRange | undefined {
  const week = TIMES_A_WEEK.exec(text);
  const weeks = BY_WEEKS.exec(text);
  if (!week || !weeks) return undefined;
  const low = Number(week[1] ?? week[3]);
  const high = Number(week[2] ?? week[1] ?? week[3]);
  return { low: low * Number(weeks[1]), high: high * Number(weeks[2] ?? weeks[1]) };
}

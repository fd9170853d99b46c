/**
 * How requests write strength, quantity, frequency and duration, as in headings of letters of 2014 to 2017. All patterns
 * are for lower-case logical text after {@link withDigits}.
 */

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  twenty: 20,
  "twenty-four": 24,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const NUMBER_WORD =
  /\b(?:twenty-four|eighteen|fifteen|sixteen|eleven|twelve|twenty|thirty|ninety|three|seven|eight|sixty|four|five|nine|one|two|six|ten)\b/g;

/**
 * The text with its number words as digits, of the same length: "two times" → "002 times". So the patterns need to know
 * digits only, and what they find stands at the same place.
 */
export function withDigits(lower: string): string {
  return lower.replace(NUMBER_WORD, (word) => String(NUMBERS[word]).padStart(word.length, "0"));
}

/** One way to write a thing, and the letters without which it can't be there. */
interface Form {
  /** The text must hold one of these for the pattern to be tried. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Several ways to write one thing. Apart, and each tried only where it can be, they cost a fraction of one expression
 * with as many branches: a program that checks a single letter spends most of its time on compiling expressions.
 */
export type Notation = readonly Form[];

/** Each form as what it needs (words with a blank between) and its pattern. */
function notation(...forms: readonly (readonly [needs: string, source: string])[]): Notation {
  return forms.map(([needs, source]) => ({ needs: needs.split(" "), pattern: new RegExp(source) }));
}

/** The first place where a text has the notation; of two at one place the longer. */
export function find(wanted: Notation, text: string): { readonly from: number; readonly to: number } | undefined {
  let from = text.length;
  let to = -1;
  for (const { needs, pattern } of wanted) {
    if (!needs.some((need) => text.includes(need))) continue;
    const match = pattern.exec(text);
    if (!match || match.index > from) continue;
    const end = match.index + match[0].length;
    if (match.index < from || end > to) {
      from = match.index;
      to = end;
    }
  }
  return to < 0 ? undefined : { from, to };
}

// "2", "2.5", "two (2)"
const COUNT = "\\d+(?:\\.\\d+)?(?: ?\\(\\d{1,3}\\))?";
const COUNT_RANGE = `${COUNT}(?: ?(?:-|to|or) ?${COUNT})?`;
const PERIODS = "day week wk month mo year yr hour hr";
const PERIOD = "(?:day|week|wk|month|mo|year|yr|hour|hr)";

/** "5/325mg", "5-325mg", "10 mg", "1.3%", "25mg/ml", "10mg/1ml", "100 mcg/hr", "1000 units". */
export const STRENGTH = notation(
  [
    "mg milli mcg micro meq iu unit",
    "\\b\\d{1,4}(?:[.,]\\d{1,3})?(?: ?[-/] ?\\d{1,4}(?:\\.\\d{1,3})?){0,3} ?(?:mgs?|milligrams?|mcg|micrograms?|meq|iu|units?)\\b(?: ?/ ?\\d{0,3} ?(?:ml|hr?|tab|dose|g))?",
  ],
  ["%", "\\b\\d{1,3}(?:\\.\\d{1,4})? ?%"],
);

/** A quantity that is marked as one: "#60", "QTY: 60.00". */
export const MARKED_QUANTITY = notation(
  ["#", "# ?\\d{1,4}(?:\\.\\d{1,2})?"],
  ["qty quantity count", "\\b(?:qty|quantity|count)\\.?:? ?(?:of )?(?:#? ?\\d{1,4}(?:\\.\\d{1,2})?)"],
);

/** A quantity by its words: "30 tablets", "240 grams". A count before "three times a day" is a dose, and none. */
export const QUANTITY = notation(
  ["(x", "\\(x ?\\d{1,3}\\)"],
  [
    "tab cap pill patch tube bottle container box vial unit suppositor refill",
    `\\b${COUNT} (?:more |additional |further )?(?:tabs?|tablets?|caps?|capsules?|pills?|patch(?:es)?|tubes?|bottles?|containers?|boxes|vials?|units?|suppositor(?:y|ies)|refills?)\\b(?! (?:po|p\\.o|by mouth|orally|every|q|once|twice|bid|tid|qid|daily|nightly|per|a day|at bedtime|\\d+ (?:times|x))\\b)`,
  ],
  ["g ml oz ounce", "\\b\\d{1,4}(?:\\.\\d{1,2})? ?(?:gm|gms|g|gr|grams?|ml|oz|ounces?)\\b(?! ?\\/)"],
);

/** How many visits a request for therapy or visits asks for. */
export const VISITS = notation(
  [
    "session visit treatment",
    `\\b${COUNT_RANGE}(?: \\(\\d{1,3}\\))? (?:[a-z-]{1,20} ){0,3}(?:sessions?|visits?|treatments?)\\b`,
  ],
  ["#", "# ?\\d{1,3}\\b"],
  ["times x", `\\b(?:times|x) ?\\d{1,3}\\b(?! ?(?:a|per|\\/|x|times|${PERIOD}))`],
  ["(x", "\\(x ?\\d{1,3}\\)"],
  ["qty quantity", "\\b(?:qty|quantity)\\.?:? ?\\d{1,3}(?:\\.\\d{1,2})?"],
  ["session visit treatment", "\\b(?:sessions?|visits?|treatments?) ?(?:x|times|#) ?\\d{1,3}\\b"],
);

/** How often. */
export const FREQUENCY = notation(
  // "2 times a week", "1 to 2 times per week", "3x/week", "two to three times weekly"
  [
    PERIODS,
    `\\b${COUNT_RANGE} ?(?:x|times?|visits?|sessions?|treatments?) ?(?:a |an |per |each |every |\\/ ?)(?:\\d{1,2} )?${PERIOD}s?\\b`,
  ],
  ["daily weekly monthly", `\\b${COUNT_RANGE} ?(?:x|times?) ?(?:daily|weekly|monthly)\\b`],
  ["day week wk month", `\\b${COUNT_RANGE} ?(?:per|\\/) ?(?:day|week|wk|month)\\b`],
  // "2x/d", "3 x/wk"
  ["x/ x /", `\\b${COUNT_RANGE} ?x ?\\/ ?(?:d|day|w|wk|week|m|mo|month)\\b`],
  // "6 visits over 6 weeks"
  [
    "over",
    `\\b${COUNT} (?:[a-z-]{1,20} ){0,2}(?:visits|sessions|treatments) over ${COUNT_RANGE} ?(?:days|weeks|wks|months)\\b`,
  ],
  ["hours on", "\\b\\d+ hours on\\b"],
  // "twice a week", "once daily"
  [
    "once twice thrice",
    `\\b(?:once|twice|thrice)(?: (?:a|per|each|every) ${PERIOD}| daily| weekly| monthly|-weekly| nightly)\\b`,
  ],
  ["every", `\\bevery ${COUNT_RANGE} ?(?:hours?|hrs?|days?|weeks?|months?)\\b`],
  ["every", "\\bevery (?:other )?(?:day|night|morning|evening|week|month|hour)\\b"],
  ["q", "\\bq\\.? ?\\d{1,2}(?: ?(?:-|to) ?\\d{1,2})? ?(?:h|hr|hrs|hours?|d|days?|wks?|weeks?)\\b"],
  [
    "id i.d q",
    "\\b(?:b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|q\\.?h\\.?s|q\\.?d|q\\.?o\\.?d|q\\.?a\\.?m|q\\.?p\\.?m|qhs|qday|q hs)\\b",
  ],
  ["daily nightly weekly monthly hourly", "\\b(?:daily|nightly|weekly|monthly|bi-?weekly|hourly)\\b"],
  ["bedtime night sleep day", "\\b(?:(?:at|before) (?:bedtime|night|sleep)|(?:per|a|each) day|hour of sleep)\\b"],
  // "2x6": two times a week for six weeks, in therapy
  ["x", "\\b[1-7] ?x ?\\d{1,2}\\b(?! ?(?:mg|mcg|cm|mm|inch|in|ft|%|\\.|\\/|x))"],
);

/** "As needed" alone: how often at most is open. */
export const AS_NEEDED = notation(["needed necessary prn p.r.n", "\\b(?:as needed|as necessary|prn|p\\.r\\.n)\\b"]);

/** A single dose is its own frequency ("1 tab orally 1 hour before exam"). */
export const SINGLE_DOSE = notation(
  ["single time once", "\\b(?:single|0*1[- ]time|once) (?:dose|use|injection)\\b"],
  ["before prior", "\\b(?:before|prior to) (?:the )?(?:surgery|procedure|injection|exam|mri|scan|imaging)\\b"],
  ["before prior", "\\b\\d{1,2} ?(?:hours?|hrs?|minutes?) (?:before|prior to)\\b"],
  ["pre", "\\bpre-?op(?:erative(?:ly)?)?\\b"],
);

/** For how long. */
export const DURATION = notation(
  [
    PERIODS,
    `\\b(?:for|over|x|times) (?:the (?:next|first) |a |an )?(?:period of )?${COUNT_RANGE}(?: \\(\\d{1,2}\\))? ?-?${PERIOD}s?\\b`,
  ],
  [PERIODS, `\\b${COUNT}(?: ?-? ?)${PERIOD}s?'? (?:supply|rental|trial|course|period|program)\\b`],
  [PERIODS, `\\bfor (?:a )?${COUNT}[ -]${PERIOD}s?\\b`],
  ["x", "\\b[1-7] ?x ?\\d{1,2}\\b(?! ?(?:mg|mcg|cm|mm|inch|in|ft|%|\\.|\\/|x))"],
);

/** The heading says outright that a part is not stated. */
export const UNSPECIFIED = notation(
  [
    "unspecified unknown unstated undetermined",
    "\\b(?:unspecified|unknown|unstated|undetermined) ?(?:quantity|qty|dosage|dose|strength|frequency|duration|rental|amount|number|period|length)?\\b",
  ],
  [
    "specified stated given indicated provided listed unknown",
    "\\b(?:quantity|qty|frequency|duration|dose|dosage)(?: is| was)? (?:not (?:specified|stated|given|indicated|provided|listed)|unspecified|unknown|unstated)\\b",
  ],
);

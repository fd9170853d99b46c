import { ASSOCIATED, mayRestOnAnotherItem } from "../judgement/dependence.js";
import type { Strength } from "../judgement/phrases.js";
import { type Statement, statementsFromEnd } from "../judgement/statements.js";
import { namingWords } from "../judgement/subjects.js";
import type { Item, Letter } from "../letter/letter.js";
import { itemName } from "./parts.js";
import type { Rule } from "./rule.js";

/** How a main item is called in a reason clause, and how such items are titled. */
const MAIN_ITEMS: readonly { readonly called: RegExp; readonly is: (item: Item, title: string) => boolean }[] = [
  {
    called: /\b(?:injections?|blocks?|esi)\b/,
    is: (_, title) => /\b(?:injections?|blocks?|esi)\b/.test(title),
  },
  {
    called: /\b(?:stimulator|trial|implant|implantation)\b/,
    is: (_, title) => /\b(?:stimulator|trial|implant|implantation)\b/.test(title),
  },
  {
    called: /\b(?:surgery|surgical|operation|operative|arthroscopy|arthroscopic|procedure|intervention)\b/,
    is: (item) => item.request.kind === "procedure",
  },
];
/** Words of such a name that tell no main item from another. */
const GENERAL: ReadonlySet<string> = new Set(
  "since because given that surgery surgical operation operative procedure intervention injection block trial implant implantation itself main primary proposed planned underlying".split(
    " ",
  ),
);

export const dependentItemMismatch: Rule = {
  id: "dependent-item-mismatch",
  severity: "error",
  summary: "An item falls or stands with another item of the letter that is decided the other way.",
  why: "Anesthesia, braces and visits after a surgery follow its decision. When the reason given is that the surgery is not medically necessary, and the same letter overturns its denial, the worker gets the surgery and not what goes with it (Labor Code 4610.6(e)).",
  details:
    'Read from the reason clause of the rationale ("since the surgery is not medically necessary, …"). The main item is found by its words among the items of the letter; silent when there is none, or when several are decided differently.',
  messages: {
    mismatch: 'The reason given is "{words}", but {main} is {decision} in this letter. Correct the one that is wrong.',
  },
  examples: {
    bad: [
      {
        title: "The surgery is granted, its sling denied for want of it",
        frame: "items",
        text: "Left shoulder arthroscopy: Overturned\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: The tear is full. The request is medically necessary.\n\nAssociated surgical service: Sling: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: «Since the surgery is not medically necessary», none of the associated services are medically necessary.",
      },
    ],
    good: [
      {
        title: "Both fall",
        frame: "items",
        text: "Left shoulder arthroscopy: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: The tear is partial. The request is not medically necessary.\n\nAssociated surgical service: Sling: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: Since the surgery is not medically necessary, none of the associated services are medically necessary.",
      },
    ],
  },

  *check(letter) {
    if (letter.items.length < 2) return;
    for (const item of letter.items) {
      const body = item.rationale?.body;
      if (!body || !mayRestOnAnotherItem(letter.logical.lower.slice(body.from, body.to))) continue;
      const read = (strength: Strength) => statementsFromEnd(letter.logical, body, item.title.text, strength);
      for (const reason of [...read("explicit"), ...read("implied")]) {
        if (reason.role !== "reason") continue;
        const main = mainItem(letter, item, reason);
        if (!main?.decision || (main.decision.outcome === "overturned") === reason.necessary) continue;
        const clause = letter.logical.piece(reason.clauseFrom, reason.to);
        yield {
          message: "mismatch",
          data: { words: clause.text, main: `"${itemName(main)}"`, decision: main.decision.word.text },
          span: clause.span,
          item: item.index,
          related: [{ message: `The decision on "${itemName(main)}"`, span: main.decision.word.span }],
        };
        break;
      }
    }
  },
};

/** The item that a reason clause speaks of: one, or several that are decided alike. */
function mainItem(letter: Letter, item: Item, { subject }: Statement): Item | undefined {
  const known = MAIN_ITEMS.find(({ called }) => called.test(subject));
  const words = [...namingWords(subject)].filter((word) => !GENERAL.has(word));
  const titleOf = (other: Item) => other.title.text.toLowerCase();
  let candidates = letter.items.filter((other) => {
    const title = titleOf(other);
    return !ASSOCIATED.test(title) && (known ? known.is(other, title) : words.length > 0);
  });
  if (words.length > 0) {
    const named = candidates.filter((other) => {
      const names = namingWords(titleOf(other));
      return words.every((word) => names.has(word));
    });
    // "The arthroscopy" may be titled otherwise; a drug or a study that no title names is none of the items.
    if (named.length > 0) candidates = named;
    else if (!known || words.some((word) => !/^arthroscop/.test(word))) return undefined;
  }
  if (candidates.includes(item)) return undefined;
  const [first] = candidates;
  const alike = candidates.every((other) => other.decision?.outcome === first?.decision?.outcome);
  return alike ? first : undefined;
}

import type { Outcome } from "../letter/letter.js";
import { itemName, itemSpan } from "./parts.js";
import type { Fix, Rule } from "./rule.js";

const WORDS: Readonly<Record<Outcome, string>> = { upheld: "Upheld", overturned: "Overturned" };

export const missingDecision: Rule = {
  id: "missing-decision",
  severity: "error",
  summary: "A disputed item has no decision in its heading.",
  why: "The determination must state for each disputed treatment whether it is medically necessary (Labor Code 4610.6(e); 8 CCR 9792.10.6(d)). The parties act on the word behind the heading: Upheld (the denial stands) or Overturned.",
  messages: {
    absent:
      'The heading "{item}" has no decision. End it with ": Upheld" (not medically necessary) or ": Overturned" (medically necessary).',
    noHeading: "These parts have no heading: the treatment and its decision are missing.",
  },
  examples: {
    bad: [
      {
        title: "A heading without its decision",
        frame: "items",
        text: "«Twelve sessions of acupuncture, two times a week for six weeks»\n\nClaims Administrator guideline: Decision based on MTUS Acupuncture Treatment 2007.\n\nMAXIMUS guideline: Decision based on MTUS Acupuncture Treatment 2007.\n\nDecision rationale: Three to six treatments produce functional improvement. The request is not medically necessary.",
      },
    ],
    good: [
      {
        title: "The decision alone on its line",
        frame: "items",
        text: "Twelve sessions of acupuncture, two times a week for six weeks:\nUpheld\n\nClaims Administrator guideline: Decision based on MTUS Acupuncture Treatment 2007.\n\nMAXIMUS guideline: Decision based on MTUS Acupuncture Treatment 2007.\n\nDecision rationale: Three to six treatments produce functional improvement. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      if (item.decision) continue;
      if (item.title.text === "") {
        yield { message: "noHeading", span: itemSpan(item), item: item.index };
        continue;
      }
      const at = item.heading.span.end;
      const separator = /[:\-\u2014]$/.test(item.heading.text) ? " " : ": ";
      const order: Outcome[] = item.rationale?.conclusion?.necessary
        ? ["overturned", "upheld"]
        : ["upheld", "overturned"];
      const suggestions = order.map(
        (outcome): Fix => ({
          title: `Add the decision: ${WORDS[outcome]}`,
          edits: [{ span: { start: at, end: at }, text: separator + WORDS[outcome] }],
        }),
      );
      yield { message: "absent", data: { item: itemName(item) }, span: item.title.span, item: item.index, suggestions };
    }
  },
};

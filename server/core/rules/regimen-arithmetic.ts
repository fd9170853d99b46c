import { sumOf } from "../judgement/arithmetic.js";
import { itemName } from "./parts.js";
import type { Rule } from "./rule.js";

export const regimenArithmetic: Rule = {
  id: "regimen-arithmetic",
  severity: "information",
  summary: "Quantity, frequency and supply of a request can't all be right.",
  why: "The decision covers what the heading says. If the quantity doesn't follow from frequency and duration, the parties can't tell which of them was reviewed (DWC Form RFA, 8 CCR 9792.6.1(t)).",
  details:
    "Only where the heading gives all three, and nothing is taken as needed. A month counts as 28 to 31 days. It can't see doses that change over time.",
  messages: {
    sum: '"{item}": {frequency} comes to {expected} {unit}, not {stated}. Check the heading against the request.',
  },
  examples: {
    bad: [
      {
        title: "Twice a day for fourteen days is 28",
        frame: "items",
        text: "Naproxen 500mg one tablet twice daily 14 days «#40»: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request is not medically necessary.",
      },
      {
        title: "Twice a week for six weeks is 12",
        frame: "items",
        text: "Physical therapy 2 times a week for 6 weeks («10 sessions»): Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: The records show no progress. The request is not medically necessary.",
      },
    ],
    good: [
      {
        title: "One tablet is the dose, not the quantity",
        frame: "items",
        text: "Ibuprofen 800mg one tablet three times a day for 30 days #90: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request is not medically necessary.",
      },
      {
        title: "As needed leaves the sum open",
        frame: "items",
        text: "Naproxen 500mg one tablet twice daily as needed 14 days #20: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const sum = sumOf(letter.logical, item.request, item.title);
      if (!sum || (sum.expected.low <= sum.stated && sum.stated <= sum.expected.high)) continue;
      const { low, high } = sum.expected;
      yield {
        message: "sum",
        data: {
          item: itemName(item),
          frequency: item.request.frequency?.text ?? "the regimen",
          expected: low === high ? `${low}` : `${low} to ${high}`,
          unit: sum.unit,
          stated: `${sum.stated}`,
        },
        span: sum.piece.span,
        item: item.index,
      };
    }
  },
};

import type { Rule } from "./rule.js";

export const decisionRationaleMismatch: Rule = {
  id: "decision-rationale-mismatch",
  severity: "error",
  summary: "The rationale of an item concludes the opposite of its decision.",
  why: "Upheld means that the denial stands because the treatment is not medically necessary; Overturned means that it is medically necessary. A letter that says both binds the parties to a contradiction, and one word decides whether the worker is treated (Labor Code 4610.6(e)).",
  messages: {
    mismatch: 'The rationale concludes "{words}", but the decision is {decision}. Correct the one that is wrong.',
  },
  examples: {
    bad: [
      {
        title: "Upheld, but found necessary",
        frame: "items",
        text: "Naproxen 500mg #60, one tablet twice a day: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The worker reports relief and better function. The request «is medically necessary».",
      },
      {
        title: "Overturned, but found not necessary",
        frame: "items",
        text: "Naproxen 500mg #60, one tablet twice a day: Overturned\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request «cannot be considered medically necessary» at this time.",
      },
    ],
    good: [
      {
        title: "What utilization review said is not the conclusion",
        frame: "items",
        text: "Follow-up visit: Overturned\n\nClaims Administrator guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints.\n\nMAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints.\n\nDecision rationale: Utilization review stated that the visit was not medically necessary if the injection is not given. The visit serves medication management as well. The request is medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const conclusion = item.rationale?.conclusion;
      const decision = item.decision;
      if (!conclusion || !decision || conclusion.necessary === (decision.outcome === "overturned")) continue;
      const right = conclusion.necessary ? "Overturned" : "Upheld";
      yield {
        message: "mismatch",
        data: { words: conclusion.piece.text, decision: decision.word.text },
        span: conclusion.piece.span,
        item: item.index,
        related: [{ message: `The decision: ${decision.word.text}`, span: decision.word.span }],
        suggestions: [{ title: `Change the decision to ${right}`, edits: [{ span: decision.word.span, text: right }] }],
      };
    }
  },
};

import { type BoilerplateId, boilerplate } from "../letter/boilerplate.js";
import { sentencesOf } from "../text/sentences.js";
import { itemName } from "./parts.js";
import type { Fix, Rule } from "./rule.js";

export const inconclusiveRationale: Rule = {
  id: "inconclusive-rationale",
  severity: "warning",
  summary: "The rationale of an item comes to no conclusion.",
  why: "The reasons must end in an answer: is the treatment medically necessary or not (Labor Code 4610.6(e))? A rationale without one leaves the decision in the heading unsupported.",
  messages: {
    none: 'The rationale of "{item}" does not say whether the treatment is medically necessary. End it with its conclusion.',
  },
  examples: {
    bad: [
      {
        title: "Findings without an answer",
        frame: "items",
        text: "MRI of the right knee: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nDecision rationale: The worker twisted the knee in March. «The examination found no instability.»",
      },
    ],
    good: [
      {
        title: "A conclusion in other words",
        frame: "items",
        text: "MRI of the right knee: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nDecision rationale: The examination found no instability. Medical necessity has not been established.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const rationale = item.rationale;
      if (!rationale || rationale.body.text === "" || rationale.conclusion) continue;
      const last = sentencesOf(letter.logical.text, rationale.body.from, rationale.body.to).at(-1);
      const piece = last ? letter.logical.piece(last.from, last.to) : rationale.body;
      const at = rationale.body.span.end;
      const endings: BoilerplateId[] = item.decision
        ? [item.decision.outcome === "upheld" ? "ending-upheld" : "ending-overturned"]
        : ["ending-upheld", "ending-overturned"];
      const suggestions = endings.map(
        (id): Fix => ({
          title: id === "ending-upheld" ? "Conclude: not medically necessary" : "Conclude: medically necessary",
          edits: [{ span: { start: at, end: at }, text: ` ${boilerplate(id).body}` }],
          snippet: true,
        }),
      );
      yield { message: "none", data: { item: itemName(item) }, span: piece.span, item: item.index, suggestions };
    }
  },
};

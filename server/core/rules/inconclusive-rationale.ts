import { type BoilerplateId, boilerplate } from "../letter/boilerplate.js";
import type { Item, Letter } from "../letter/letter.js";
import type { Piece } from "../text/logical.js";
import { sentencesOf } from "../text/sentences.js";
import { escapeSnippet } from "../text/snippet.js";
import { itemName } from "./parts.js";
import type { Fix, Rule } from "./rule.js";

/** How the fixed paragraph about tapering opioids begins. */
const TAPERING = "this decision addresses the medical necessity of opioids";

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
      const { from, piece } = conclusionPlace(letter, rationale.body);
      const at = letter.logical.sourceOffset(from - 1) + 1;
      const stop = /[.!?]["')\]]*$/.test(letter.logical.text.slice(rationale.body.from, from)) ? " " : ". ";
      const endings: BoilerplateId[] = item.decision
        ? [item.decision.outcome === "upheld" ? "ending-upheld" : "ending-overturned"]
        : ["ending-upheld", "ending-overturned"];
      const suggestions = endings.map(
        (id): Fix => ({
          title: id === "ending-upheld" ? "Conclude: not medically necessary" : "Conclude: medically necessary",
          edits: [{ span: { start: at, end: at }, text: stop + ending(id, item) }],
          snippet: true,
        }),
      );
      yield { message: "none", data: { item: itemName(item) }, span: piece.span, item: item.index, suggestions };
    }
  },
};

/** The last sentence of the reasons, and where a conclusion goes: before the fixed paragraph about tapering opioids. */
function conclusionPlace(letter: Letter, body: Piece): { readonly from: number; readonly piece: Piece } {
  const { logical } = letter;
  const tapering = logical.lower.slice(body.from, body.to).indexOf(TAPERING);
  const end = tapering > 0 ? logical.piece(body.from, body.from + tapering).to : body.to;
  const last = sentencesOf(logical.text, body.from, end).at(-1);
  return { from: end, piece: last ? logical.piece(last.from, last.to) : body };
}

/** The standard ending about the item as its heading calls it. */
function ending(id: BoilerplateId, item: Item): string {
  const name = escapeSnippet(item.request.disputed.text || "item");
  return boilerplate(id).body.replace(/\$\{1:[^}$]*\}/, () => `\${1:${name}}`);
}

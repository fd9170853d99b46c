import { MARKED_QUANTITY, QUANTITY, STRENGTH, VISITS } from "../judgement/notation.js";
import { saysNotStated, statedBeside } from "../judgement/regimen.js";
import type { Item, Letter } from "../letter/letter.js";
import { itemName } from "./parts.js";
import type { Fix, Rule } from "./rule.js";

/** Equipment that is rented as often as bought: which of the two decides what was authorized. Slings and braces are bought. */
const RENTABLE =
  /\b(?:units?|tens|h-?wave|interferential|stimulator|wheelchair|hospital bed|bed|scooter|commode|pump|cpm|continuous passive motion|cold therapy|cryotherapy|hot ?\/ ?cold (?:therapy )?unit|compression device|traction|walker)\b/;
const TENURE = /\b(?:purchase|rental|rent|buy|trial|loan|supplies|replacement)\b/;

export const absentQuantity: Rule = {
  id: "absent-quantity",
  severity: "warning",
  summary:
    "A request does not say how much: a medication's quantity or strength, a therapy's visits, equipment's purchase or rental.",
  why: "A request for authorization states frequency, duration and quantity (DWC Form RFA, 8 CCR 9792.6.1(t)). What an Overturned item authorizes is undefined without them; on an Upheld item their absence is often a reason for the denial, and then the rationale should say so.",
  details:
    "A warning on an Overturned item, information on an Upheld one. Silent when the heading itself says that the quantity is unknown, when the letter states it beside the name of the treatment, or when the rationale says that the request gave none. It can't see a quantity that the letter gives far from the name.",
  messages: {
    overturned:
      '"{item}" is authorized without its {what}: how much may be given is left open. Add it, or say that the request states none.',
    upheld: '"{item}" is requested without its {what}. If the request stated none, the rationale may say so.',
  },
  examples: {
    bad: [
      {
        title: "How many tablets, and of which strength?",
        frame: "items",
        text: "«Naproxen, one tablet twice a day»: Overturned\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The worker reports relief and better function. The request is medically necessary.",
      },
      {
        title: "Bought or rented, and for how long?",
        frame: "items",
        text: "«Home TENS unit»: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines TENS Page(s): 114-117.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines TENS Page(s): 114-117.\n\nDecision rationale: The records show no trial. The request is not medically necessary.",
        severities: ["information"],
      },
    ],
    good: [
      {
        title: "The heading says that it is unknown",
        frame: "items",
        text: "Naproxen (unknown quantity), one tablet twice a day: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request is not medically necessary.",
      },
      {
        title: "Times a week and weeks give the visits",
        frame: "items",
        text: "Physical therapy 2 times a week for 6 weeks: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: Twelve visits exceed the guideline. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const what = missing(letter, item);
      if (!what || item.request.unspecified || saysNotStated(letter, item, "quantity")) continue;
      const overturned = item.decision?.outcome === "overturned";
      yield {
        message: overturned ? "overturned" : "upheld",
        data: { item: itemName(item), what },
        span: item.title.span,
        item: item.index,
        severity: overturned ? "warning" : "information",
        suggestions: repairs(item, what),
      };
    }
  },
};

function repairs(item: Item, what: string): Fix[] {
  const end = item.title.span.end;
  const heading: Fix = {
    title: `Add the ${what} to the heading`,
    edits: [{ span: { start: end, end }, text: `, \${1:${what}}` }],
    snippet: true,
  };
  const at = item.rationale?.conclusion?.sentence.span.start;
  if (at === undefined) return [heading];
  const text = `The request as submitted does not indicate the ${what}. `;
  return [
    heading,
    { title: `Say that the request does not state the ${what}`, edits: [{ span: { start: at, end: at }, text }] },
  ];
}

/** What the request leaves open, in words; nothing when it is all there. */
function missing(letter: Letter, item: Item): string | undefined {
  const { kind, strength, quantity, frequency, duration, disputed } = item.request;
  const text = disputed.text.toLowerCase();
  if (kind === "medication" || kind === "compound") {
    const noStrength = !strength && !statedBeside(letter, item, STRENGTH);
    const noQuantity = !quantity && !duration && !statedBeside(letter, item, MARKED_QUANTITY, QUANTITY);
    if (noStrength && noQuantity) return "strength and quantity";
    return noStrength ? "strength" : noQuantity ? "quantity" : undefined;
  }
  if (kind === "therapy") {
    if (quantity || (frequency && duration)) return undefined;
    return statedBeside(letter, item, VISITS) ? undefined : "number of visits";
  }
  if (kind === "equipment" && RENTABLE.test(text)) {
    return TENURE.test(item.title.text.toLowerCase()) || duration ? undefined : "purchase or rental period";
  }
  return undefined;
}

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like template strings
import { AS_NEEDED, FREQUENCY, find } from "../judgement/notation.js";
import { saysNotStated, statedBeside } from "../judgement/regimen.js";
import { boilerplate } from "../letter/boilerplate.js";
import type { Item } from "../letter/letter.js";
import { itemName } from "./parts.js";
import type { Fix, Rule } from "./rule.js";

const KINDS: ReadonlySet<string> = new Set(["medication", "compound", "therapy"]);

export const absentFrequency: Rule = {
  id: "absent-frequency",
  severity: "warning",
  summary: "A medication or therapy is requested without its frequency.",
  why: "A request for authorization states frequency, duration and quantity (DWC Form RFA, 8 CCR 9792.6.1(t)). What an Overturned item authorizes is undefined without them; on an Upheld item their absence is often a reason for the denial, and then the rationale should say so.",
  details:
    "A warning on an Overturned item, information on an Upheld one. Silent when the letter states the frequency beside the name of the treatment, or when the rationale says that the request gave none.",
  messages: {
    overturned:
      '"{item}" is authorized without a frequency: how often it may be given is left open. Add it, or say that the request states none.',
    upheld: '"{item}" is requested without a frequency. If the request stated none, the rationale may say so.',
  },
  examples: {
    bad: [
      {
        title: "Authorized, but how often?",
        frame: "items",
        text: "«Naproxen 500mg #60»: Overturned\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The worker reports relief and better function. The request is medically necessary.",
      },
      {
        title: "Denied, and not mentioned",
        frame: "items",
        text: "«Naproxen 500mg #60»: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request is not medically necessary.",
        severities: ["information"],
      },
    ],
    good: [
      {
        title: "The rationale says that the request gave none",
        frame: "items",
        text: "Naproxen 500mg #60: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nMAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines NSAIDs Page(s): 67-68.\n\nDecision rationale: The records show no benefit. The request as submitted does not indicate a frequency. The request is not medically necessary.",
      },
      {
        title: "Times a week",
        frame: "items",
        text: "Physical therapy 2x6 for the left shoulder: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nMAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004.\n\nDecision rationale: Twelve visits exceed the guideline. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const { request } = item;
      if (!KINDS.has(request.kind) || request.frequency || isGivenOnce(item)) continue;
      if (/frequency|dosing/i.test(request.unspecified?.text ?? "")) continue;
      if (saysNotStated(letter, item, "frequency") || statedBeside(letter, item, FREQUENCY, AS_NEEDED)) continue;
      const overturned = item.decision?.outcome === "overturned";
      const titleEnd = item.title.span.end;
      const heading: Fix = {
        title: "Add the frequency to the heading",
        edits: [
          {
            span: { start: titleEnd, end: titleEnd },
            text: ", ${1:how often}",
          },
        ],
        snippet: true,
      };
      const at = item.rationale?.conclusion?.sentence.span.start;
      const sentence: Fix[] =
        at === undefined
          ? []
          : [
              {
                title: "Say that the request states no frequency",
                edits: [{ span: { start: at, end: at }, text: `${boilerplate("no-frequency").body} ` }],
                snippet: true,
              },
            ];
      yield {
        message: overturned ? "overturned" : "upheld",
        data: { item: itemName(item) },
        span: item.title.span,
        item: item.index,
        severity: overturned ? "warning" : "information",
        suggestions: [heading, ...sentence],
      };
    }
  },
};

/** One visit, and a drug for emergencies, have no frequency; "as needed" is one, if an open one. */
function isGivenOnce(item: Item): boolean {
  const title = item.title.text.toLowerCase();
  if (/\b(?:naloxone|narcan|epinephrine|epipen)\b/.test(title) || find(AS_NEEDED, title)) return true;
  return (
    item.request.kind === "therapy" &&
    /^(?:#|qty:?|x)? ?0*(?:1|one)(?:\.0+)?\b(?! ?(?:-|to|or) )/.test(item.request.quantity?.text.toLowerCase() ?? "")
  );
}

import { citationText, entriesFor, entryName } from "../guidelines/lookup.js";
import { followsAnotherItem } from "../judgement/dependence.js";
import { boilerplate } from "../letter/boilerplate.js";
import type { Item } from "../letter/letter.js";
import { partInto } from "./edits.js";
import { itemName, itemSpan, reviewLabel } from "./parts.js";
import type { Edit, Fix, Rule } from "./rule.js";

/** More proposals than this are no help in a menu. */
const MOST_PROPOSALS = 4;

export const missingGuidelineCitation: Rule = {
  id: "missing-guideline-citation",
  severity: "error",
  summary: "The reviewer's guideline line of an item is missing, empty, or says that no medical evidence was cited.",
  why: "The determination must name the specific medical and scientific evidence that it rests on (8 CCR 9792.10.6(d), 9792.21.1(d)). Without it the parties can't check the decision.",
  details:
    "A warning when the line says that no medical evidence was cited. Information when the item only follows another item of the letter, as an associated service does: it falls or stands with that item.",
  messages: {
    absent: '"{item}" has no guideline line of the reviewer. Name the guideline that the decision is based on.',
    empty: 'The reviewer\'s guideline line of "{item}" is empty. Name the guideline that the decision is based on.',
    none: 'The reviewer cites no medical evidence for "{item}". A determination must rest on evidence: name it, or say which item this one follows.',
    follows: 'The reviewer cites no medical evidence for "{item}", which follows another item of the letter.',
  },
  examples: {
    bad: [
      {
        title: "No line at all",
        frame: "items",
        text: "«Cyclobenzaprine 7.5mg #60, one tablet at bedtime»: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 63-66.\n\nDecision rationale: The records show no acute exacerbation. The request is not medically necessary.",
      },
      {
        title: "No evidence cited",
        frame: "items",
        text: "Cyclobenzaprine 7.5mg #60, one tablet at bedtime: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Muscle relaxants Page(s): 63-66.\n\nMAXIMUS guideline: «The Expert Reviewer did not cite any medical evidence for its decision.»\n\nDecision rationale: The records show no acute exacerbation. The request is not medically necessary.",
        severities: ["warning"],
      },
      {
        title: "An associated service",
        frame: "items",
        text: "Fluoroscopic guidance: Upheld\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.\n\nMAXIMUS guideline: «The Expert Reviewer did not cite any medical evidence for its decision.»\n\nDecision rationale: Since the injection is not medically necessary, none of the associated services, including fluoroscopic guidance, are medically necessary.",
        severities: ["information"],
      },
    ],
    good: [
      {
        title: "A guideline outside the MTUS",
        frame: "items",
        text: "Cyclobenzaprine 7.5mg #60, one tablet at bedtime: Upheld\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.\n\nMAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain Chapter.\n\nDecision rationale: The records show no acute exacerbation. The request is not medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      const line = item.reviewGuideline;
      const data = { item: itemName(item) };
      if (!line) {
        const edit = (body: string) => partInto(letter, item, "reviewGuideline", `${reviewLabel(letter)} ${body}`);
        yield {
          message: "absent",
          data,
          span: itemSpan(item),
          item: item.index,
          suggestions: proposals(item, edit),
        };
      } else if (line.body.text === "") {
        const at = line.label.span.end;
        const edit = (body: string) => ({ span: { start: at, end: at }, text: ` ${body}` });
        yield {
          message: "empty",
          data,
          span: line.label.span,
          item: item.index,
          suggestions: proposals(item, edit),
        };
      } else if (line.saysNone) {
        const follows = followsAnotherItem(item);
        const edit = (body: string) => ({ span: line.body.span, text: body });
        yield {
          message: follows ? "follows" : "none",
          data,
          span: line.body.span,
          item: item.index,
          severity: follows ? "information" : "warning",
          suggestions: proposals(item, edit),
        };
      }
    }
  },
};

/** The citations that the catalogue proposes for the item, then the form for a source outside the MTUS. */
function proposals(item: Item, edit: (body: string) => Edit): Fix[] {
  const { knownDrug } = item.request;
  const entries = entriesFor({ title: item.title.text, ...(knownDrug && { drug: knownDrug }) }).slice(
    0,
    MOST_PROPOSALS,
  );
  const cited = entries.map(
    (entry): Fix => ({ title: `Cite ${entryName(entry)}`, edits: [edit(citationText(entry))] }),
  );
  const outside: Fix = {
    title: "Cite a guideline outside the MTUS",
    edits: [edit(boilerplate("review-guideline-non-mtus").body.replace(/^MAXIMUS guideline: /, ""))],
    snippet: true,
  };
  return [...cited, outside];
}

import { type Statement, statementsFromEnd } from "../judgement/statements.js";
import { namingWords } from "../judgement/subjects.js";
import type { Item, Letter } from "../letter/letter.js";
import type { Rule } from "./rule.js";

const NUMBER =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty)\b/g;
/** A part of the request, or another time: then both may be true. */
const PART =
  /\b(?:only|initial|first|remaining|remainder|additional|further|more|original|partial(?:ly)?|in part|portion|as (?:requested|written|submitted|stated)|trial|would|initially|previously|until|earlier|past|continued|short)\b/g;
const PAST = /\b(?:was|were)\b/;

export const contradictoryRationale: Rule = {
  id: "contradictory-rationale",
  severity: "warning",
  summary: "The rationale of an item concludes both that the treatment is and that it is not medically necessary.",
  why: "The reasons must support one answer (Labor Code 4610.6(e)). Where a rationale gives both, the parties can't tell which is meant, and either may appeal on it; mostly a paragraph was left over from another item.",
  details:
    "Only statements in so many words about the request or the item itself are compared. Silent where they speak of different numbers, of a part, or of another time, where one is a condition or another's view, and where one is not about the item.",
  messages: {
    both: 'The rationale concludes "{earlier}" here, but later "{later}". Keep the one that is meant.',
  },
  examples: {
    bad: [
      {
        title: "Two conclusions",
        frame: "items",
        text: "MRI of the right knee: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nDecision rationale: The knee gives way. The request «is medically necessary». The record holds no plain films. Therefore, the request is not medically necessary.",
      },
    ],
    good: [
      {
        title: "Six visits of twelve",
        frame: "items",
        text: "Physical therapy, 12 visits, two times a week for six weeks: Upheld\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.\n\nDecision rationale: The request for six visits would be medically necessary. The request for 12 visits is not medically necessary.",
      },
      {
        title: "Utilization review's view, and the reviewer's",
        frame: "items",
        text: "MRI of the right knee: Overturned\n\nClaims Administrator guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nMAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.\n\nDecision rationale: Utilization review found that the request is not medically necessary. The knee gives way. The request is medically necessary.",
      },
    ],
  },

  *check(letter) {
    for (const item of letter.items) {
      if (!concludesTwice(letter, item)) continue;
      const pair = contradiction(letter, item);
      if (!pair) continue;
      const earlier = letter.logical.piece(pair.earlier.from, pair.earlier.to);
      const later = letter.logical.piece(pair.later.from, pair.later.to);
      yield {
        message: "both",
        data: { earlier: earlier.text, later: later.text },
        span: earlier.span,
        item: item.index,
        related: [{ message: `The other conclusion: "${later.text}"`, span: later.span }],
      };
    }
  },
};

/** The last conclusion about the item itself, and the last before it that says the opposite of the same thing. */
function contradiction(letter: Letter, item: Item): { earlier: Statement; later: Statement } | undefined {
  const body = item.rationale?.body;
  if (!body || !item.rationale?.conclusion) return undefined;
  const title = item.title.text.toLowerCase();
  const names = namingWords(title);
  let later: Statement | undefined;
  for (const statement of statementsFromEnd(letter.logical, body, item.title.text, "explicit")) {
    const { role, about, subject } = statement;
    if (role !== "conclusion" || about !== "item") continue;
    if ([...namingWords(subject)].some((word) => !names.has(word))) continue;
    if (!later) later = statement;
    else if (later.necessary !== statement.necessary && sameThing(letter, statement, later, title))
      return { earlier: statement, later };
  }
  return undefined;
}

function sameThing({ logical }: Letter, a: Statement, b: Statement, title: string): boolean {
  const [one, other] = [a, b].map(({ clauseFrom, sentence }) =>
    logical.lower.slice(Math.max(clauseFrom, sentence.from), sentence.to),
  ) as [string, string];
  const numbers = (text: string) =>
    [...new Set(text.match(NUMBER) ?? [])]
      .filter((number) => !title.includes(number))
      .sort()
      .join();
  const parts = (text: string) => [...new Set(text.match(PART) ?? [])].sort().join();
  if (numbers(one) !== numbers(other) || parts(one) !== parts(other)) return false;
  const tense = ({ from, to }: Statement) => PAST.test(logical.lower.slice(from, to));
  return tense(a) === tense(b);
}

/** A cheap look before the careful one: two conclusions take two phrases. */
function concludesTwice(letter: Letter, item: Item): boolean {
  const body = item.rationale?.body;
  if (!body) return false;
  const text = letter.logical.lower.slice(body.from, body.to);
  const first = text.indexOf("medical");
  return (
    first >= 0 &&
    text.indexOf("medical", first + 8) >= 0 &&
    (text.match(/\bmedically|\bmedical necessity/g)?.length ?? 0) > 1
  );
}

import { describe, expect, it } from "vitest";
import { completion, type Proposal } from "../../server/core/features/completion.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { plainText } from "../../server/core/text/snippet.js";
import { buildLetter, CLINICAL_SUMMARY, DECISIONS, HOW_MADE, itemText, lint, REVIEW } from "../support/letters.js";

const CURSOR = "¦";

function proposals(text: string): Proposal[] {
  const offset = text.indexOf(CURSOR);
  if (offset < 0) throw new Error("no cursor");
  return completion(parseLetter(text.replace(CURSOR, "")), offset);
}
const labels = (text: string) => proposals(text).map(({ label }) => label);

/** The letter with a proposal taken. */
function take(text: string, proposal: Proposal): string {
  const source = text.replace(CURSOR, "");
  const { span, snippet } = proposal;
  return source.slice(0, span.start) + (snippet ? plainText(proposal.text) : proposal.text) + source.slice(span.end);
}

const item = (text: string) => buildLetter({ items: [{}, text, {}] });
const heading = (words: string, rationale = "The joint is stable.") =>
  item(itemText({ title: "Wrist splint", decision: "", rationale }).replace(/^Wrist splint: ?/, words));

describe("behind the colon of a heading", () => {
  it("both decisions are proposed, not necessary first", () => {
    expect(labels(heading(`Wrist splint: ${CURSOR}`))).toEqual(["Upheld", "Overturned"]);
  });

  it("the one that the rationale concludes comes first", () => {
    expect(labels(heading(`Wrist splint: ${CURSOR}`, "It is medically necessary."))).toEqual(["Overturned", "Upheld"]);
    expect(labels(heading(`Wrist splint: ${CURSOR}`, "It is not medically necessary."))).toEqual([
      "Upheld",
      "Overturned",
    ]);
  });

  it.each([
    [`Wrist splint:${CURSOR}`, ["Upheld", "Overturned"], "Wrist splint: Upheld\n"],
    [`Wrist splint: U${CURSOR}`, ["Upheld"], "Wrist splint: Upheld\n"],
    [`Wrist splint: ove${CURSOR}`, ["Overturned"], "Wrist splint: Overturned\n"],
    [`DME: wrist splint: ${CURSOR}`, ["Upheld", "Overturned"], "DME: wrist splint: Upheld\n"],
  ])("what is typed is completed: %s", (words, expected, result) => {
    const text = heading(words);
    expect(labels(text)).toEqual(expected);
    const [first] = proposals(text);
    if (!first) throw new Error("nothing is proposed");
    expect(take(text, first)).toContain(`\n${result}`);
  });

  it.each([[`Wrist splint: Z${CURSOR}`], [`Wrist splint ${CURSOR}`]])("nothing else is: %s", (words) => {
    expect(labels(heading(words))).toEqual([]);
  });

  it.each([
    ["in the summary", buildLetter({ summary: `Findings: ${CURSOR}` })],
    ["in a rationale", item(itemText({ rationale: `These points: ${CURSOR}` }))],
    ["behind the sentence of the section", buildLetter().replace("set forth below:", `set forth below: ${CURSOR}`)],
    ["behind the credentials", buildLetter().replace("Nevada", CURSOR)],
    ["on the front page", `Case Number: ${CURSOR}\n${buildLetter()}`],
  ])("no decision is proposed %s", (_, text) => {
    expect(labels(text)).not.toContain("Upheld");
  });
});

describe("at the start of a line of an item", () => {
  it("the labels that it lacks are proposed, in their order", () => {
    expect(labels(item(`Wrist splint: Upheld\n${CURSOR}\n`))).toEqual([
      "Claims Administrator guideline:",
      "MAXIMUS guideline:",
      "Decision rationale:",
    ]);
    expect(labels(item(`${itemText({ review: null, rationale: null })}\n\n${CURSOR}\n`))).toEqual([
      "MAXIMUS guideline:",
      "Decision rationale:",
    ]);
  });

  it("what is typed chooses among them", () => {
    const text = item(`${itemText({ review: null, rationale: null })}\n\n  dec${CURSOR}\n`);
    expect(labels(text)).toEqual(["Decision rationale:"]);
    const [first] = proposals(text);
    if (!first) throw new Error("nothing is proposed");
    expect(first).toMatchObject({ kind: "label", snippet: true, filter: "Decision rationale:" });
    expect(take(text, first)).toMatch(/\n {2}Decision rationale: \S/);
  });

  it("none is proposed when it has all, or no decision", () => {
    expect(labels(item(`${itemText({})}\n\n${CURSOR}\n`))).toEqual([]);
    expect(labels(buildLetter({ items: [`Wrist splint\n${CURSOR}\n`] }))).toEqual([]);
  });

  it("none is proposed in the middle of a sentence", () => {
    expect(labels(item(itemText({ rationale: `The joint, which is ${CURSOR}` })))).toEqual([]);
  });
});

describe("in an empty guideline line", () => {
  const line = (title: string, words: string) =>
    item(itemText({ title }).replace(`MAXIMUS guideline: ${REVIEW}`, `MAXIMUS guideline:${words}`));

  it("citations are proposed, those of the drug first", () => {
    const [first, ...rest] = proposals(line("Norco 5/325mg #60, twice a day", ` ${CURSOR}`));
    expect(first?.kind).toBe("citation");
    expect(first?.label).toMatch(/opioid|hydrocodone/i);
    expect(rest.length).toBeGreaterThan(2);
  });

  it("citations follow the words of the heading where no drug is named", () => {
    expect(labels(line("Acupuncture, 2 times a week for 3 weeks", ` ${CURSOR}`))[0]).toMatch(/acupuncture/i);
    expect(labels(line("Zorbaflex device", ` ${CURSOR}`))).toEqual([]);
  });

  it.each([CURSOR, ` ${CURSOR}`, ` Dec${CURSOR}`, ` Decision based on MT${CURSOR}`])(
    "one taken makes a sound letter: %s",
    (words) => {
      const text = line("Norco 5/325mg #60, twice a day", words);
      const [first] = proposals(text);
      if (!first) throw new Error("nothing is proposed");
      const taken = take(text, first);
      expect(taken).toMatch(/\nMAXIMUS guideline: Decision based on MTUS [^\n]+\.\n/);
      expect(lint(taken)).toEqual([]);
    },
  );

  it("of the claims administrator as well", () => {
    const text = item(itemText({ title: "Norco 5/325mg #60, twice a day", claims: CURSOR }));
    expect(proposals(text)[0]?.kind).toBe("citation");
  });

  it("nothing is proposed once something else is written", () => {
    expect(proposals(line("Norco 5/325mg #60", ` The Expert Reviewer did${CURSOR}`))).toEqual([]);
    expect(proposals(line("Norco 5/325mg #60", ` ${REVIEW}${CURSOR}`))).toEqual([]);
  });
});

describe("sections that the letter lacks", () => {
  it("are all proposed in an empty text", () => {
    expect(labels(CURSOR)).toEqual([HOW_MADE, CLINICAL_SUMMARY, DECISIONS]);
    expect(labels(`\n${CURSOR}`)).toEqual([HOW_MADE, CLINICAL_SUMMARY, DECISIONS]);
    expect(labels(`${CURSOR}\n`)).toEqual([HOW_MADE, CLINICAL_SUMMARY, DECISIONS]);
    expect(labels(`clin${CURSOR}`)).toEqual([CLINICAL_SUMMARY]);
  });

  it("are the ones that are not there", () => {
    const text = buildLetter().replace(`${CLINICAL_SUMMARY}\n`, `${CURSOR}\n`);
    expect(labels(text)).toEqual([CLINICAL_SUMMARY]);
    expect(labels(`${buildLetter()}\n${CURSOR}`)).toEqual([]);
  });

  it("replace what is typed", () => {
    const text = `CLIN${CURSOR}`;
    const [first] = proposals(text);
    if (!first) throw new Error("nothing is proposed");
    expect(take(text, first)).toMatch(/^CLINICAL CASE SUMMARY\nThe expert reviewer developed/);
  });

  it.each(["\r\n", "\n", "\r"])("are proposed at the start of a line that ends with %j", (eol) => {
    expect(labels(`Note${eol}${CURSOR}${eol}`)).toHaveLength(3);
  });
});

import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver/node";
import { parseLetter } from "../../server/core/index.js";
import { type Client, MODERN, OLD, start } from "./harness.js";
import { ACUPUNCTURE, type ItemText, letter, NAPROXEN, without } from "./letters.js";

const A = "file:///letters/a.imr";

/** An editor of 2022 that asks for diagnostics, so that the same steps serve both. */
const PLAIN = { ...OLD, textDocument: { ...OLD.textDocument, diagnostic: {} } };

async function opened(text: string, capabilities = MODERN): Promise<Client> {
  const client = await start({ capabilities });
  await client.open(A, text);
  return client;
}

/** The actions on the first finding of a rule, without the one that ignores it. */
async function offers(client: Client, rule: string): Promise<CodeAction[]> {
  const found = await client.actionsOn(A, await client.diagnostics(A), rule);
  return found.filter(({ edit }) => edit);
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

describe("missing-section", () => {
  test("a section, with tab stops where the editor takes them", async () => {
    const client = await opened(letter([NAPROXEN], ["summary"]));
    const [action, ...others] = await offers(client, "missing-section");
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      title: 'Insert the section "CLINICAL CASE SUMMARY"',
      kind: "quickfix",
      diagnostics: [{ code: "missing-section" }],
      edit: {
        documentChanges: [
          {
            textDocument: { uri: A, version: 1 },
            edits: [{ snippet: { kind: "snippet", value: expect.stringContaining("CLINICAL CASE SUMMARY\n") } }],
          },
        ],
      },
    });
    expect(action).not.toHaveProperty("isPreferred");
    expect(JSON.stringify(action?.edit)).toContain("${");
    await client.take(A, action as CodeAction);
    expect(await client.codes(A)).toEqual([]);
  });

  test("as plain text elsewhere", async () => {
    const client = await opened(letter([NAPROXEN], ["summary"]), PLAIN);
    const [action] = await offers(client, "missing-section");
    expect(action?.edit).not.toHaveProperty("documentChanges");
    const [edit] = action?.edit?.changes?.[A] ?? [];
    expect(edit?.newText).toContain("CLINICAL CASE SUMMARY\n");
    expect(edit?.newText).not.toMatch(/\$\{?\d/);
    await client.take(A, action as CodeAction);
    expect(await client.codes(A)).toEqual([]);
  });

  test("tab stops only together with versions", async () => {
    const workspace = { ...MODERN.workspace, workspaceEdit: { snippetEditSupport: true } };
    const client = await opened(letter([NAPROXEN], ["summary"]), { ...MODERN, workspace });
    const [action] = await offers(client, "missing-section");
    expect(action?.edit?.changes?.[A]?.[0]?.newText).not.toMatch(/\$\{?\d/);
  });

  test("the three sections of an empty letter, one after the other; the first brings the credentials", async () => {
    const client = await opened("");
    for (let left = 3; left > 0; left--) {
      const [action] = await offers(client, "missing-section");
      await client.take(A, action as CodeAction);
    }
    expect(parseLetter(client.text(A)).sections.map(({ kind }) => kind)).toEqual([
      "how-made",
      "clinical-summary",
      "decisions",
    ]);
    expect(parseLetter(client.text(A)).reviewer?.form).toBe("block");
  });

  test("the credentials", async () => {
    const client = await opened(letter([NAPROXEN], ["credentials"]));
    const [action] = await offers(client, "missing-section");
    expect(action?.title).toBe("Insert the credentials");
    await client.take(A, action as CodeAction);
    expect(await client.codes(A)).toEqual([]);
  });

  test.each([
    ["claims", "Claims Administrator guideline"],
    ["rationale", "Decision rationale"],
  ] as const)("the %s part of an item, between the others", async (part, name) => {
    for (const capabilities of [MODERN, PLAIN]) {
      const client = await opened(letter([without(NAPROXEN, part), ACUPUNCTURE]), capabilities);
      const [action, ...others] = await offers(client, "missing-section");
      expect(others).toEqual([]);
      expect(action?.title).toBe(`Insert the "${name}" part`);
      await client.take(A, action as CodeAction);
      expect(await client.codes(A)).not.toContain("missing-section");
      expect(parseLetter(client.text(A)).items).toHaveLength(2);
    }
  });

  test("with the line ends of the letter", async () => {
    const client = await opened(letter([without(NAPROXEN, "rationale")], ["summary"]).replaceAll("\n", "\r\n"));
    for (let left = 2; left > 0; left--) {
      const [action] = await offers(client, "missing-section");
      await client.take(A, action as CodeAction);
    }
    expect(client.text(A)).not.toMatch(/[^\r]\n/);
    expect(await client.codes(A)).not.toContain("missing-section");
  });
});

describe("missing-guideline-citation", () => {
  test.each([
    ["no line", without(NAPROXEN, "review")],
    ["an empty line", { ...NAPROXEN, review: "" }],
    ["no evidence", { ...NAPROXEN, review: "The Expert Reviewer did not cite any medical evidence for its decision." }],
  ] as [string, ItemText][])("%s: several citations that fit, and the form for others", async (_, item) => {
    const client = await opened(letter([item]));
    const actions = await offers(client, "missing-guideline-citation");
    expect(actions.length).toBeGreaterThan(2);
    expect(actions.slice(0, -1).every(({ title }) => /^Cite \S/.test(title))).toBe(true);
    expect(new Set(actions.map(({ edit }) => JSON.stringify(edit))).size).toBe(actions.length);
    expect(actions.at(-1)?.title).toBe("Cite a guideline outside the MTUS");
    expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
    for (const action of actions) {
      const again = await opened(letter([item]));
      await again.take(A, action);
      expect(await again.codes(A)).toEqual([]);
      const { reviewGuideline } = parseLetter(again.text(A)).items[0] ?? {};
      expect(reviewGuideline?.citations.length).toBeGreaterThan(0);
    }
  });

  test("the form for other sources says so", async () => {
    const client = await opened(letter([without(NAPROXEN, "review")]), PLAIN);
    const actions = await offers(client, "missing-guideline-citation");
    await client.take(A, actions.at(-1) as CodeAction);
    expect(client.text(A)).toMatch(/MAXIMUS guideline: The Expert Reviewer based .* outside of the MTUS/);
  });
});

test("a contradiction: the decision can be changed, by a person's choice", async () => {
  const client = await opened(
    letter([{ ...NAPROXEN, heading: "Naproxen 500mg #60, one tablet twice a day: Overturned" }]),
  );
  const [action, ...others] = await offers(client, "decision-rationale-mismatch");
  expect(others).toEqual([]);
  expect(action).toMatchObject({ title: "Change the decision to Upheld", kind: "quickfix" });
  expect(action).not.toHaveProperty("isPreferred");
  await client.take(A, action as CodeAction);
  expect(client.text(A)).toBe(letter());
});

test("an undecided item: both decisions, what the rationale says first", async () => {
  const client = await opened(letter([{ ...ACUPUNCTURE, heading: "Acupuncture, 2 times a week for 3 weeks" }]));
  const actions = await offers(client, "missing-decision");
  expect(titles(actions)).toEqual(["Add the decision: Overturned", "Add the decision: Upheld"]);
  expect(actions.some(({ isPreferred }) => isPreferred)).toBe(false);
  await client.take(A, actions[0] as CodeAction);
  expect(await client.codes(A)).toEqual([]);
});

describe("absent-frequency", () => {
  const text = letter([{ ...NAPROXEN, heading: "Naproxen 500mg #60: Upheld" }]);

  test("in the heading", async () => {
    const client = await opened(text);
    const actions = await offers(client, "absent-frequency");
    expect(titles(actions)).toEqual(["Add the frequency to the heading", "Say that the request states no frequency"]);
    await client.take(A, actions[0] as CodeAction);
    expect(client.text(A)).toMatch(/^Naproxen 500mg #60, how often: Upheld$/m);
    // The words to be filled in are no frequency: the finding stays until there is one.
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
  });

  test("as a sentence before the conclusion", async () => {
    const client = await opened(text, PLAIN);
    const [, action] = await offers(client, "absent-frequency");
    await client.take(A, action as CodeAction);
    expect(client.text(A)).toContain("does not indicate a frequency. Therefore, the request");
    expect(await client.codes(A)).toEqual([]);
  });
});

test("a rationale without a conclusion: the ending that its decision wants", async () => {
  const client = await opened(letter([{ ...NAPROXEN, rationale: "The notes tell of no relief." }]));
  const actions = await offers(client, "inconclusive-rationale");
  expect(titles(actions)).toEqual(["Conclude: not medically necessary"]);
  await client.take(A, actions[0] as CodeAction);
  expect(await client.codes(A)).toEqual([]);
});

describe("which actions", () => {
  const text = letter([without(NAPROXEN, "rationale"), without(ACUPUNCTURE, "rationale")]);

  test("those of the place asked about, and each can be ignored", async () => {
    const client = await opened(text);
    const range = client.rangeOf(A, "Acupuncture for the low back");
    expect(titles(await client.actions(A, range))).toEqual([
      'Insert the "Decision rationale" part',
      'Ignore "missing-section" here',
    ]);
    expect(await client.actions(A, client.rangeOf(A, "41-year-old"))).toEqual([]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await client.actions(A, whole)).toHaveLength(4);
  });

  test("none of other kinds", async () => {
    const client = await opened(text);
    const range = client.rangeOf(A, "Acupuncture for the low back");
    expect(await client.actions(A, range, ["source.fixAll"])).toEqual([]);
    expect(await client.actions(A, range, ["refactor", "source"])).toEqual([]);
    expect(await client.actions(A, range, [])).toEqual([]);
    expect(await client.actions(A, range, ["quickfix"])).toHaveLength(2);
    expect(await client.actions(A, range, ["source", "quickfix"])).toHaveLength(2);
    expect(await client.actions(A, range, [""])).toHaveLength(2);
  });

  test("none for a version that has passed while the server looked for files", async () => {
    const client = await opened(text);
    let release = () => {};
    client.files.gate = new Promise((resolve) => {
      release = resolve;
    });
    const asked = client.actions(A, client.rangeOf(A, "Acupuncture for the low back"));
    await client.replace(A, "HOW THE IMR", "\n\nHOW THE IMR");
    const answered = client.diagnostics("file:///letters/none.imr");
    await answered;
    release();
    expect(await asked).toEqual([]);
    expect(await client.actions(A, client.rangeOf(A, "Acupuncture for the low back"))).toHaveLength(2);
  });
});

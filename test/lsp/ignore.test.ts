import { expect, test } from "vitest";
import { MessageType } from "vscode-languageserver/node";
import { type Client, OLD, type Options, pause, start, until } from "./harness.js";
import { ACUPUNCTURE, letter, NAPROXEN, without } from "./letters.js";

const A = "file:///home/ann/letters/2017/a%20letter.imr";
const BESIDE = "file:///home/ann/letters/2017/.letterlint-baseline.json";
const ABOVE = "file:///home/ann/letters/.letterlint-baseline.json";
const FAULTY = letter([{ ...without(NAPROXEN, "rationale"), heading: "Naproxen 500mg #60: Upheld" }]);

/** A client with a letter open, and the command that ignores its first finding of a rule. */
async function opened(options: Options = {}, uri = A, text = FAULTY) {
  const client = await start(options);
  await client.open(uri, text);
  return { client, ignore: (rule: string) => ignore(client, uri, rule) };
}

async function ignore(client: Client, uri: string, rule: string): Promise<void> {
  const actions = await client.actionsOn(uri, await client.diagnostics(uri), rule);
  const action = actions.find(({ title }) => title === `Ignore "${rule}" here`);
  expect(action).toMatchObject({ kind: "quickfix" });
  expect(action?.edit).toBeUndefined();
  await client.execute(action?.command);
}

test("a new file beside the letter; the finding goes and stays away", async () => {
  const { client, ignore } = await opened();
  await ignore("missing-section");
  expect(client.shown).toEqual([]);
  const written = JSON.parse(client.files.texts.get(BESIDE) ?? "");
  expect(written).toEqual({
    version: 1,
    letters: { "a letter.imr": { "missing-section": [expect.stringMatching(/^[0-9a-f]{14}$/)] } },
  });
  await until(() => client.refreshes === 1, "a refresh");
  expect(await client.codes(A)).toEqual(["absent-frequency"]);
  await client.replace(A, "41-year-old", "42-year-old");
  await client.replace(A, "IMR ISSUES", "\n\nIMR ISSUES");
  expect(await client.codes(A)).toEqual(["absent-frequency"]);
});

test("no words of the letter are written", async () => {
  const { client, ignore } = await opened();
  await ignore("missing-section");
  expect(client.files.texts.get(BESIDE)).not.toMatch(/naproxen/i);
});

test("another finding of the same rule is still shown", async () => {
  const { client, ignore } = await opened(
    {},
    A,
    letter([without(NAPROXEN, "rationale"), without(ACUPUNCTURE, "rationale")]),
  );
  await ignore("missing-section");
  expect(await client.diagnostics(A)).toMatchObject([
    { code: "missing-section", message: expect.stringContaining("Acupuncture") },
  ]);
});

test("an existing file upward is added to", async () => {
  const before = { version: 1, letters: { "b.imr": { "absent-frequency": ["00000000000000"] } } };
  const { client, ignore } = await opened({ files: { [ABOVE]: JSON.stringify(before) } });
  await ignore("missing-section");
  expect(client.files.written).toEqual([ABOVE]);
  expect(JSON.parse(client.files.texts.get(ABOVE) ?? "")).toEqual({
    version: 1,
    letters: { "2017/a letter.imr": { "missing-section": [expect.any(String)] }, ...before.letters },
  });
  expect(await client.codes(A)).toEqual(["absent-frequency"]);
});

test("two at once: neither is lost", async () => {
  const { client } = await opened();
  const found = await client.diagnostics(A);
  const commands = await Promise.all(
    ["missing-section", "absent-frequency"].map(async (rule) =>
      (await client.actionsOn(A, found, rule)).find(({ command }) => command),
    ),
  );
  // Slow files: the second command comes while the first still reads.
  client.files.gate = pause(50);
  await Promise.all(commands.map((action) => client.execute(action?.command)));
  expect(await client.codes(A)).toEqual([]);
});

test.each([
  ["a damaged file", "{ letters", /is not valid JSON .* repair or delete it\.$/],
  ["a file of another version", '{ "version": 2, "letters": {} }', /was written by another version/],
])("%s is left as it is", async (_, before, problem) => {
  const { client, ignore } = await opened({ files: { [ABOVE]: before } });
  await client.diagnostics(A);
  client.shown.length = 0;
  await ignore("missing-section");
  expect(client.shown).toMatchObject([{ type: MessageType.Error, message: expect.stringMatching(problem) }]);
  expect(client.shown[0]?.message).toMatch(/^The finding could not be ignored: \.letterlint-baseline\.json /);
  expect(client.files.texts.get(ABOVE)).toBe(before);
  expect(client.files.written).toEqual([]);
  expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
});

test("a file that can't be read is not written over", async () => {
  const { client, ignore } = await opened({ files: { [BESIDE]: '{ "version": 1, "letters": {} }' } });
  client.files.locked.add(BESIDE);
  await client.diagnostics(A);
  client.shown.length = 0;
  await ignore("missing-section");
  expect(client.shown).toMatchObject([{ type: MessageType.Error, message: expect.stringMatching(/can't be read/) }]);
  expect(client.files.written).toEqual([]);
});

test("a file that can't be written", async () => {
  const { client, ignore } = await opened();
  client.files.writeError = new Error("the disk is full");
  await ignore("missing-section");
  expect(client.shown).toMatchObject([
    { type: MessageType.Error, message: ".letterlint-baseline.json could not be written: the disk is full" },
  ]);
  client.files.writeError = undefined;
  await ignore("missing-section");
  expect(await client.codes(A)).toEqual(["absent-frequency"]);
});

test("a document that was never saved", async () => {
  for (const uri of ["untitled:Untitled-1", "untitled:/home/ann/new.imr"]) {
    const { client, ignore } = await opened({}, uri);
    await ignore("missing-section");
    expect(client.shown).toEqual([
      { type: MessageType.Error, message: "Save the letter first: findings are ignored in a file beside it." },
    ]);
    expect(client.files.written).toEqual([]);
  }
});

test("an address whose blanks and signs are not written as the standard wants them", async () => {
  const { client, ignore } = await opened({}, "file:///home/ann/my letters/100%.imr");
  await ignore("missing-section");
  const written = JSON.parse(client.files.texts.get("file:///home/ann/my%20letters/.letterlint-baseline.json") ?? "");
  expect(Object.keys(written.letters)).toEqual(["100%.imr"]);
  expect(await client.codes("file:///home/ann/my letters/100%.imr")).toEqual(["absent-frequency"]);
});

test("a command without its arguments, and one of others", async () => {
  const { client } = await opened();
  await client.execute({ command: "determinationLetters.ignoreFinding" });
  expect(client.shown).toMatchObject([{ type: MessageType.Error, message: expect.stringContaining("no finding") }]);
  await client.execute({ command: "somebody.else", arguments: [1] });
  expect(client.shown).toHaveLength(1);
  expect(client.files.written).toEqual([]);
});

test("in an editor that is sent its diagnostics they are sent again", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, FAULTY);
  const found = await client.pushedFor(A, 1);
  client.pushed.length = 0;
  const actions = await client.actionsOn(A, found, "missing-section");
  await client.execute(actions.find(({ command }) => command)?.command);
  expect(await client.pushedFor(A, 1)).toMatchObject([{ code: "absent-frequency" }]);
});

import { expect, test } from "vitest";
import { MODERN, OLD, pause, start } from "./harness.js";
import { letter, NAPROXEN, without } from "./letters.js";

const A = "file:///letters/a.imr";
const B = "file:///letters/b.imr";
const CONFIGURATION = "file:///letters/.letterlint.json";

test("diagnostics come with the opening", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  expect(await client.pushedFor(A, 1)).toMatchObject([
    {
      code: "missing-section",
      codeDescription: { href: "file:///rules/missing-section.md" },
      range: client.rangeOf(A, "Naproxen 500mg #60, one tablet twice a day"),
    },
  ]);
  await pause(250);
  expect(client.pushed).toHaveLength(1);
});

test("a change waits for more changes, an opening does not", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, letter());
  await client.pushedFor(A, 1);
  await client.replace(A, "\n", "\n");
  await client.open(B, letter());
  await client.pushedFor(A, 2);
  expect(client.pushed.map(({ uri, version }) => [uri, version])).toEqual([
    [A, 1],
    [B, 1],
    [A, 2],
  ]);
});

test("after quick changes once, for the last version", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, letter());
  expect(await client.pushedFor(A, 1)).toEqual([]);
  for (let i = 0; i < 9; i++) await client.replace(A, "\n", "\n");
  await client.replace(A, ": Upheld", ": Overturned");
  const { version } = client.document(A);
  expect(await client.pushedFor(A, version)).toMatchObject([{ code: "decision-rationale-mismatch" }]);
  await pause(250);
  expect(client.pushed.map((params) => params.version)).toEqual([1, version]);
});

test("cleared when the document is closed, and not sent afterwards", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  await client.pushedFor(A, 1);
  await client.replace(A, "twice", "twice");
  await client.close(A);
  await pause(300);
  expect(client.pushed.at(-1)).toEqual({ uri: A, diagnostics: [] });
  expect(client.pushed).toHaveLength(2);
});

test("closed while the server still looks for files: nothing comes after the clearing", async () => {
  const client = await start({ capabilities: OLD });
  let release = () => {};
  client.files.gate = new Promise((resolve) => {
    release = resolve;
  });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  await pause(50);
  await client.close(A);
  await pause(50);
  release();
  await pause(100);
  expect(client.pushed).toEqual([{ uri: A, diagnostics: [] }]);
});

test("an editor that asks is never sent any", async () => {
  const client = await start({ capabilities: MODERN });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  await client.replace(A, "twice", "once");
  await client.save(A);
  await client.changeFile(CONFIGURATION, "{}");
  expect(await client.codes(A)).toEqual(["missing-section"]);
  await pause(300);
  await client.close(A);
  await client.diagnostics(A);
  expect(client.pushed).toEqual([]);
});

test("a text that is no letter gets an empty list", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, "Milk, bread, lemons.\n", "plaintext");
  expect(await client.pushedFor(A, 1)).toEqual([]);
});

test("every open letter is sent again when a file of the folder changes", async () => {
  const client = await start({ capabilities: OLD });
  const text = letter([without(NAPROXEN, "rationale")]);
  await client.open(A, text);
  await client.open(B, text);
  await client.pushedFor(A, 1);
  await client.pushedFor(B, 1);
  client.pushed.length = 0;
  await client.changeFile(CONFIGURATION, '{ "rules": { "missing-section": "off" } }');
  expect(await client.pushedFor(A, 1)).toEqual([]);
  expect(await client.pushedFor(B, 1)).toEqual([]);
});

test("saving looks at the folder again", async () => {
  const client = await start({ capabilities: OLD });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  await client.pushedFor(A, 1);
  client.pushed.length = 0;
  client.files.texts.set(CONFIGURATION, '{ "rules": { "missing-section": "hint" } }');
  await client.save(A);
  expect(await client.pushedFor(A, 1)).toMatchObject([{ severity: 4 }]);
});

test("asked again while it still looks for files, it sends what it found last", async () => {
  const client = await start({ capabilities: OLD });
  let release = () => {};
  client.files.gate = new Promise((resolve) => {
    release = resolve;
  });
  await client.open(A, letter([without(NAPROXEN, "rationale")]));
  await pause(50);
  // The first look hangs; the second, after the change, is answered first.
  client.files.gate = undefined;
  await client.changeFile(CONFIGURATION, '{ "rules": { "missing-section": "off" } }');
  expect(await client.pushedFor(A, 1)).toEqual([]);
  release();
  await pause(100);
  expect(client.pushed).toHaveLength(1);
});

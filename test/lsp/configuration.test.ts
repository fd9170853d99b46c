import { describe, expect, test } from "vitest";
import { MessageType } from "vscode-languageserver/node";
import { MODERN, OLD, start, until } from "./harness.js";
import { letter, NAPROXEN, without } from "./letters.js";

const A = "file:///home/ann/letters/2017/a.imr";
const CONFIGURATION = "file:///home/ann/letters/.letterlint.json";
const FAULTY = letter([{ ...without(NAPROXEN, "rationale"), heading: "Naproxen 500mg #60: Upheld" }]);
const levels = (rules: Record<string, string>) => JSON.stringify({ rules });

describe("which configuration applies", () => {
  test("none: the rules' own levels", async () => {
    const client = await start();
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
  });

  test("the nearest file upward", async () => {
    const client = await start({
      files: {
        "file:///home/.letterlint.json": levels({ "missing-section": "off" }),
        [CONFIGURATION]: levels({ "missing-section": "hint" }),
      },
    });
    await client.open(A, FAULTY);
    expect((await client.diagnostics(A)).map(({ code, severity }) => [code, severity])).toEqual([
      ["missing-section", 4],
      ["absent-frequency", 3],
    ]);
  });

  test("the editor's settings where there is no file", async () => {
    const client = await start({ settings: { "absent-frequency": "off", "missing-section": "warning" } });
    await client.open(A, FAULTY);
    expect((await client.diagnostics(A)).map(({ code, severity }) => [code, severity])).toEqual([
      ["missing-section", 2],
    ]);
  });

  test("a file alone decides, over the editor's settings", async () => {
    const client = await start({
      files: { [CONFIGURATION]: levels({ "missing-section": "off" }) },
      settings: { "missing-section": "warning", "absent-frequency": "off" },
    });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
  });

  test("one above the top of a repository applies as well, as on the command line", async () => {
    const client = await start({
      files: {
        "file:///home/ann/.letterlint.json": levels({ "missing-section": "off" }),
        "file:///home/ann/letters/.git/HEAD": "ref: refs/heads/main\n",
      },
    });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
  });

  test("a folder with blanks in its name, and a drive", async () => {
    for (const folder of ["file:///home/ann/my%20letters", "file:///c%3A/Users/ann", "memfs://host/x"]) {
      const client = await start({ files: { [`${folder}/.letterlint.json`]: levels({ "missing-section": "off" }) } });
      await client.open(`${folder}/2017/a%20b.imr`, FAULTY);
      expect(await client.codes(`${folder}/2017/a%20b.imr`)).toEqual(["absent-frequency"]);
    }
  });

  test("a new document has the editor's settings", async () => {
    const client = await start({ settings: { "missing-section": "off" } });
    for (const uri of ["untitled:Untitled-1", "untitled:/home/ann/letters/new.imr"]) {
      await client.open(uri, FAULTY);
      expect(await client.codes(uri)).toEqual(["absent-frequency"]);
    }
    expect(client.files.reads).toEqual([]);
  });

  test("an editor that can't be asked is not asked", async () => {
    const client = await start({ capabilities: OLD, settings: { "missing-section": "off" } });
    await client.open(A, FAULTY);
    expect((await client.pushedFor(A, 1)).map(({ code }) => code)).toEqual(["missing-section", "absent-frequency"]);
  });
});

describe("when something changes", () => {
  test("a file appears, changes and goes", async () => {
    const client = await start();
    await client.open(A, FAULTY);
    const { resultId } = await client.pull(A);
    await client.changeFile(CONFIGURATION, levels({ "missing-section": "off" }));
    await until(() => client.refreshes === 1, "a refresh");
    const report = await client.pull(A, resultId);
    expect(report).toMatchObject({ kind: "full", items: [{ code: "absent-frequency" }] });
    await client.changeFile(CONFIGURATION, levels({ "absent-frequency": "off" }));
    expect(await client.codes(A)).toEqual(["missing-section"]);
    await client.changeFile(CONFIGURATION, undefined);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    await until(() => client.refreshes === 3, "three refreshes");
  });

  test("the editor's settings change", async () => {
    const client = await start({ settings: { "missing-section": "off" } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
    await client.changeSettings({ "absent-frequency": "off" });
    expect(await client.codes(A)).toEqual(["missing-section"]);
    await until(() => client.refreshes === 1, "a refresh");
  });

  test("files are not looked for again at each keystroke", async () => {
    const client = await start();
    await client.open(A, FAULTY);
    await client.diagnostics(A);
    const { length } = client.files.reads;
    for (let i = 0; i < 5; i++) {
      await client.replace(A, "\n", "\n");
      await client.diagnostics(A);
    }
    expect(client.files.reads).toHaveLength(length);
  });

  test("an editor without refreshes gets the new ones when it asks", async () => {
    const { diagnostics: _, ...workspace } = MODERN.workspace ?? {};
    const client = await start({ capabilities: { ...MODERN, workspace } });
    await client.open(A, FAULTY);
    const { resultId } = await client.pull(A);
    await client.changeFile(CONFIGURATION, levels({ "missing-section": "off" }));
    expect(await client.pull(A, resultId)).toMatchObject({ kind: "full", items: [{ code: "absent-frequency" }] });
    expect(client.refreshes).toBe(0);
  });

  test("an editor that refuses a refresh is served all the same", async () => {
    const client = await start({ refuses: ["workspace/diagnostic/refresh"] });
    await client.open(A, FAULTY);
    await client.changeFile(CONFIGURATION, levels({ "missing-section": "off" }));
    await until(() => client.logged.length > 0, "the note on it");
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
  });
});

describe("what is wrong is said once", () => {
  test("an unknown rule; the rest applies", async () => {
    const client = await start({
      files: { [CONFIGURATION]: levels({ "no-such-rule": "off", "missing-section": "off" }) },
    });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
    await client.save(A);
    await client.open("file:///home/ann/letters/b.imr", FAULTY);
    expect(await client.codes("file:///home/ann/letters/b.imr")).toEqual(["absent-frequency"]);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
    expect(client.shown).toEqual([
      {
        type: MessageType.Warning,
        message: '.letterlint.json: no rule is called "no-such-rule". The rest of it applies.',
      },
    ]);
    await client.changeFile(CONFIGURATION, levels({ "another-one": "off" }));
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    expect(client.shown).toHaveLength(2);
  });

  test("a file that is no JSON: the rules' own levels, not the editor's settings", async () => {
    const client = await start({ files: { [CONFIGURATION]: "{ rules" }, settings: { "missing-section": "off" } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    await client.save(A);
    await client.codes(A);
    expect(client.shown.map(({ message }) => message)).toEqual([
      ".letterlint.json: is not valid JSON (line 1, column 3). The rules' own levels apply.",
    ]);
  });

  test("a level that is none, in the settings", async () => {
    const client = await start({ settings: { "missing-section": "loud", "absent-frequency": "off" } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section"]);
    await client.save(A);
    await client.codes(A);
    expect(client.shown).toMatchObject([
      { message: expect.stringMatching(/^determinationLetters\.rules: "missing-section" can't be "loud"/) },
    ]);
  });

  test("a baseline that is damaged: nothing is ignored", async () => {
    const client = await start({ files: { "file:///home/ann/letters/.letterlint-baseline.json": "[]" } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    expect(client.shown).toMatchObject([
      {
        message: expect.stringMatching(
          /^\.letterlint-baseline\.json: must be .*; nothing is ignored until you repair or delete it\.$/,
        ),
      },
    ]);
  });

  test("a baseline of another version: nothing is ignored", async () => {
    const baseline = JSON.stringify({ version: 2, letters: {} });
    const client = await start({ files: { "file:///home/ann/letters/.letterlint-baseline.json": baseline } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    expect(client.shown).toMatchObject([{ message: expect.stringContaining("written by another version") }]);
  });

  test("a file that can't be read: the rules' own levels, not a file above nor the editor's settings", async () => {
    const client = await start({
      files: { "file:///home/.letterlint.json": levels({ "missing-section": "off" }) },
      settings: { "missing-section": "off" },
    });
    client.files.locked.add(CONFIGURATION);
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    await client.save(A);
    await client.codes(A);
    expect(client.shown).toEqual([
      { type: MessageType.Warning, message: ".letterlint.json: can't be read. The rules' own levels apply." },
    ]);
    client.files.locked.clear();
    await client.changeFile(CONFIGURATION, levels({ "absent-frequency": "off" }));
    expect(await client.codes(A)).toEqual(["missing-section"]);
    expect(client.shown).toHaveLength(1);
  });

  test("a baseline that can't be read: nothing is ignored", async () => {
    const client = await start();
    client.files.locked.add("file:///home/ann/letters/.letterlint-baseline.json");
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    expect(client.shown.map(({ message }) => message)).toEqual([
      ".letterlint-baseline.json: can't be read; nothing is ignored.",
    ]);
  });
});

describe("what can't be had", () => {
  test("an editor that refuses its settings: the rules' own levels", async () => {
    const client = await start({ refuses: ["workspace/configuration"] });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
  });

  test("an editor that offers its files and does not give them", async () => {
    const client = await start({ initializationOptions: { clientFiles: true } });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["missing-section", "absent-frequency"]);
    expect(client.files.reads).toEqual([]);
  });

  test("files through the editor", async () => {
    const client = await start({ initializationOptions: { clientFiles: true } });
    const asked: string[] = [];
    client.connection.onRequest("determinationLetters/readFile", ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === CONFIGURATION ? levels({ "missing-section": "off" }) : null;
    });
    await client.open(A, FAULTY);
    expect(await client.codes(A)).toEqual(["absent-frequency"]);
    expect(asked).toContain(CONFIGURATION);
    expect(client.files.reads).toEqual([]);
  });
});

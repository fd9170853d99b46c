import { expect, test } from "vitest";
import { MODERN, OLD, start, until } from "./harness.js";

test("an editor that can ask for diagnostics is told that it may", async () => {
  const { initialized } = await start({ capabilities: MODERN });
  expect(initialized).toEqual({
    capabilities: {
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ["quickfix"] },
      executeCommandProvider: { commands: ["determinationLetters.ignoreFinding"] },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [":"] },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
    },
    serverInfo: { name: "letterlint" },
  });
});

test("an editor of 2022 gets the same without them", async () => {
  const modern = await start({ capabilities: MODERN });
  const old = await start({ capabilities: OLD });
  const { diagnosticProvider, ...rest } = modern.initialized.capabilities;
  expect(diagnosticProvider).toBeDefined();
  expect(old.initialized.capabilities).toEqual(rest);
});

test("an editor without any capability is served too", async () => {
  const { initialized } = await start({ capabilities: {} });
  expect(initialized.capabilities.hoverProvider).toBe(true);
});

test("both files of a folder are watched, where the editor can", async () => {
  const modern = await start({ capabilities: MODERN });
  await until(() => modern.registered.length > 0, "the registration");
  expect(modern.registered).toMatchObject([
    {
      method: "workspace/didChangeWatchedFiles",
      registerOptions: {
        watchers: [{ globPattern: "**/.letterlint.json" }, { globPattern: "**/.letterlint-baseline.json" }],
      },
    },
  ]);
  const old = await start({ capabilities: OLD });
  await old.pull("file:///none.imr");
  expect(old.registered).toEqual([]);
});

test("an editor that refuses to watch files is served all the same", async () => {
  const client = await start({ refuses: ["client/registerCapability"] });
  await until(() => client.logged.length > 0, "the note on it");
  expect(await client.diagnostics("file:///none.imr")).toEqual([]);
});

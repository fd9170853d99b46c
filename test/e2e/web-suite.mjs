// Runs inside the browser's extension host: `vscode` is the real API, the language server is a web worker.
import * as vscode from "vscode";
import { TWO_FINDINGS } from "./letters.mjs";

const until = async (ask, what) => {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited 20 s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const holds = (condition, message) => {
  if (!condition) throw new Error(message);
};
const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, "web.txt");
const findings = () => vscode.languages.getDiagnostics(uri);
const codeOf = ({ code }) => (typeof code === "object" ? code.value : code);
const place = (words) => {
  const before = TWO_FINDINGS.slice(0, TWO_FINDINGS.indexOf(words)).split("\n");
  return new vscode.Position(before.length - 1, before.at(-1).length + 2);
};

const tests = {
  "runs in the browser": async () => {
    const extension = vscode.extensions.getExtension("determination-letters.determination-letters");
    holds(extension, "the extension is not there");
    holds(extension.extensionUri.scheme === "http", `it runs from ${extension.extensionUri}`);
    holds(typeof importScripts === "function", "this is not a worker");
  },
  "takes a saved .txt letter for a letter": async () => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TWO_FINDINGS));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const all = () => vscode.workspace.textDocuments;
    await until(() => all().some((d) => d.languageId === "determination-letter"), "the language");
  },
  "reports the findings": async () => {
    await until(() => findings().length === 2, `2 findings; there are ${JSON.stringify(findings())}`);
    const codes = findings().map(codeOf).sort();
    holds(codes.join() === "absent-frequency,missing-section", `the findings are ${codes}`);
  },
  "shows the guideline in a hover": async () => {
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, place("Muscle relaxants"));
    const text = hovers.flatMap((hover) => hover.contents.map((content) => content.value ?? content)).join("\n");
    holds(text.includes("Muscle relaxants"), `the hover says: ${text}`);
  },
  "lists the items as symbols": async () => {
    const symbols = await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", uri);
    const names = (list) => list.flatMap((symbol) => [symbol.name, ...names(symbol.children ?? [])]);
    const all = names(symbols ?? []).join("\n");
    holds(all.includes("Tizanidine 4mg") && all.includes("Naproxen 500mg"), `the symbols are: ${all}`);
  },
  "inserts a missing part": async () => {
    const { range } = findings().find((finding) => codeOf(finding) === "missing-section");
    const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range);
    const insert = actions.find(({ title }) => title.startsWith('Insert the "Decision rationale" part'));
    holds(insert, `the actions are: ${actions.map(({ title }) => title)}`);
    holds(insert.edit && (await vscode.workspace.applyEdit(insert.edit)), "the edit was not applied");
    await until(() => findings().length === 1, "the finding to go");
  },
};

export async function run() {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`ok - web host: ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - web host: ${name}: ${error.stack ?? error}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

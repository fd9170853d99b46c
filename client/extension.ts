import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type InitializationOptions, READ_FILE, WRITE_FILE } from "../server/lsp/requests.js";
import { watchForLetters } from "./detection.js";

export const LANGUAGE = "determination-letter";

/** Makes a client of the kind that the host can run: a process, or a worker. */
export type ClientFactory = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/**
 * Watches for letters from the start; the server itself is started with the first one. Plain text files cost no more
 * than the look at their words.
 */
export function activate(context: vscode.ExtensionContext, makeClient: ClientFactory): void {
  watchForLetters(context);
  let client: BaseLanguageClient | undefined;
  const start = (document: vscode.TextDocument) => {
    if (client || document.languageId !== LANGUAGE) return;
    client = makeClient(context, options(context));
    client.onRequest(READ_FILE, readFile);
    client.onRequest(WRITE_FILE, writeFile);
    context.subscriptions.push({ dispose: () => void client?.stop() });
    void client.start();
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(start));
  for (const document of vscode.workspace.textDocuments) start(document);
}

function options(context: vscode.ExtensionContext): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    clientFiles: true,
    rulePages: `${vscode.Uri.joinPath(context.extensionUri, "docs", "rules").toString(true)}/`,
  };
  return {
    documentSelector: [{ language: LANGUAGE }],
    initializationOptions,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true, onFocus: true },
    synchronize: { configurationSection: "determinationLetters" },
  };
}

async function readFile({ uri }: { uri: string }): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch {
    return null; // No such file: the usual answer while looking upward for a folder's configuration.
  }
}

async function writeFile({ uri, text }: { uri: string; text: string }): Promise<null> {
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
  return null;
}

import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type InitializationOptions, READ_FILE, WRITE_FILE } from "../server/lsp/requests.js";
import { watchForLetters } from "./detection.js";

export const LANGUAGE = "determination-letter";

/** Makes a client of the kind that the host can run: a process, or a worker. */
export type ClientFactory = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/**
 * Watches for letters from the start; the client is loaded, and the server started, with the first one. Plain text
 * files cost no more than the look at their words.
 */
export function activate(context: vscode.ExtensionContext, makeClient: ClientFactory): void {
  watchForLetters(context);
  let started = false;
  const start = (document: vscode.TextDocument) => {
    if (started || document.languageId !== LANGUAGE) return;
    started = true;
    void startClient(context, makeClient);
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(start));
  for (const document of vscode.workspace.textDocuments) start(document);
}

async function startClient(context: vscode.ExtensionContext, makeClient: ClientFactory): Promise<void> {
  try {
    const client = await makeClient(context, options(context));
    client.onRequest(READ_FILE, readFile);
    client.onRequest(WRITE_FILE, writeFile);
    // A client that never ran can't be stopped, and says so.
    context.subscriptions.push({ dispose: () => void client.stop().catch(() => undefined) });
    await client.start();
  } catch (error) {
    // The client has shown what happened; here it is kept for the log of the extension host.
    console.error("The language server of Determination Letters did not start.", error);
  }
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

/** What a file system says of a file that isn't there. */
const ABSENT: ReadonlySet<string> = new Set(["FileNotFound", "FileNotADirectory"]);

async function readFile({ uri }: { uri: string }): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch (error) {
    // The usual answer while looking upward for a folder's configuration. What can't be read is another matter.
    if (error instanceof vscode.FileSystemError && ABSENT.has(error.code)) return null;
    throw error;
  }
}

async function writeFile({ uri, text }: { uri: string; text: string }): Promise<null> {
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
  return null;
}

import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { type InitializationOptions, READ_FILE, WRITE_FILE } from "../server/lsp/requests.js";
import { holdsFiles, watchForLetters } from "./detection.js";
import { LANGUAGE } from "./language.js";

/** Makes a client of the kind that the host can run: a process, or a worker. */
export type ClientFactory = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** The client that runs, or is about to. */
let client: Promise<BaseLanguageClient> | undefined;

/**
 * Watches for letters from the start; the client is loaded, and the server started, with the first one. Plain text
 * files cost no more than the look at their words.
 */
export function activate(context: vscode.ExtensionContext, makeClient: ClientFactory): void {
  watchForLetters(context);
  const start = (document: vscode.TextDocument) => {
    if (client || document.languageId !== LANGUAGE || !holdsFiles(document.uri.scheme)) return;
    client = startClient(context, makeClient);
    client.catch((error) => {
      client = undefined;
      console.error("The language server of Determination Letters did not start.", error);
      void vscode.window.showErrorMessage(
        "Determination Letters could not start: letters are not checked. The next letter that you open tries again.",
      );
    });
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(start));
  for (const document of vscode.workspace.textDocuments) start(document);
}

/** Ends the server. One that never ran can't be stopped, and says so to nobody. */
export async function deactivate(): Promise<void> {
  const stopped = client?.then((running) => running.stop()).catch(() => undefined);
  client = undefined;
  await stopped;
}

async function startClient(context: vscode.ExtensionContext, makeClient: ClientFactory): Promise<BaseLanguageClient> {
  const made = await makeClient(context, options(context));
  made.onRequest(READ_FILE, readFile);
  made.onRequest(WRITE_FILE, writeFile);
  await made.start();
  return made;
}

function options(context: vscode.ExtensionContext): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    clientFiles: true,
    rulePages: `${vscode.Uri.joinPath(context.extensionUri, "docs", "rules").toString(true)}/`,
  };
  return {
    documentSelector: [{ language: LANGUAGE }],
    // A selector can't leave a scheme out. The server answers nothing about what was never opened for it.
    middleware: {
      didOpen: async (document, next) => {
        if (holdsFiles(document.uri.scheme)) await next(document);
      },
    },
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

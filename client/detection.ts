import * as vscode from "vscode";
import { recognise } from "../server/core/letter/recognise.js";
import { LANGUAGE } from "./language.js";

/** Letters that a person switched back to plain text, by URI: they stay as they are. */
const SWITCHED_BACK = "determinationLetters.switchedBack";
const REMEMBERED = 200;

/** Longer texts are no letters, and are not searched. */
const LONGEST = 2_000_000;

/**
 * Takes plain texts that clearly read as a determination letter for one. VS Code binds `.txt` to plain text before it
 * looks at the first line, so content has to be looked at here.
 */
export function watchForLetters(context: vscode.ExtensionContext): void {
  const closed = new Map<string, string>();
  const asked = new Set<string>();

  const look = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (document.languageId === LANGUAGE) {
      await remember(context, uri, false);
      return;
    }
    if (document.languageId !== "plaintext" || !holdsFiles(document.uri.scheme)) return;
    // Changing the language closes and opens the document: a letter reopened as plain text was switched back by hand.
    if (closed.get(uri) === LANGUAGE) await remember(context, uri, true);
    closed.delete(uri);
    if (switchedBack(context).includes(uri)) return;
    const mode = vscode.workspace
      .getConfiguration("determinationLetters", document.uri)
      .get<string>("detect", "always");
    if (mode === "never" || document.getText().length > LONGEST) return;
    if (recognise(document.getText()).confidence !== "clear") return;
    if (mode === "ask" && !(await ask(document, asked))) return;
    if (document.isClosed || document.languageId !== "plaintext") return; // Closed or changed while the question stood.
    try {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    } catch {
      // Closed this very moment. Its next opening is looked at again.
    }
  };

  const untitled = (event: vscode.TextDocumentChangeEvent): void => {
    // Text pasted into a new document: looked at when much of it comes at once.
    if (event.document.languageId !== "plaintext" || event.document.uri.scheme !== "untitled") return;
    if (event.contentChanges.some((change) => change.text.length > 200)) void look(event.document);
  };

  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      closed.set(uri, document.languageId);
      // A change of language closes and opens within one turn; a letter that is really closed comes back later.
      setTimeout(() => {
        closed.delete(uri);
        // The next new document gets the same name.
        if (document.isClosed && document.isUntitled) void remember(context, uri, false);
      }, 0);
    }),
    vscode.workspace.onDidChangeTextDocument(untitled),
  );
  for (const document of vscode.workspace.textDocuments) void look(document);
}

/** Texts of people: files of any file system, and new documents. Not the output of tools, nor versions of git. */
export function holdsFiles(scheme: string): boolean {
  return scheme === "untitled" || (scheme !== "git" && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined);
}

function switchedBack(context: vscode.ExtensionContext): readonly string[] {
  return context.workspaceState.get<string[]>(SWITCHED_BACK, []);
}

async function remember(context: vscode.ExtensionContext, uri: string, back: boolean): Promise<void> {
  const known = switchedBack(context);
  if (known.includes(uri) === back) return;
  const others = known.filter((other) => other !== uri);
  await context.workspaceState.update(SWITCHED_BACK, back ? [...others, uri].slice(-REMEMBERED) : others);
}

/** Asks once a document and session. */
async function ask(document: vscode.TextDocument, asked: Set<string>): Promise<boolean> {
  const uri = document.uri.toString();
  if (asked.has(uri)) return false;
  asked.add(uri);
  const yes = "Treat as letter";
  const never = "Never ask";
  const name = document.uri.path.split("/").at(-1) ?? "This text";
  const answer = await vscode.window.showInformationMessage(
    `${name} reads as a determination letter.`,
    yes,
    "Not now",
    never,
  );
  if (answer === never) {
    const configuration = vscode.workspace.getConfiguration("determinationLetters", document.uri);
    await configuration.update("detect", "never", whereSet(configuration, "detect"));
  }
  return answer === yes;
}

/** The narrowest place that sets a value: written anywhere wider, another would have no effect. */
function whereSet(configuration: vscode.WorkspaceConfiguration, name: string): vscode.ConfigurationTarget {
  const set = configuration.inspect(name);
  if (set?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  if (set?.workspaceValue !== undefined) return vscode.ConfigurationTarget.Workspace;
  return vscode.ConfigurationTarget.Global;
}

import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activate as activateWith } from "./extension.js";

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, (_, options) => {
    const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "dist", "server.browser.js").toString(true));
    return new LanguageClient("determinationLetters", "Determination Letters", worker, options);
  });
}

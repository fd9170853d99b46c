import * as vscode from "vscode";
import { activate as activateWith } from "./extension.js";

export { deactivate } from "./extension.js";

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (_, options) => {
    // Loaded here and not above: nearly all that the extension loads is this, and plain text needs none of it.
    const { LanguageClient } = await import("vscode-languageclient/browser");
    const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "dist", "server.browser.js").toString(true));
    return new LanguageClient("determinationLetters", "Determination Letters", worker, options);
  });
}

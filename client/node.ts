import type * as vscode from "vscode";
import { activate as activateWith } from "./extension.js";

export { deactivate } from "./extension.js";

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async (_, options) => {
    // Loaded here and not above: nearly all that the extension loads is this, and plain text needs none of it.
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
    return new LanguageClient("determinationLetters", "Determination Letters", { run: server, debug: server }, options);
  });
}

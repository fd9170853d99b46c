import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activate as activateWith } from "./extension.js";

export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, (_, options) => {
    const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
    return new LanguageClient("determinationLetters", "Determination Letters", { run: server, debug: server }, options);
  });
}

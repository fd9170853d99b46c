import { type Connection, type MessageType, ShowMessageNotification } from "vscode-languageserver";

/** Shows a message that asks nothing: a notification, for as a request some editors would wait for an answer. */
export function show(connection: Connection, type: MessageType, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {
    // The editor is gone.
  });
}

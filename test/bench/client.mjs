// A client of a language server over its standard streams, for measurements.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver/node",
);

const CAPABILITIES = { textDocument: { synchronization: {}, diagnostic: {}, publishDiagnostics: {} }, workspace: {} };

export const uriOf = (i) => `file:///bench/${i}.imr`;

/** Starts a server and resolves when it is initialized. `started` is how many milliseconds that took. */
export async function start(program) {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  connection.onNotification(() => {});
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  const started = performance.now() - begin;
  await connection.sendNotification("initialized", {});

  return {
    started,
    open: (i, text) =>
      connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uriOf(i), languageId: "determination-letter", version: 0, text },
      }),
    change: (i, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uriOf(i), version },
        contentChanges,
      }),
    diagnostics: (i) => connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: uriOf(i) } }),
    /** Most memory that the process ever had, in bytes; undefined where the system doesn't tell. */
    peakMemory() {
      try {
        const kb = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
        return kb && Number(kb) * 1024;
      } catch {
        return undefined;
      }
    },
    async stop() {
      const exited = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exited;
      connection.dispose();
    },
  };
}

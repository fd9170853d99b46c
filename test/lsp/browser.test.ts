import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  Emitter,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { Client, MemoryFiles, MODERN, type Options } from "./harness.js";
import { letter, NAPROXEN, without } from "./letters.js";

const DIST = join(import.meta.dirname, "../../dist");
const SERVER = join(DIST, "server.browser.js");
const built = existsSync(SERVER) && existsSync(join(DIST, "client.browser.js"));
const unbuilt = built ? "" : " (not built: npm run build)";

/** What a browser's worker has and Node's names otherwise: `self` with messages; and none of what only Node has. */
const SHIM = `
const { parentPort } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { runInNewContext } = require("node:vm");
const listeners = [];
const scope = {
  onmessage: null,
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: (type, listener) => type === "message" && listeners.push(listener),
  removeEventListener: () => {},
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, console,
  TextEncoder, TextDecoder, URL, MessageChannel, AbortController, crypto,
  navigator: { userAgent: "a browser" },
};
scope.self = scope;
parentPort.on("message", (data) => {
  scope.onmessage?.({ data });
  for (const listener of listeners) listener({ data });
});
runInNewContext(readFileSync(${JSON.stringify(SERVER)}, "utf8"), scope, { filename: "server.browser.js" });
`;

class WorkerReader extends AbstractMessageReader implements MessageReader {
  readonly #data = new Emitter<Message>();
  constructor(worker: Worker) {
    super();
    worker.on("message", (message: Message) => this.#data.fire(message));
    worker.on("error", (error) => this.fireError(error));
  }
  listen(callback: DataCallback) {
    return this.#data.event(callback);
  }
}

class WorkerWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(readonly worker: Worker) {
    super();
  }
  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }
  end(): void {}
}

async function inWorker(options: Options): Promise<Client> {
  const worker = new Worker(SHIM, { eval: true });
  const failed: unknown[] = [];
  worker.on("error", (error) => failed.push(error));
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  onTestFinished(async () => {
    connection.dispose();
    await worker.terminate();
    expect(failed).toEqual([]);
  });
  const client = new Client(connection, new MemoryFiles(options.files ?? {}), options);
  await client.initialize(options);
  return client;
}

describe.skipIf(!built)(`dist/server.browser.js in a worker${unbuilt}`, () => {
  const uri = "memfs:/letters/a.imr";
  const text = letter([{ ...without(NAPROXEN, "rationale"), heading: "Naproxen 500mg #60: Upheld" }]);

  test("answers, with the settings of the editor", async () => {
    const client = await inWorker({ capabilities: MODERN, settings: { "absent-frequency": "off" } });
    expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
    await client.open(uri, text);
    expect(await client.codes(uri)).toEqual(["missing-section"]);
    await client.replace(uri, "Naproxen", "Ibuprofen");
    expect(await client.diagnostics(uri)).toMatchObject([{ message: expect.stringContaining("Ibuprofen") }]);
    const hover = await client.hover(uri, client.at(uri, "Ibuprofen"));
    expect(JSON.stringify(hover?.contents)).toMatch(/ibuprofen/i);
  });

  test("reads and writes files through the editor", async () => {
    const client = await inWorker({ capabilities: MODERN, initializationOptions: { clientFiles: true } });
    const files = new Map([["memfs:/.letterlint.json", '{ "rules": { "absent-frequency": "off" } }']]);
    client.connection.onRequest("determinationLetters/readFile", (p: { uri: string }) => files.get(p.uri) ?? null);
    client.connection.onRequest("determinationLetters/writeFile", (p: { uri: string; text: string }) => {
      files.set(p.uri, p.text);
      return null;
    });
    await client.open(uri, text);
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual(["missing-section"]);
    const actions = await client.actionsOn(uri, found, "missing-section");
    await client.execute(actions.find(({ command }) => command)?.command);
    expect(client.shown).toEqual([]);
    expect([...files.keys()]).toContain("memfs:/letters/.letterlint-baseline.json");
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("says so when the editor gives it no files", async () => {
    const client = await inWorker({ capabilities: MODERN });
    await client.open(uri, text);
    const actions = await client.actionsOn(uri, await client.diagnostics(uri), "missing-section");
    await client.execute(actions.find(({ command }) => command)?.command);
    expect(client.shown).toMatchObject([{ message: expect.stringContaining("no access to files") }]);
  });
});

describe.skipIf(!built)(`what is built for a browser${unbuilt}`, () => {
  const source = (name: string) => readFileSync(join(DIST, name), "utf8");
  const required = (name: string) =>
    [...source(name).matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, id]) => id);

  test("one file each: nothing is loaded beside them", () => {
    expect(readdirSync(DIST).sort()).toEqual([
      "cli.js",
      "client.browser.js",
      "client.js",
      "server.browser.js",
      "server.js",
    ]);
    for (const name of ["client.browser.js", "server.browser.js"]) {
      expect(source(name)).not.toMatch(/\bimport\(\s*["'`]|\bimportScripts\(|\bfrom\s*["']\.{0,2}\//);
      expect(source(name)).not.toContain("sourceMappingURL");
    }
  });

  test("nothing of Node", () => {
    expect(new Set(required("client.browser.js"))).toEqual(new Set(["vscode"]));
    expect(required("server.browser.js")).toEqual([]);
    for (const name of ["client.browser.js", "server.browser.js"]) expect(source(name)).not.toMatch(/["'`]node:/);
  });

  test("no address of a machine that built it", () => {
    for (const name of ["client.browser.js", "server.browser.js", "client.js", "server.js"]) {
      expect(source(name)).not.toContain(pathToFileURL(join(DIST, "..")).pathname);
    }
  });
});

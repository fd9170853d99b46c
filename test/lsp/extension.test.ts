import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { activate, deactivate } from "../../client/extension.js";
import { editor, FileSystemError } from "./editor.js";
import { pause } from "./harness.js";
import { letter } from "./letters.js";

vi.mock("vscode", () => import("./editor.js"));

type Handler = (params: { uri: string; text?: string }) => Promise<unknown>;

/** A client of the language server that only remembers what was asked of it. */
function fakeClient(failure?: Error) {
  const handlers = new Map<string, Handler>();
  const calls: string[] = [];
  return {
    handlers,
    calls,
    onRequest: (method: string, handler: Handler) => void handlers.set(method, handler),
    async start() {
      calls.push(`start with ${[...handlers.keys()].join(" and ")}`);
      if (failure) throw failure;
    },
    async stop() {
      calls.push("stop");
      if (failure) throw new Error("a client that never ran can't be stopped");
    },
  };
}

let context: ReturnType<typeof editor.context>;
const started: { client: ReturnType<typeof fakeClient>; options: Record<string, unknown> }[] = [];

let tries = 0;

/** `failure`: of every client, or of the first ones. `making`: it is already made in vain. */
function run(failure?: Error | Error[], making = false): void {
  activate(
    context as never,
    (async (_: unknown, options: never) => {
      tries++;
      const error = Array.isArray(failure) ? failure.shift() : failure;
      if (error && making) throw error;
      const client = fakeClient(error);
      started.push({ client, options });
      return client;
    }) as never,
  );
}

beforeEach(() => {
  editor.reset();
  started.length = 0;
  tries = 0;
  context = editor.context();
});

afterEach(async () => {
  for (const subscription of context.subscriptions) subscription.dispose();
  await deactivate();
});

test("plain text starts nothing", async () => {
  run();
  editor.open("file:///notes.txt", "Milk, bread, lemons.");
  await pause(10);
  expect(started).toEqual([]);
});

test("the first letter starts the client, once, with its files at hand before it runs", async () => {
  run();
  editor.open("file:///a.txt", letter());
  editor.open("file:///b.imr", letter(), "determination-letter");
  await pause(10);
  expect(started).toHaveLength(1);
  expect(started[0]?.client.calls).toEqual([
    "start with determinationLetters/readFile and determinationLetters/writeFile",
  ]);
  expect(started[0]?.options).toMatchObject({
    documentSelector: [{ language: "determination-letter" }],
    initializationOptions: { clientFiles: true, rulePages: "file:///extension/docs/rules/" },
  });
  await deactivate();
  expect(started[0]?.client.calls.at(-1)).toBe("stop");
});

test("a version of git starts nothing, and the server never sees one", async () => {
  run();
  const version = editor.open("git:///a.imr", letter(), "determination-letter");
  await pause(10);
  expect(started).toEqual([]);
  const document = editor.open("file:///a.imr", letter(), "determination-letter");
  await pause(10);
  type Middleware = { didOpen(document: unknown, next: (document: unknown) => Promise<void>): Promise<void> };
  const middleware = started[0]?.options.middleware as Middleware;
  const sent: unknown[] = [];
  for (const one of [version, document]) await middleware.didOpen(one, async (given) => void sent.push(given));
  expect(sent).toEqual([document]);
});

test("a letter that is open before the start", async () => {
  editor.open("file:///a.imr", letter(), "determination-letter");
  run();
  await pause(10);
  expect(started).toHaveLength(1);
});

test.each([
  ["can't be made", true],
  ["does not start", false],
])("a client that %s is told, and tried again with the next letter", async (_, making) => {
  const noted = vi.spyOn(console, "error").mockImplementation(() => {});
  run(new Error("no such program"), making);
  editor.open("file:///a.imr", letter(), "determination-letter");
  await pause(10);
  expect(editor.told).toEqual([expect.stringMatching(/could not start: letters are not checked/)]);
  expect(noted).toHaveBeenCalledTimes(1);
  editor.open("file:///b.imr", letter(), "determination-letter");
  await pause(10);
  expect(editor.told).toHaveLength(2);
  expect(tries).toBe(2);
  await deactivate();
  noted.mockRestore();
});

test("a client that runs only the second time", async () => {
  const noted = vi.spyOn(console, "error").mockImplementation(() => {});
  const failures = [new Error("not now")];
  run(failures);
  editor.open("file:///a.imr", letter(), "determination-letter");
  await pause(10);
  editor.open("file:///b.imr", letter(), "determination-letter");
  editor.open("file:///c.imr", letter(), "determination-letter");
  await pause(10);
  expect(tries).toBe(2);
  expect(editor.told).toHaveLength(1);
  noted.mockRestore();
});

test("files for the server: text, none, or a reason why not", async () => {
  run();
  editor.open("file:///a.imr", letter(), "determination-letter");
  await pause(10);
  const handlers = started[0]?.client.handlers;
  const read = (uri: string) => handlers?.get("determinationLetters/readFile")?.({ uri });
  editor.files.set("file:///there", "été");
  editor.files.set("file:///locked", new FileSystemError("NoPermissions"));
  editor.files.set("file:///file/beneath", new FileSystemError("FileNotADirectory"));
  expect(await read("file:///there")).toBe("été");
  expect(await read("file:///absent")).toBeNull();
  expect(await read("file:///file/beneath")).toBeNull();
  await expect(read("file:///locked")).rejects.toThrow("NoPermissions");
  await handlers?.get("determinationLetters/writeFile")?.({ uri: "file:///new", text: "ñ" });
  expect(editor.files.get("file:///new")).toBe("ñ");
});

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Client, MemoryFiles, MODERN, OLD, type Options } from "./harness.js";
import { letter, NAPROXEN, without } from "./letters.js";

const SERVER = join(import.meta.dirname, "../../dist/server.js");
const built = existsSync(SERVER);
const FAULTY = letter([without(NAPROXEN, "rationale")]);

function folder(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "letters lsp ")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, ".git"));
  writeFileSync(join(root, ".git/HEAD"), "ref: refs/heads/main\n");
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

async function spawned(
  options: Options,
): Promise<{ client: Client; child: ChildProcess; exit: Promise<number | null> }> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  const client = new Client(connection, new MemoryFiles({}), options);
  await client.initialize(options);
  return { client, child, exit };
}

describe.skipIf(!built)(`dist/server.js --stdio${built ? "" : " (not built: npm run build)"}`, () => {
  test("reads and writes the files of the folder itself, and ends when it is told to", async () => {
    const root = folder({ ".letterlint.json": '{ "rules": { "absent-frequency": "off" } }', "a b.imr": FAULTY });
    const uri = pathToFileURL(join(root, "a b.imr")).href;
    const { client, exit } = await spawned({ capabilities: MODERN });
    await client.open(uri, FAULTY);
    const [finding, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    const page = new URL(finding?.codeDescription?.href ?? "");
    expect(page.protocol).toBe("file:");
    expect(readFileSync(page, "utf8")).toContain("missing-section");

    const actions = await client.actionsOn(uri, [finding as never], "missing-section");
    await client.execute(actions.find(({ command }) => command)?.command);
    const baseline = JSON.parse(readFileSync(join(root, ".letterlint-baseline.json"), "utf8"));
    expect(Object.keys(baseline.letters)).toEqual(["a b.imr"]);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(client.shown).toEqual([]);

    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    expect(await exit).toBe(0);
  });

  test("addresses that name no file of this machine", async () => {
    const { client } = await spawned({ capabilities: MODERN });
    for (const uri of ["file://server/share/a.imr", "file:///a%2Fb/c.imr", "memfs:/a.imr", "untitled:Untitled-1"]) {
      await client.open(uri, FAULTY);
      expect(await client.codes(uri)).toEqual(["missing-section"]);
    }
  });

  test("goes on when the editor refuses what it is asked", async () => {
    const { client, child } = await spawned({
      capabilities: MODERN,
      refuses: ["client/registerCapability", "workspace/configuration", "workspace/diagnostic/refresh"],
    });
    const root = folder({});
    const uri = pathToFileURL(join(root, "a.imr")).href;
    await client.open(uri, FAULTY);
    expect(await client.codes(uri)).toEqual(["missing-section"]);
    await client.changeSettings({});
    expect(await client.codes(uri)).toEqual(["missing-section"]);
    expect(child.exitCode).toBeNull();
  });

  test("sends diagnostics to an editor that can't ask", async () => {
    const { client } = await spawned({ capabilities: OLD });
    const uri = pathToFileURL(join(folder({}), "a.imr")).href;
    await client.open(uri, FAULTY);
    expect(await client.pushedFor(uri, 1)).toMatchObject([{ code: "missing-section" }]);
    await client.close(uri);
  });

  test("ends when its editor is gone", async () => {
    const { child, exit } = await spawned({ capabilities: MODERN });
    child.stdin?.end();
    expect(await exit).not.toBeNull();
  });

  test("says how to start it when it is started by hand", async () => {
    const child = spawn(process.execPath, [SERVER], { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(2);
    expect(told).toContain("--stdio");
  });
});

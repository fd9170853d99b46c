import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { Output } from "../../server/cli/io.js";
import { main } from "../../server/cli/main.js";
import { letter } from "../bench/letters.mjs";

export interface Options {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Width of the terminal that both streams are; no terminal when absent. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line in this process. */
export async function run(argv: readonly string[], options: Options = {}) {
  const out = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr"): Output =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          out[name] += chunk;
          done();
        },
      }),
      options.columns === undefined ? {} : { isTTY: true, columns: options.columns },
    );
  const code = await main(argv, {
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdin: (async function* () {
      yield options.stdin ?? "";
    })(),
    cwd: options.cwd ?? tmpdir(),
    env: options.env ?? {},
  });
  return { code, ...out };
}

/** Runs with `--format json` and reads the answer. */
export async function runJson(argv: readonly string[], options: Options = {}) {
  const { stdout, ...rest } = await run([...argv, "--format", "json"], options);
  return { ...rest, stdout, json: JSON.parse(stdout) };
}

/** A folder with these files, gone after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "letterlint-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** An invented letter that ends with these words. */
export function letterWith(words = ""): string {
  return `${letter(0, 2)}${words}`;
}

import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Sources below a folder, by their path from the root with `/`. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .sort();
}

/** What a source imports: paths from the root for its own files, names for packages. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = text.matchAll(
    /^(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic) as string;
    if (!name.startsWith(".")) return name;
    return relative(root, join(root, dirname(file), name))
      .split(sep)
      .join("/")
      .replace(/\.js$/, ".ts");
  });
}

/** `file → import` for each import that is not allowed. */
function breaches(files: readonly string[], forbidden: (name: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    imports(file)
      .filter((name) => forbidden(name, file))
      .map((name) => `${file} → ${name}`),
  );
}

const builtin = new Set(builtinModules);
const isBuiltin = (name: string) => name.startsWith("node:") || builtin.has(name.split("/")[0] as string);
const core = sources("server/core");
const lsp = sources("server/lsp");
const cli = sources("server/cli");
const client = sources("client");
const all = [...core, ...lsp, ...cli, ...client];

describe("imports", () => {
  it("are found", () => {
    expect(core.length).toBeGreaterThan(30);
    expect(imports("server/core/letter/parse.ts")).toContain("server/core/text/logical.ts");
    expect(imports("server/lsp/node.ts")).toContain("node:fs/promises");
    expect(imports("client/detection.ts")).toEqual(
      expect.arrayContaining(["vscode", "server/core/letter/recognise.ts"]),
    );
    expect(
      all.filter((file) => imports(file).length === 0 && /^import /m.test(readFileSync(join(root, file), "utf8"))),
    ).toEqual([]);
  });

  it("of core stay in core", () => {
    expect(breaches(core, (name) => !name.startsWith("server/core/"))).toEqual([]);
  });

  it("of the protocol are only in server/lsp", () => {
    expect(breaches([...core, ...cli, ...client], (name) => name.startsWith("vscode-languageserver"))).toEqual([]);
  });

  it("of the editor are only in client", () => {
    expect(
      breaches([...core, ...cli, ...lsp], (name) => name === "vscode" || name.startsWith("vscode-languageclient")),
    ).toEqual([]);
  });

  it("do not join the command line and the language server", () => {
    expect(breaches(cli, (name) => name.startsWith("server/lsp/"))).toEqual([]);
    expect(breaches(lsp, (name) => name.startsWith("server/cli/"))).toEqual([]);
  });

  it("of client take only names of requests and the recognition of letters from the server", () => {
    const allowed = ["server/lsp/requests.ts", "server/core/letter/recognise.ts"];
    expect(breaches(client, (name) => name.startsWith("server/") && !allowed.includes(name))).toEqual([]);
  });

  it("of Node are neither in core nor in what runs in a browser", () => {
    expect(breaches(core, isBuiltin)).toEqual([]);
    expect(breaches(lsp, (name, file) => isBuiltin(name) && file !== "server/lsp/node.ts")).toEqual([]);
    expect(breaches(client, (name, file) => isBuiltin(name) && file !== "client/node.ts")).toEqual([]);
  });

  it("of tests and scripts are in no source", () => {
    expect(breaches(all, (name) => /^(?:test|scripts|examples|\.\.)(?:\/|$)/.test(name))).toEqual([]);
  });

  it("make no circle inside core, but for types", () => {
    const types = /^(?:import|export) type\b[^;]*?from\s*["'][^"']+["'];/gm;
    const values = (file: string) => {
      const text = readFileSync(join(root, file), "utf8").replace(types, "");
      return imports(file).filter(
        (name) => core.includes(name) && text.includes(`/${name.split("/").at(-1)?.replace(/\.ts$/, ".js")}"`),
      );
    };
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
      if (done.has(file)) return [];
      done.add(file);
      return values(file).flatMap((name) => visit(name, [...path, file]));
    };
    expect(core.flatMap((file) => visit(file, []))).toEqual([]);
  });
});

describe("sources", () => {
  it("have no more than 350 lines, but for generated ones", () => {
    const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length;
    expect(all.filter((file) => file !== "server/core/guidelines/data/index.ts" && lines(file) > 350)).toEqual([]);
  });

  it("of core ask no clock, no chance and no network", () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(|\bMath\.random\b|\bfetch\(|\bsetTimeout\b|\bprocess\.|\bconsole\.|\basync\b|\bawait\b/;
    const code = (file: string) => readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(core.filter((file) => !file.includes("/data/") && impure.test(code(file)))).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rules } from "../../server/core/index.js";
import { zipEntries } from "./zip.js";

const root = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const BUILT = ["cli.js", "client.browser.js", "client.js", "server.browser.js", "server.js"];
const built = BUILT.every((name) => existsSync(join(root, "dist", name)));

/** What a person who installs the extension gets, and nothing else. */
const SHIPPED = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/changelog.md",
  ...BUILT.map((name) => `extension/dist/${name}`),
  "extension/docs/images/editor.png",
  "extension/docs/rules/README.md",
  ...rules.map(({ id }) => `extension/docs/rules/${id}.md`),
  "extension/docs/schemas/letterlint.schema.json",
  "extension/docs/schemas/lint.schema.json",
  "extension/docs/schemas/outline.schema.json",
  "extension/icon.png",
  "extension/language-configuration.json",
  "extension/package.json",
  "extension/readme.md",
  "extension/snippets/determination-letter.json",
  "extension/syntaxes/determination-letter.tmLanguage.json",
  "extension/walkthrough/hover-a-citation.md",
  "extension/walkthrough/open-a-letter.md",
  "extension/walkthrough/repair-a-finding.md",
  "extension/walkthrough/write-with-snippets.md",
];

describe.skipIf(!built)(`the packaged extension${built ? "" : " (not built: npm run build)"}`, () => {
  let folder = "";
  let archive: Buffer;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "letters-vsix-"));
    const file = join(folder, "letters.vsix");
    // With the options of `npm run package`, into a folder of its own.
    const [program, ...options] = (manifest.scripts.package as string).split(" ");
    expect(program).toBe("vsce");
    const vsce = join(root, "node_modules/@vscode/vsce/vsce");
    execFileSync(process.execPath, [vsce, ...options.slice(0, options.indexOf("-o")), "-o", file], {
      cwd: root,
      stdio: "pipe",
    });
    archive = readFileSync(file);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds what ships and nothing else", () => {
    expect([...zipEntries(archive).keys()].sort()).toEqual([...SHIPPED].sort());
  });

  test("is small", () => {
    expect(archive.length).toBeLessThan(700 * 1024);
  });

  test("has nothing empty", () => {
    for (const [name, { size }] of zipEntries(archive)) expect(`${name} ${size > 0}`).toBe(`${name} true`);
  });
});

describe("package.json", () => {
  test("works in folders that are not trusted, and without a disk", () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    expect(manifest.main).toBe("./dist/client.js");
    expect(manifest.browser).toBe("./dist/client.browser.js");
    expect(manifest.bin).toEqual({ letterlint: "dist/cli.js" });
  });

  test("takes a file without an ending for a letter by its first heading alone", () => {
    const [{ firstLine }] = manifest.contributes.languages;
    const first = new RegExp(firstLine);
    expect(first.test(" HOW THE IMR FINAL DETERMINATION WAS MADE")).toBe(true);
    expect(first.test("Case Number: CM00-0000000")).toBe(false);
  });

  test("starts with plain text and with letters, not with the editor", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:plaintext", "onLanguage:determination-letter"]);
  });

  test("says what it runs on, and means it", () => {
    expect(manifest.engines).toEqual({ vscode: "^1.91.0", node: ">=20" });
    expect(`^${manifest.devDependencies["@types/vscode"]}`).toBe(manifest.engines.vscode);
    expect(manifest.devDependencies["@types/node"]).toMatch(/^20\./);
  });

  test("is one package: nothing is installed with it", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("every rule can be set, and nothing else", () => {
    const { properties, additionalProperties } =
      manifest.contributes.configuration.properties["determinationLetters.rules"];
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties)).toEqual(rules.map(({ id }) => id));
    for (const { id, summary } of rules) expect(properties[id].description).toBe(summary);
  });

  test("every setting says what it is", () => {
    const { properties } = manifest.contributes.configuration;
    expect(Object.keys(properties)).toEqual([
      "determinationLetters.detect",
      "determinationLetters.rules",
      "determinationLetters.trace.server",
    ]);
    for (const setting of Object.values<Record<string, unknown>>(properties)) {
      expect(setting.markdownDescription ?? setting.description).toBeTruthy();
      expect(setting).toHaveProperty("default");
      expect(setting).toHaveProperty("scope");
    }
  });

  test("is found by at most five keywords", () => {
    expect(manifest.keywords.length).toBeGreaterThan(0);
    expect(manifest.keywords.length).toBeLessThanOrEqual(5);
  });

  test("has an icon large enough for the list of extensions", () => {
    const icon = readFileSync(join(root, manifest.icon));
    expect(icon.subarray(1, 4).toString("latin1")).toBe("PNG");
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(128);
  });

  test("every file that it names is there", () => {
    const { languages, grammars, snippets, jsonValidation, walkthroughs } = manifest.contributes;
    const named: string[] = [
      ...languages.flatMap((language: { configuration: string; icon: { light: string; dark: string } }) => [
        language.configuration,
        language.icon.light,
        language.icon.dark,
      ]),
      ...[...grammars, ...snippets].map(({ path }: { path: string }) => path),
      ...jsonValidation.map(({ url }: { url: string }) => url),
      ...walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
        steps.map(({ media }) => media.markdown),
      ),
      ...(manifest.files as string[]).filter((file) => !/[*]/.test(file)),
    ];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("a walkthrough of few steps, each with words and an end", () => {
    const [{ steps }, ...others] = manifest.contributes.walkthroughs;
    expect(others).toEqual([]);
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const step of steps) {
      expect(step.description).toBeTruthy();
      expect(step.completionEvents.length).toBeGreaterThan(0);
    }
    const media = steps.map((step: { media: { markdown: string } }) => step.media.markdown);
    const pages = readdirSync(join(root, "walkthrough")).map((name) => `walkthrough/${name}`);
    expect([...media].sort()).toEqual(pages.sort());
  });
});

/** Files under version control; nothing where this is no checkout. */
function tracked(): string[] {
  try {
    return execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", stdio: "pipe" })
      .split("\0")
      .filter(Boolean);
  } catch {
    return [];
  }
}

describe("what is under version control", () => {
  const files = tracked().filter((file) => existsSync(join(root, file)));

  test.skipIf(files.length === 0)(`names no registry${files.length === 0 ? " (no checkout)" : ""}`, () => {
    const registry =
      /registry\.(?:npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|pkgs\.dev\.azure|https?:\/\/[^\s"'/]*(?:registry|artifactory|nexus|verdaccio)/i;
    expect(files.filter((file) => registry.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  test("the lock file says what, not from where", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).not.toContain('"resolved"');
    expect(JSON.parse(lock).packages[""].devDependencies).toEqual(manifest.devDependencies);
  });

  test.skipIf(files.length === 0)("nothing that is built or installed", () => {
    expect(files.filter((file) => /(?:^|\/)(?:node_modules|dist)\/|\.vsix$/.test(file))).toEqual([]);
  });
});

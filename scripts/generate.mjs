// Writes everything that is generated from the sources: rule pages, the README's tables, settings, the configuration's
// schema, snippets, the catalogue's index. `--check` writes nothing and fails when a file is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogueIndex } from "./generate-catalogue.mjs";
import { generateSnippets, SNIPPETS_FILE } from "./generate-snippets.mjs";
import { load } from "./load.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { rules } = await load(join(root, "server/core/rules/index.ts"));
const { settings, configurationSchema, LEVEL_DESCRIPTIONS } = await load(join(root, "server/core/config/settings.ts"));
const { LEVELS } = await load(join(root, "server/core/config/configuration.ts"));

/** path → content */
const files = new Map();

const quote = (text) => text.replaceAll("«", "**").replaceAll("»", "**").replaceAll("\n", "\n> ");

for (const rule of rules) {
  const example =
    (kind) =>
    ({ title, text }) =>
      `### ${kind}: ${title}\n\n> ${quote(text)}\n`;
  files.set(
    `docs/rules/${rule.id}.md`,
    [
      `# ${rule.id}\n`,
      `${rule.summary}\n`,
      `Level: ${rule.severity}.${rule.details ? ` ${rule.details}` : ""}\n`,
      `## Why it matters\n\n${rule.why}\n`,
      `## Messages\n\n${Object.values(rule.messages)
        .map((message) => `- ${message}`)
        .join("\n")}\n`,
      "## Examples\n\nWhat is reported is in bold.\n",
      ...rule.examples.bad.map(example("Reported")),
      ...rule.examples.good.map(example("Not reported")),
      `## Change its level\n\nIn \`.letterlint.json\` beside the letters, or in the editor's setting \`determinationLetters.rules\`:\n\n\`\`\`json\n{ "rules": { "${rule.id}": "off" } }\n\`\`\`\n`,
    ].join("\n"),
  );
}

/** In the form that the formatter gives: every column as wide as its widest cell. */
function table(head, ...body) {
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
/** The table of rules, for a page from which their pages are in `folder`. */
const ruleTable = (folder) =>
  table(
    ["Rule", "Level", "What it finds"],
    ...rules.map(({ id, severity, summary }) => [`[${id}](${folder}${id}.md)`, severity, summary]),
  );
files.set(
  "docs/rules/README.md",
  `# Rules\n\n${ruleTable("")}\n\nLevels: ${LEVELS.map((level, i) => `\`${level}\` (${LEVEL_DESCRIPTIONS[i]})`).join(", ")}.\n`,
);

files.set("docs/schemas/letterlint.schema.json", `${JSON.stringify(configurationSchema(), null, 2)}\n`);
files.set(relative(root, SNIPPETS_FILE), await generateSnippets());
files.set("server/core/guidelines/data/index.ts", catalogueIndex());

/** A page with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function between(page, name, content) {
  const [before, rest] = page.split(`<!-- ${name} -->`);
  const after = rest?.split(`<!-- /${name} -->`)[1];
  if (after === undefined) throw new Error(`README.md has no <!-- ${name} --> … <!-- /${name} -->`);
  return `${before}<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->${after}`;
}
const settingTable = table(
  ["Setting", "Default", "Meaning"],
  ...settings.map(({ name, schema, description }) => [
    `\`determinationLetters.${name}\``,
    `\`${typeof schema.default === "string" ? schema.default : JSON.stringify(schema.default)}\``,
    schema.enum ? `${description} One of ${schema.enum.map((value) => `\`${value}\``).join(", ")}.` : description,
  ]),
);
const readme = between(readFileSync(join(root, "README.md"), "utf8"), "rules", ruleTable("docs/rules/"));
files.set("README.md", between(readme, "settings", settingTable));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
manifest.contributes.configuration = {
  title: "Determination Letters",
  properties: Object.fromEntries(
    settings.map(({ name, schema, description, scope }) => [
      `determinationLetters.${name}`,
      { ...schema, scope, markdownDescription: description },
    ]),
  ),
};
files.set("package.json", `${JSON.stringify(manifest, null, 2)}\n`);

const check = process.argv.includes("--check");
const stale = [];
const normal = (path, text) => (path.endsWith(".json") ? JSON.stringify(JSON.parse(text)) : text);
for (const [path, content] of files) {
  const target = join(root, path);
  let old = "";
  try {
    old = readFileSync(target, "utf8");
  } catch {
    // Not written yet.
  }
  // How JSON is laid out is the formatter's business.
  if (old !== "" && normal(path, old) === normal(path, content)) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
for (const name of readdirSync(join(root, "docs/rules"))) {
  const path = `docs/rules/${name}`;
  if (files.has(path)) continue;
  stale.push(path);
  if (!check) rmSync(join(root, path));
}
if (check && stale.length > 0) {
  console.error(`Stale, run npm run generate: ${stale.join(", ")}`);
  process.exit(1);
}
console.log(stale.length > 0 ? `written: ${stale.join(", ")}` : "everything generated is up to date");

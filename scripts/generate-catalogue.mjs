// The text of server/core/guidelines/data/index.ts: a static import for each data file, so that the core needs no file access.
import { readdirSync } from "node:fs";

const data = new URL("../server/core/guidelines/data/", import.meta.url);

const filesOf = (folder) =>
  readdirSync(new URL(folder, data))
    .filter((name) => name.endsWith(".json"))
    .sort();

/** "opioid-2016-3-3" and "opioid-2016-33" must differ, so hyphens become underscores. */
const nameOf = (prefix, file) => `${prefix}_${file.slice(0, -".json".length).replaceAll("-", "_")}`;

/** In the form that the formatter gives: one line where it fits into 120 columns. */
function importOf(prefix, folder, file) {
  const head = `import ${nameOf(prefix, file)} from "${folder}${file}" with {`;
  const oneLine = `${head} type: "json" };`;
  return oneLine.length <= 120 ? oneLine : `${head}\n  type: "json",\n};`;
}

function list(type, name, members) {
  const oneLine = `export const ${name} = [${members.join(", ")}] as readonly ${type}[];`;
  if (oneLine.length <= 120) return oneLine;
  return `export const ${name} = [\n${members.map((member) => `  ${member},\n`).join("")}] as readonly ${type}[];`;
}

export function catalogueIndex() {
  const books = filesOf("books/");
  const entries = filesOf("entries/");
  const imports = [
    'import type { Book, Drug, Entry } from "../catalogue.js";',
    ...books.map((file) => importOf("book", "./books/", file)),
    'import drugList from "./drugs.json" with { type: "json" };',
    ...entries.map((file) => importOf("entry", "./entries/", file)),
  ];
  return `${[
    "// Written by scripts/generate-catalogue.mjs from the JSON files of this folder.",
    "// biome-ignore-all assist/source/organizeImports: in the order of the files",
    ...imports,
    "",
    list(
      "Book",
      "books",
      books.map((file) => nameOf("book", file)),
    ),
    "",
    list(
      "Entry",
      "entries",
      entries.map((file) => nameOf("entry", file)),
    ),
    "",
    "export const drugs = drugList as readonly Drug[];",
  ].join("\n")}\n`;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Letters beside the project, on machines that have them: they are read, never copied. */
const LETTERS = new URL("../../../shared/letters/", import.meta.url);

export const haveLetters = existsSync(LETTERS);

/** Behind the title of a suite that needs them. */
export const letterNote = haveLetters ? "" : " (skipped: ../shared is absent)";

export interface NamedLetter {
  readonly name: string;
  readonly source: string;
}

/** The letters of a folder in the order of their names; none where the folder is absent. */
export function lettersIn(folder: "seeds" | "real/txt" | "real/layout"): NamedLetter[] {
  const path = fileURLToPath(new URL(`${folder}/`, LETTERS));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name: name.slice(0, -".txt".length), source: readFileSync(`${path}/${name}`, "utf8") }));
}

/** A disputed item as a person read it. */
export interface ReadItem {
  readonly case: string;
  readonly n: number;
  readonly item: string;
  readonly decision: "Upheld" | "Overturned";
  readonly ca_guideline: string;
  readonly maximus_guideline: string;
  readonly rationale: string;
  readonly conclusion_sentence: string;
}

export function readItems(): ReadItem[] {
  const path = new URL("real/items.jsonl", LETTERS);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as ReadItem);
}

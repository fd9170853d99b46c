import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { Book, Drug, Entry } from "../../server/core/guidelines/catalogue.js";
import { books, drugs, entries } from "../../server/core/guidelines/data/index.js";
import { lowerCase, readWords } from "../../server/core/guidelines/words.js";

const data = new URL("../../server/core/guidelines/data/", import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, data), "utf8"));
const filesOf = (folder: string) => readdirSync(new URL(folder, data)).filter((name) => name.endsWith(".json"));
const key = (title: string) => readWords(lowerCase(title)).word.join(" ");

describe("the files of the catalogue", () => {
  const ajv = new Ajv({ allErrors: true });

  it.each([
    ["books/", "book.schema.json"],
    ["entries/", "entry.schema.json"],
  ])("%s fit their schema and carry the name of their id", (folder, schema) => {
    const validate = ajv.compile(json(schema) as object);
    const faults = filesOf(folder).flatMap((file) => {
      const value = json(folder + file) as { id: string };
      const named = `${value.id}.json` === file ? [] : [`${file}: id ${value.id}`];
      return validate(value) ? named : [...named, `${file}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(faults).toEqual([]);
  });

  it("drugs.json fits its schema", () => {
    const validate = ajv.compile(json("drugs.schema.json") as object);
    validate(json("drugs.json"));
    expect(validate.errors).toBeNull();
  });

  it("index.ts is what the script writes", async () => {
    const path = "../../scripts/generate-catalogue.mjs";
    const { catalogueIndex } = (await import(path)) as { catalogueIndex(): string };
    const fresh = readFileSync(new URL("index.ts", data), "utf8") === catalogueIndex();
    expect(fresh, "stale: run npm run generate").toBe(true);
  });
});

describe("the catalogue as a whole", () => {
  const bookIds = new Set(books.map((book) => book.id));
  const entryIds = new Set(entries.map((entry) => entry.id));
  const generics = new Set(drugs.map((drug) => drug.generic));

  it("has every id once", () => {
    expect(bookIds.size).toBe(books.length);
    expect(entryIds.size).toBe(entries.length);
    expect(generics.size).toBe(drugs.length);
  });

  it("refers only to what exists", () => {
    const missing = [
      ...entries.filter((entry) => !bookIds.has(entry.book)).map((entry) => `${entry.id}: ${entry.book}`),
      ...entries.flatMap((entry) => entry.related.filter((id) => !entryIds.has(id)).map((id) => `${entry.id}: ${id}`)),
      ...entries.flatMap((entry) => entry.drugs.filter((id) => !generics.has(id)).map((id) => `${entry.id}: ${id}`)),
      ...drugs.flatMap((drug) => drug.topics.filter((id) => !entryIds.has(id)).map((id) => `${drug.generic}: ${id}`)),
    ];
    expect(missing).toEqual([]);
  });

  it("has entries that name every drug whose topic they are", () => {
    const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
    const faults = drugs.flatMap((drug: Drug) =>
      drug.topics.filter((id) => !entryOf.get(id)?.drugs.includes(drug.generic)).map((id) => `${drug.generic}: ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it("means one entry by a title within a book", () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const entry of entries as readonly Entry[]) {
      for (const name of new Set([entry.title, ...entry.aliases].map(key))) {
        const other = seen.get(`${entry.book}: ${name}`);
        if (other) clashes.push(`${name}: ${other}, ${entry.id}`);
        seen.set(`${entry.book}: ${name}`, entry.id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("means one book by a title and a year", () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const book of books as readonly Book[]) {
      for (const year of [book.year, ...(book.otherYears ?? [])]) {
        for (const name of new Set([book.title, ...book.aliases].map(key))) {
          const other = seen.get(`${name} ${year}`);
          if (other) clashes.push(`${name} ${year}: ${other}, ${book.id}`);
          seen.set(`${name} ${year}`, book.id);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it("means one drug by a name", () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const drug of drugs) {
      for (const name of new Set([drug.generic, ...drug.brands, ...(drug.otherNames ?? [])].map(key))) {
        const other = seen.get(name);
        if (other) clashes.push(`${name}: ${other}, ${drug.generic}`);
        seen.set(name, drug.generic);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("has page ranges and terms of force in order", () => {
    expect(entries.filter(({ pages }) => pages && pages.first > pages.last).map(({ id }) => id)).toEqual([]);
    expect(books.filter((b) => b.inForceFrom && b.inForceTo && b.inForceFrom > b.inForceTo)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generateSnippets, SNIPPETS_FILE } from "../../scripts/generate-snippets.mjs";
import { BOILERPLATE, boilerplate } from "../../server/core/letter/boilerplate.js";
import { FINAL_DETERMINATION, SECTION_NAMES } from "../../server/core/letter/formats/final-determination.js";
import { plainText } from "../../server/core/text/snippet.js";

interface Stop {
  readonly number: number;
  readonly placeholder?: string;
  readonly options?: readonly string[];
}

/** Reads a body by the grammar of snippets; throws at the first character that does not fit. */
function readBody(body: string): { text: string; stops: Stop[] } {
  const token =
    /\\[\\$},|]|\$(\d+)|\$\{(\d+)\}|\$\{(\d+):((?:\\[\\$}]|[^\\$}])+)\}|\$\{(\d+)\|((?:\\[\\,|]|[^\\|])+)\|\}|[^\\$]/gsy;
  const stops: Stop[] = [];
  let text = "";
  while (token.lastIndex < body.length) {
    const from = token.lastIndex;
    const match = token.exec(body);
    if (match === null) throw new Error(`no snippet syntax: ${JSON.stringify(body.slice(from, from + 40))}`);
    const [whole, bare, braced, at, placeholder, choiceAt, options] = match;
    if (bare !== undefined || braced !== undefined) stops.push({ number: Number(bare ?? braced) });
    else if (placeholder !== undefined) stops.push({ number: Number(at), placeholder });
    else if (options !== undefined)
      stops.push({
        number: Number(choiceAt),
        options: options.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, "$1")),
      });
    else text += whole.length === 2 ? whole[1] : whole;
  }
  return { text, stops };
}

describe("snippets", () => {
  it("are generated from the boilerplate: run `npm run generate` when this fails", async () => {
    expect(readFileSync(SNIPPETS_FILE, "utf8")).toBe(await generateSnippets());
  });

  it("hold every text once", () => {
    const file = JSON.parse(readFileSync(SNIPPETS_FILE, "utf8")) as Record<string, { prefix: string; body: string[] }>;
    expect(Object.values(file).map(({ prefix }) => prefix)).toEqual(BOILERPLATE.map(({ prefix }) => prefix));
    expect(Object.values(file).map(({ body }) => body.join("\n"))).toEqual(BOILERPLATE.map(({ body }) => body));
  });

  it("have prefixes of their own with one stem", () => {
    const prefixes = BOILERPLATE.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^imr-[a-z]+(?:-[a-z]+)*$/);
    expect(new Set(BOILERPLATE.map(({ name }) => name)).size).toBe(BOILERPLATE.length);
  });
});

describe.each(BOILERPLATE)("boilerplate $id", ({ id, body, description }) => {
  it("is a well-formed block", () => {
    expect(boilerplate(id).body).toBe(body);
    expect(description).toMatch(/\.$/);
    expect(body).not.toMatch(/^\s|\s$|\r|\t|\n{3}|[ ]\n| {2}/);
  });

  it("has tab stops without gaps, one definition each, that read from left to right", () => {
    const { stops } = readBody(body);
    const order = [...new Set(stops.map(({ number }) => number))];
    expect(order).toEqual(order.map((_, index) => index + 1));
    const defined = stops.filter(({ placeholder, options }) => placeholder ?? options).map(({ number }) => number);
    expect(defined).toEqual(order);
  });

  it("has choices of several different options, none empty", () => {
    for (const { options } of readBody(body).stops) {
      if (options === undefined) continue;
      expect(options.length).toBeGreaterThan(1);
      expect(new Set(options).size).toBe(options.length);
      for (const option of options) expect(option).toBe(option.trim());
      expect(options).not.toContain("");
    }
  });

  it("is plain text without any tab stop left", () => {
    expect(plainText(body)).not.toMatch(/\$\d|\$\{|\|\}|\\/);
  });
});

describe("boilerplate", () => {
  it("keeps the commas of a book in its choice", () => {
    const options = readBody(boilerplate("claims-guideline-mtus").body).stops[0]?.options;
    expect(options).toContain("Forearm, Wrist, and Hand Complaints 2004");
  });

  it("has the sections and the parts of an item in order", () => {
    const { body } = boilerplate("letter");
    const marks = [
      SECTION_NAMES["how-made"],
      SECTION_NAMES["clinical-summary"],
      SECTION_NAMES.decisions,
      ...Object.values(FINAL_DETERMINATION.labels),
    ].map((mark) => body.indexOf(`${mark}`));
    expect(marks).not.toContain(-1);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  });

  it("opens every item with a heading that offers both decisions", () => {
    for (const { id, body } of BOILERPLATE)
      if (id.startsWith("item-")) expect(body.split("\n")[0]).toMatch(/: \$\{\d+\|Upheld,Overturned\|\}$/);
  });

  it("makes no decision as plain text", () => {
    expect(plainText(boilerplate("decision-rationale").body)).toContain(
      "the request is [not medically necessary or medically necessary].",
    );
    expect(plainText(boilerplate("item-visit").body).split("\n")[0]).toMatch(/: \[Upheld or Overturned\]$/);
    expect(plainText(boilerplate("opioid-tapering").body)).toContain("prescribed to this [patient or injured worker].");
  });
});

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like template strings
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { check } from "recheck";
import { describe, expect, it, vi } from "vitest";
import { parseAst } from "vitest/node";
import { completion } from "../server/core/features/completion.js";
import { hover } from "../server/core/features/hover.js";
import { outline } from "../server/core/features/outline.js";
import { parseLetter } from "../server/core/letter/parse.js";
import { recognise } from "../server/core/letter/recognise.js";
import { plainText } from "../server/core/text/snippet.js";
import { buildLetter, HOW_MADE, itemText, lint, SOUND_ITEMS } from "./support/letters.js";

const core = fileURLToPath(new URL("../server/core", import.meta.url));
const files = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/guidelines[\\/]data/.test(name))
  .sort();

const SOUND = buildLetter({ frontPage: true, items: SOUND_ITEMS });

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions that stand in a source as literals, and the arguments of each `RegExp(…)`. */
function read(file: string): { literals: Pattern[]; built: string[] } {
  const text = readFileSync(join(core, file), "utf8");
  const literals: Pattern[] = [];
  const built: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === "object" && node !== null) {
      const { type, regex, callee, start, end } = node as {
        type?: string;
        regex?: { pattern: string; flags: string };
        callee?: { name?: string };
        start: number;
        end: number;
      };
      if (type === "Literal" && regex) literals.push({ source: regex.pattern, flags: regex.flags });
      if ((type === "NewExpression" || type === "CallExpression") && callee?.name === "RegExp") {
        built.push(text.slice(start, end));
      }
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(parseAst(text, { lang: "ts" }));
  return { literals, built };
}

/** The regular expressions that are built while all modules are loaded and a letter is read. */
async function builtAtRuntime(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const native = globalThis.RegExp;
  const record = (args: readonly unknown[]) => {
    const [source, flags] = args;
    if (typeof source === "string") found.push({ source, flags: typeof flags === "string" ? flags : "" });
  };
  vi.resetModules();
  globalThis.RegExp = new Proxy(native, {
    construct(target, args, newTarget) {
      record(args);
      return Reflect.construct(target, args, newTarget);
    },
    apply(target, self, args) {
      record(args);
      return Reflect.apply(target, self, args);
    },
  });
  try {
    const modules = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
    for (const file of files)
      modules.set(file.split(sep).join("/"), await import(pathToFileURL(join(core, file)).href));
    const letter = modules.get("letter/parse.ts")?.parseLetter?.(SOUND);
    modules.get("rules/lint.ts")?.lintLetter?.(letter);
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

const sources = files.map(read);

describe("the regular expressions of server/core", () => {
  it("are not vulnerable: each takes time in proportion to its text", { timeout: 120_000 }, async () => {
    const literals = sources.flatMap((file) => file.literals);
    const built = await builtAtRuntime();
    expect(literals.length).toBeGreaterThan(100);
    expect(built.length).toBeGreaterThanOrEqual(sources.flatMap((file) => file.built).length);
    const bad: string[] = [];
    const queue = [...new Map([...literals, ...built].map((one) => [`/${one.source}/${one.flags}`, one]))];
    const work = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [name, { source, flags }] = next;
        const verdict = await check(source, flags, { timeout: 10_000, randomSeed: 1 });
        if (verdict.status === "vulnerable") bad.push(`${verdict.complexity.summary}: ${name}`);
        // Where the tool finds no answer in time, the hostile texts below have to do.
        else if (verdict.status === "unknown" && verdict.error.kind !== "timeout")
          bad.push(`${verdict.error.kind}: ${name}`);
      }
    };
    await Promise.all([work(), work()]);
    expect(bad).toEqual([]);
  });
});

const [HEAD = "", TAIL = ""] = SOUND.split("The four domains are not on record.");
const inRationale = (text: string) => `${HEAD}${text}${TAIL}`;
const inHeading = (text: string) => buildLetter({ items: [{}, itemText({ title: text }), {}] });
const times = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));
const MILLION = 1_000_000;
/** In milliseconds: a second, and room for a machine that has other things to do. */
const LIMIT = 2500;

const HOSTILE: readonly (readonly [string, string])[] = [
  ["a line of 1 MB", times("a", MILLION)],
  ["words on a line of 1 MB", times("knee pain and ", MILLION)],
  ["100,000 blanks", inRationale(times(" ", 100_000))],
  ["100,000 line ends", inRationale(times("\n", 100_000))],
  ["100,000 pages", inRationale(times("\f", 100_000))],
  ["line ends and nothing else", times("\r\n", MILLION)],
  ["binary bytes", Array.from({ length: 200_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join("")],
  ["half pairs", times("\ud83d", 100_000)],
  [
    "a conflict of a version history",
    SOUND.replace(/(Naproxen .*)\n/, "<<<<<<< ours\n$1\n=======\n$1\n>>>>>>> theirs\n"),
  ],
  ["1 MB of quotes", inRationale(times('"', MILLION))],
  ["1 MB of quoted words", inRationale(times('"a" ', MILLION))],
  ["1 MB of stops", inRationale(times(". ", MILLION))],
  ["medically necessary, again and again", inRationale(times("medically necessary ", MILLION))],
  ["if medically necessary, again and again", inRationale(times("if medically necessary ", 200_000))],
  ["not medically necessary, each a sentence", inRationale(times("It is not medically necessary. ", MILLION))],
  ["medical necessity without an end", inRationale(times("medical necessity of the ", 200_000))],
  ["the request without an end", inRationale(times("the request of the treatment ", 200_000))],
  ["reasons without an end", inRationale(`${times("since the surgery, because ", 200_000)} medically necessary`)],
  ["others without an end", inRationale(`${times("the provider found that ", 200_000)} medically necessary`)],
  ["conditions without an end", inRationale(`${times("if the worker, unless ", 200_000)} medically necessary`)],
  ["not and not", inRationale(`${times("not ", 200_000)} medically necessary`)],
  ["guideline labels, again and again", inRationale(times("guideline: ", 300_000))],
  ["guideline labels on lines", inRationale(times("X guideline:\n", 300_000))],
  [
    "all labels, again and again",
    `${SOUND}${times("Claims Administrator guideline:\nMAXIMUS guideline:\nDecision rationale:\n", 200_000)}`,
  ],
  ["decisions, again and again", `${SOUND}${times("Splint: Upheld\n", 200_000)}`],
  ["decision words", inRationale(times("upheld ", 300_000))],
  ["headings, again and again", times(`${HOW_MADE}\n`, 300_000)],
  ["capitals before a label", inRationale(`\n${times("A", 100_000)} guideline: ${times("Aa ", 100_000)}guideline:`)],
  ["an endless heading", inHeading(times("Norco 5/325mg #60 and ", 100_000))],
  ["digits in a heading", inHeading(`Naproxen ${times("1", 100_000)} ${times("2 x ", 100_000)}`)],
  ["percentages in a heading", inHeading(times("cyclobenzaprine 5% ", 100_000))],
  ["brackets in a heading", inHeading(`Zorbaflex${times(" (", 100_000)}`)],
  ["remaining portions", inHeading(times("was the original request. The remaining IMR eligible portion of ", 100_000))],
  [
    "citations without an end",
    buildLetter({
      items: [
        {
          review: `Decision based on MTUS ${times("Chronic Pain Medical Treatment 2009, Section(s): Opioids, and ", 100_000)}`,
        },
      ],
    }),
  ],
  [
    "pages without an end",
    buildLetter({
      items: [
        {
          review: `Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): ${times("76-80, ", 100_000)}`,
        },
      ],
    }),
  ],
  ["states without an end", SOUND.replace("California, Nevada", times("California, ", 100_000))],
  ["a front page without an end", `${times("Case Number: 01/02/2016 ", 200_000)}\n${SOUND}`],
];

describe("hostile texts", () => {
  it.each(HOSTILE)("are read and linted in a second or so: %s", (_, source) => {
    parseLetter(SOUND); // what is made on first use is made
    const started = performance.now();
    recognise(source);
    const letter = parseLetter(source);
    lint(source);
    const took = performance.now() - started;
    expect(took).toBeLessThan(LIMIT);
    outline(letter);
    hover(letter, source.length >> 1);
    completion(letter, source.length >> 1);
    completion(letter, source.length);
  });

  it("are made plain, as snippets", () => {
    const started = performance.now();
    for (const part of ["${0:", "${0|", "\\", "$", "${1:a}"]) plainText(times(part, 300_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildLetter, CLAIMS, itemText, REVIEW } from "../support/letters.js";
import { bare, difference, same } from "./compare.mjs";
import * as core from "./core.js";
import { flipped, newFindings, replaced, withoutLines } from "./mutate.mjs";
import { type EvaluatedForm, type Evaluation, evaluate, FIGURES } from "./run.mjs";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const EXAMPLES = path("examples");
const REAL = path("../shared/letters/real");
const SEEDS = path("../shared/letters/seeds");

/** Figures as "right / total" by their key. */
function ratios({ figures }: EvaluatedForm, ...keys: string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, `${figures[key]?.right} / ${figures[key]?.total}`]));
}

/** Fails with the cases behind the misses. */
function expectShare({ name, figures }: EvaluatedForm, share: number, ...keys: string[]): void {
  for (const key of keys) {
    const figure = figures[key];
    const misses = figure?.misses.map((miss) => `${miss.case} item ${miss.item}`).join(", ");
    expect(figure?.total, `${key} (${name}) was measured`).toBeGreaterThan(0);
    expect(figure?.share, `${key} (${name}), missed: ${misses}`).toBeGreaterThanOrEqual(share);
  }
}

const DELETED = FIGURES.map(({ key }) => key).filter((key) => key.startsWith("deleted-"));
const READ = ["items", "titles", "decisions"];

describe("compared texts", () => {
  it.each([
    ["wrapped lines", "one two\n\n  three", "one two three"],
    ["hyphens and dashes", "non- steroidal, 76\u201380", "nonsteroidal, 76-80"],
    ["forms of quotes", "the worker\u2019s \u201cpain\u201d", 'the worker\'s "pain"'],
    ["ligatures", "in\ufb02ammation", "inflammation"],
  ])("are the same but for %s", (_, read, label) => {
    expect(same(read, label)).toBe(true);
  });

  it.each([
    ["a word", "is medically necessary", "is not medically necessary"],
    ["a capital", "upheld", "Upheld"],
    ["a number", "Naproxen 500mg", "Naproxen 550mg"],
  ])("differ by %s", (_, read, label) => {
    expect(same(read, label)).toBe(false);
  });

  it("take what is absent as empty", () => {
    expect(bare(undefined)).toBe("");
    expect(difference(undefined, "Naproxen")).toBe("not read");
  });

  it("show where they part", () => {
    const told = difference(`${"a b ".repeat(40)}necessary`, `${"a b ".repeat(40)}not necessary`);
    expect(told).toMatch(/^read «…[ab ]+necessary», labelled «…[ab ]+not necessary»$/);
  });
});

describe("changes of a text", () => {
  it.each([
    ["Upheld", "Overturned"],
    ["Overturned", "Upheld"],
    ["UPHELD", "OVERTURNED"],
    ["overturned", "upheld"],
    ["Modified", undefined],
  ])("flip %s to %s", (word, other) => {
    expect(flipped(word)).toBe(other);
  });

  const spanOf = (source: string, words: string) => {
    const start = source.indexOf(words);
    return { start, end: start + words.length };
  };

  it.each([
    ["a line", "one\ntwo\nthree", "two", "one\nthree"],
    ["a line with blanks around", "one\n  two \nthree", "two", "one\nthree"],
    ["several lines", "one\ntwo\n\nthree\nfour", "two\n\nthree", "one\nfour"],
    ["lines that end as on Windows", "one\r\ntwo\r\nthree", "two", "one\r\nthree"],
    ["the first line", "one\ntwo", "one", "two"],
    ["the last line", "one\ntwo", "two", "one\n"],
    ["a line behind a page break", "one\n\ftwo\nthree", "two", "one\nthree"],
    ["the end of a line that begins with something else", "one two\nthree", "two", "one \nthree"],
    ["the start of a line that goes on", "one\ntwo three", "two", "one\n three"],
    ["the middle of a line", "one two three", "two", "one  three"],
    ["from within a line to within another", "one two\nthree four", "two\nthree", "one  four"],
  ])("delete %s", (_, source, words, left) => {
    expect(withoutLines(source, spanOf(source, words))).toBe(left);
  });

  it("replace a stretch", () => {
    expect(replaced("one two", { start: 4, end: 7 }, "three")).toBe("one three");
  });

  it("bring new findings, each counted once", () => {
    const finding = (message: string, severity: "error" | "warning" = "error") => ({
      rule: "a-rule",
      severity,
      item: 1,
      message,
    });
    expect(newFindings([finding("a")], [finding("a")])).toEqual([]);
    expect(newFindings([finding("a")], [finding("a"), finding("a"), finding("b")])).toEqual([
      finding("a"),
      finding("b"),
    ]);
    expect(newFindings([finding("a")], [finding("a", "warning")])).toEqual([finding("a", "warning")]);
    expect(newFindings([finding("a")], [])).toEqual([]);
  });
});

describe("a folder of invented letters", () => {
  let folder: string;
  const save = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const label = (...rows: object[]) => save("items.jsonl", rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const only = (used = core) => {
    const { forms } = evaluate(folder, used);
    expect(forms).toHaveLength(1);
    return forms[0] as EvaluatedForm;
  };
  const ITEMS = [
    { title: "MRI of the left shoulder" },
    { title: "Naproxen 500mg, twice a day", decision: "Overturned" },
  ];
  const ROWS = [
    {
      case: "a",
      n: 1,
      item: "MRI of the left shoulder",
      decision: "Upheld",
      ca_guideline: CLAIMS,
      maximus_guideline: REVIEW,
      rationale: "The file holds no red flag. Therefore, the request is not medically necessary.",
      conclusion_sentence: "Therefore, the request is not medically necessary.",
    },
    {
      case: "a",
      n: 2,
      heading: "Naproxen 500mg, twice a day: Overturned",
      decision: "Overturned",
      medication: "Naproxen",
      heading_has_dose: true,
      heading_has_quantity: false,
      heading_has_frequency: "vague",
    },
  ];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "letters-evaluation-"));
    save("a.txt", buildLetter({ items: ITEMS }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("counts each field that is labelled", () => {
    label(...ROWS);
    const keys = [...READ, "claims-lines", "review-lines", "rationales", "conclusions", "conclusion-sentences"];
    expect(ratios(only(), ...keys, "strengths", "quantities", "frequencies")).toEqual({
      items: "2 / 2",
      titles: "2 / 2",
      decisions: "2 / 2",
      "claims-lines": "1 / 1",
      "review-lines": "1 / 1",
      rationales: "1 / 1",
      conclusions: "2 / 2",
      "conclusion-sentences": "1 / 1",
      strengths: "1 / 1",
      quantities: "1 / 1",
      frequencies: "0 / 0",
    });
  });

  it("counts what is read wrong, and tells how", () => {
    label(
      {
        ...ROWS[0],
        item: "MRI of the right shoulder",
        decision: "Overturned",
        ca_guideline: "None.",
        conclusion_sentence: "The file holds no red flag.",
      },
      { ...ROWS[1], heading_has_dose: false, heading_has_quantity: true },
      { case: "a", n: 3, item: "A cane", decision: "Upheld", heading_has_dose: false },
    );
    const form = only();
    expect(
      ratios(form, ...READ, "claims-lines", "conclusions", "conclusion-sentences", "strengths", "quantities", "flips"),
    ).toEqual({
      items: "2 / 3",
      titles: "1 / 3",
      decisions: "1 / 3",
      "claims-lines": "0 / 1",
      conclusions: "1 / 3",
      "conclusion-sentences": "0 / 1",
      strengths: "0 / 2",
      quantities: "0 / 1",
      flips: "2 / 3",
    });
    expect(form.figures.items?.misses).toEqual([{ case: "a", item: 3, reason: "not found" }]);
    expect(form.figures.decisions?.misses[0]).toEqual({
      case: "a",
      item: 1,
      reason: "read upheld, labelled overturned",
    });
    expect(form.figures.quantities?.misses[0]?.reason).toContain("none was read, labelled true");
  });

  it("counts an item beyond the labelled ones as wrong", () => {
    label(ROWS[0] as object);
    expect(ratios(only(), "items", "titles")).toEqual({ items: "1 / 2", titles: "1 / 1" });
  });

  it("finds what is changed, and measures a core that does not", () => {
    label(...ROWS);
    const keys = ["flips", ...DELETED, "no-deletion-alarm", "no-mismatch"];
    expect(ratios(only(), ...keys)).toEqual({
      flips: "2 / 2",
      "deleted-decisions": "2 / 2",
      "deleted-claims-lines": "2 / 2",
      "deleted-review-lines": "2 / 2",
      "deleted-rationales": "2 / 2",
      "deleted-headings": "3 / 3",
      "deleted-credentials": "1 / 1",
      "no-deletion-alarm": "12 / 12",
      "no-mismatch": "2 / 2",
    });
    const silent = only({ ...core, lintLetter: () => [] });
    expect(ratios(silent, ...keys)).toEqual({
      flips: "0 / 2",
      "deleted-decisions": "0 / 2",
      "deleted-claims-lines": "0 / 2",
      "deleted-review-lines": "0 / 2",
      "deleted-rationales": "0 / 2",
      "deleted-headings": "0 / 3",
      "deleted-credentials": "0 / 1",
      "no-deletion-alarm": "12 / 12",
      "no-mismatch": "2 / 2",
    });
  });

  it("counts false alarms, as the letters are and behind a deletion", () => {
    label(...ROWS);
    const whole = buildLetter({ items: ITEMS }).length;
    const mismatch = (item: number | null, severity: "error" | "information" = "error"): core.Finding => ({
      rule: "decision-rationale-mismatch",
      severity,
      message: "…",
      span: { start: 0, end: 0 },
      item,
      related: [],
      suggestions: [],
      fingerprint: "",
    });
    const always = only({ ...core, lintLetter: () => [mismatch(1)] });
    expect(ratios(always, "no-mismatch", "flips", "no-deletion-alarm")).toEqual({
      "no-mismatch": "1 / 2",
      flips: "1 / 2",
      "no-deletion-alarm": "12 / 12",
    });
    const shorter = (finding: core.Finding): typeof core => ({
      ...core,
      lintLetter: (letter) => (letter.source.length < whole ? [finding] : []),
    });
    // On item 1 a consequence of what its own four deletions took away.
    expect(ratios(only(shorter(mismatch(1))), "no-deletion-alarm")).toEqual({ "no-deletion-alarm": "4 / 12" });
    expect(ratios(only(shorter(mismatch(null))), "no-deletion-alarm")).toEqual({ "no-deletion-alarm": "0 / 12" });
    expect(ratios(only(shorter(mismatch(null, "information"))), "no-deletion-alarm")).toEqual({
      "no-deletion-alarm": "12 / 12",
    });
  });

  it("counts planted defects apart", () => {
    save("a.txt", buildLetter({ items: [ITEMS[0] as object, { rationale: "The request is medically necessary." }] }));
    const second = { case: "a", n: 2, decision: "Upheld" };
    label(ROWS[0] as object, { ...second, planted: "decision-rationale-mismatch" });
    const keys = ["planted", "conclusions", "no-mismatch", "flips", "decisions"];
    expect(ratios(only(), ...keys)).toEqual({
      planted: "1 / 1",
      conclusions: "1 / 1",
      "no-mismatch": "1 / 1",
      flips: "1 / 1",
      decisions: "2 / 2",
    });
    label(ROWS[0] as object, { ...second, planted: ["missing-decision", "decision-rationale-mismatch"] });
    expect(ratios(only(), "planted")).toEqual({ planted: "1 / 2" });
    label(ROWS[0] as object, second);
    expect(ratios(only(), ...keys)).toEqual({
      planted: "0 / 0",
      conclusions: "1 / 2",
      "no-mismatch": "1 / 2",
      flips: "1 / 2",
      decisions: "2 / 2",
    });
  });

  it("does not count rules that the core lacks", () => {
    label(...ROWS);
    const rules = core.rules.filter((rule) => rule.id !== "contradictory-rationale");
    expect(only({ ...core, rules }).figures["no-contradiction"]).toMatchObject({ total: 0, share: null });
    const more = [...rules, { ...(rules[0] as (typeof rules)[number]), id: "contradictory-rationale" }];
    expect(ratios(only({ ...core, rules: more }), "no-contradiction")).toEqual({ "no-contradiction": "2 / 2" });
  });

  it("counts citations that bind to the catalogue", () => {
    const review =
      "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80. Decision based on MTUS Shoulder Complaints 2004, Section(s): Wheels of Cheese.";
    save("a.txt", buildLetter({ items: [itemText({ claims: "", review })] }));
    const form = only();
    expect(ratios(form, "books", "sections", "pages")).toEqual({ books: "2 / 2", sections: "1 / 2", pages: "1 / 1" });
    expect(form.figures.sections?.misses[0]?.reason).toContain("«Wheels of Cheese»");
  });

  it("measures what needs no labels without them, and says so", () => {
    const { labelled, notes } = evaluate(folder, core);
    expect(labelled).toBe(false);
    expect(notes).toEqual(["There is no items.jsonl: what needs labels is not measured."]);
    expect(ratios(only(), "titles", "flips", "no-mismatch")).toEqual({
      titles: "0 / 0",
      flips: "2 / 2",
      "no-mismatch": "2 / 2",
    });
  });

  it("says which lines, cases and letters do not fit together", () => {
    save("b.imr", buildLetter());
    save("items.jsonl", `${JSON.stringify(ROWS[0])}\n\nnot a row\n{"case":"c","n":1}\n{"case":"a","n":0}\n`);
    expect(evaluate(folder, core).notes).toEqual([
      "Lines of items.jsonl that are no row with case and n: 3, 5.",
      "Letters without a row in items.jsonl (letters): 1.",
      "Cases of items.jsonl without a letter: 1.",
    ]);
  });

  it("takes sub-folders: txt and layout as forms of their own, others together", () => {
    for (const name of ["txt", "layout", "2015", "2016"]) {
      mkdirSync(join(folder, name));
      cpSync(join(folder, "a.txt"), join(folder, name, "a-more.txt"));
    }
    writeFileSync(join(folder, "layout", "z.pdf"), "");
    label(...ROWS);
    const { forms, notes } = evaluate(folder, core);
    expect(notes).toEqual([]);
    expect(forms.map(({ name, letters }) => `${name} ${letters}`)).toEqual(["letters 3", "txt 1", "layout 1"]);
    expect(forms.map((form) => ratios(form, "titles").titles)).toEqual(["6 / 6", "2 / 2", "2 / 2"]);
  });

  it("takes a letter's rows by the longest case that its name starts with", () => {
    save("ab.txt", buildLetter({ items: [{ title: "A cane" }] }));
    label(...ROWS, { case: "ab", n: 1, item: "A cane" });
    expect(ratios(only(), "items", "titles")).toEqual({ items: "3 / 3", titles: "3 / 3" });
  });

  it("can be halved, the same cases in each form", () => {
    for (const form of ["txt", "layout"]) {
      mkdirSync(join(folder, form));
      for (const name of ["b", "c", "d"]) writeFileSync(join(folder, form, `${name}.txt`), buildLetter());
    }
    const letters = (half: "odd" | "even") =>
      evaluate(folder, core, { half }).forms.map((form) => `${form.name} ${form.letters}`);
    expect(letters("odd")).toEqual(["letters 1", "txt 1", "layout 1"]);
    expect(letters("even")).toEqual(["txt 2", "layout 2"]);
  });

  describe("on the command line", () => {
    const run = (...args: string[]) =>
      new Promise<{ code: number; out: string; err: string }>((resolve) => {
        execFile(process.execPath, [path("test/evaluation/evaluate.mjs"), ...args], (error, out, err) =>
          resolve({ code: error ? Number(error.code) : 0, out, err }),
        );
      });
    const WRONG = { ...ROWS[0], item: "MRI of the right shoulder" };

    it("prints an aligned table, without letter text unless asked", async () => {
      label(WRONG, ROWS[1] as object);
      const { code, out, err } = await run(folder);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/^ {2}titles +titles right +1 \/ 2 {3}50\.0 %$/m);
      expect(out).toMatch(/^ {2}flips +flipped decisions found +2 \/ 2 {4}100 %$/m);
      expect(out).toMatch(/^ {2}planted +planted defects found +–$/m);
      const lines = out.split("\n").map((line) => line.trim().split(/ {2,}/).slice(0, 2));
      for (const { key, meaning } of FIGURES) expect(lines).toContainEqual([key, meaning]);
      expect(out).not.toContain("shoulder");
      const shown = await run(folder, "--show", "titles,flips", "--show", "absent-frequency");
      expect(shown.out).toContain("\ntitles (letters): 1\n  a item 1: read «MRI of the left shoulder», labelled «");
      expect(shown.out).toContain("\nflips (letters): none\n");
    });

    it("prints JSON", async () => {
      label(WRONG, ROWS[1] as object);
      const { code, out } = await run(folder, "--json");
      expect(code).toBe(0);
      const { forms } = JSON.parse(out);
      expect(forms[0]).toMatchObject({ name: "letters", letters: 1, items: 2 });
      expect(forms[0].figures.titles).toEqual({ right: 1, total: 2, share: 0.5 });
      expect(out).not.toContain("shoulder");
      const shown = JSON.parse((await run(folder, "--json", "--show", "titles")).out);
      expect(shown.forms[0].figures.titles.misses).toHaveLength(1);
    });

    it("ends with 1 when a required figure is below its share, or was not measured", async () => {
      label(WRONG, ROWS[1] as object);
      expect((await run(folder, "--require", "titles=0.5,flips=1")).code).toBe(0);
      expect(await run(folder, "--require", "titles=0.51", "--require", "planted=1")).toMatchObject({
        code: 1,
        err: "titles (letters) is 1 of 2, required is 0.51\nplanted (letters) has nothing to measure, required is 1\n",
      });
    });

    it("ends with 2 when the usage is wrong or nothing could be read", async () => {
      rmSync(join(folder, "a.txt"));
      const calls = [
        [folder],
        [join(folder, "none")],
        [],
        [folder, folder],
        [folder, "--show", "nothing"],
        [folder, "--half", "third"],
        [folder, "--require", "flips=2"],
        [folder, "--require", "nothing=1"],
        [folder, "--unknown"],
      ];
      const results = [];
      for (const args of calls) results.push(await run(...args));
      expect(results.map(({ code, out }) => [code, out])).toEqual(calls.map(() => [2, ""]));
      for (const { err } of results) expect(err).not.toMatch(/^ {4}at /m);
      expect((await run("--help")).code).toBe(0);
    });
  });
});

describe("the example letters", () => {
  const { forms, notes } = evaluate(EXAMPLES, core);
  const form = forms[0] as EvaluatedForm;

  it("are all labelled", () => {
    expect(forms).toHaveLength(1);
    expect(notes).toEqual([]);
    expect(ratios(form, "items")).toEqual({ items: `${form.items} / ${form.items}` });
  });

  it("are read and judged right", () => {
    expectShare(form, 1, ...READ, "conclusions", "conclusion-sentences", "no-mismatch");
    expectShare(form, 1, "strengths", "quantities", "frequencies");
  });

  it("have their planted defects found, and what is flipped or deleted", () => {
    expectShare(form, 1, "planted", "flips", ...DELETED, "no-deletion-alarm");
  });

  it("hold no defect that is not planted", () => {
    const reported = form.findings.flatMap(({ rule, places }) =>
      places.filter(({ item }) => item !== null).map((place) => `${place.case} ${place.item} ${rule}`),
    );
    expect(reported).toHaveLength(form.figures.planted?.total as number);
  });
});

const note = existsSync(REAL) ? "" : " (skipped: ../shared is absent)";

describe.skipIf(!existsSync(REAL))(`letters beside the project${note}`, () => {
  let evaluated: Evaluation;
  beforeAll(() => {
    evaluated = evaluate(REAL, core);
  }, 60_000);

  it.each(["txt", "layout"])("real letters, %s", (name) => {
    const form = evaluated.forms.find((one) => one.name === name) as EvaluatedForm;
    expectShare(form, 1, ...READ, "claims-lines", "review-lines", "rationales", "conclusions", "no-mismatch");
    expectShare(form, 1, ...DELETED, "no-deletion-alarm");
    expectShare(form, 0.99, "flips");
    expectShare(form, 0.97, "strengths", "quantities", "frequencies");
  });

  it("seeds", () => {
    for (const form of evaluate(SEEDS, core).forms) {
      expect(form.items).toBe(17);
      expectShare(form, 1, "no-mismatch", "flips", ...DELETED, "no-deletion-alarm");
    }
  });
});

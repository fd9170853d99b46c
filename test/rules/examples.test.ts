import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../../server/core/rules/index.js";
import type { Rule } from "../../server/core/rules/rule.js";
import { SEVERITIES } from "../../server/core/rules/rule.js";
import { apply, filledIn, frame, lint, reports, row } from "../support/letters.js";

/** Messages that no example shows, because they need more of a letter than an item: test/rules/<rule>.test.ts has them. */
const SHOWN_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "missing-section": [
    "absentSection",
    "emptySection",
    "sectionOrder",
    "absentCredentials",
    "incompleteCredentials",
    "partOrder",
  ],
  "missing-decision": ["noHeading"],
  "missing-guideline-citation": ["empty"],
};

const examplesOf = (rule: Rule) => [...rule.examples.bad, ...rule.examples.good];

describe("the list of rules", () => {
  it("has ids in kebab-case, each once", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says elsewhere only what exists", () => {
    expect(Object.keys(SHOWN_ELSEWHERE).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  it("has up-to-date pages, settings and schemas: run `npm run generate` when this fails", () => {
    const script = fileURLToPath(new URL("../../scripts/generate.mjs", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    expect({ status, output: stdout + stderr }).toEqual({ status: 0, output: expect.any(String) });
  });
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  describe("its examples", () => {
    it.each(rule.examples.bad)("reported: $title", (example) => {
      const { source, marks } = frame(example);
      expect(marks.length).toBeGreaterThan(0);
      const found = lint(source, id);
      expect(found.map(({ span }) => source.slice(span.start, span.end))).toEqual(
        marks.map(({ start, end }) => source.slice(start, end)),
      );
      expect(found.map(({ span, severity }) => ({ ...span, severity }))).toEqual(
        marks.map((span, i) => ({ ...span, severity: example.severities?.[i] ?? rule.severity })),
      );
      expect(example.severities?.length ?? marks.length).toBe(marks.length);
    });

    it.each(rule.examples.good)("not reported: $title", (example) => {
      const { source, marks } = frame(example);
      expect(marks).toEqual([]);
      expect(lint(source, id)).toEqual([]);
    });

    it.each(examplesOf(rule))("nothing else is wrong with: $title", (example) => {
      expect(lint(frame(example).source).filter((finding) => finding.rule !== id)).toEqual([]);
    });

    it("are there, and differ", () => {
      expect(rule.examples.bad.length).toBeGreaterThan(0);
      expect(rule.examples.good.length).toBeGreaterThan(0);
      for (const key of ["title", "text"] as const) {
        const values = examplesOf(rule).map((example) => example[key].replace(/[«»]/g, ""));
        expect(new Set(values).size, key).toBe(values.length);
      }
    });
  });

  describe("its messages", () => {
    const shown = new Set(
      rule.examples.bad.flatMap((example) => reports(frame(example).source, rule).map(([message]) => message)),
    );
    const elsewhere = SHOWN_ELSEWHERE[id] ?? [];

    it("are each shown by an example or a test of the rule", () => {
      expect(Object.keys(rule.messages).filter((name) => !shown.has(name) && !elsewhere.includes(name))).toEqual([]);
    });

    it("are listed as shown elsewhere only where that is so", () => {
      expect(elsewhere.filter((name) => shown.has(name) || rule.messages[name] === undefined)).toEqual([]);
      if (elsewhere.length === 0) return;
      const tests = readFileSync(new URL(`./${id}.test.ts`, import.meta.url), "utf8");
      expect(elsewhere.filter((name) => !tests.includes(`"${name}"`))).toEqual([]);
    });

    it("are filled in: no placeholder is left", () => {
      for (const example of rule.examples.bad) {
        for (const finding of lint(frame(example).source, id)) {
          expect(finding.message).not.toMatch(/[{}]|undefined/);
          expect(finding.message).toMatch(/^["A-Z].*[.]$/);
        }
      }
    });
  });

  describe("its repairs", () => {
    const repairs = rule.examples.bad.flatMap((example) => {
      const { source } = frame(example);
      return lint(source, id).flatMap((finding) =>
        finding.suggestions.map((suggestion, i) => ({ example: example.title, source, suggestion, first: i === 0 })),
      );
    });

    it("are offered for every example", () => {
      const without = rule.examples.bad.filter(
        (example) => !repairs.some((repair) => repair.example === example.title),
      );
      // Only a person can fill an empty part, or tell which of two statements is the wrong one.
      const all = rule.examples.bad.map(({ title }) => title);
      const expected: Readonly<Record<string, readonly string[]>> = {
        "missing-section": ["A label with nothing behind it"],
        "contradictory-rationale": all,
        "dependent-item-mismatch": all,
        "regimen-arithmetic": all,
      };
      expect(without.map(({ title }) => title)).toEqual(expected[id] ?? []);
    });

    it.each(repairs)("$example: $suggestion.title", ({ source, suggestion, first }) => {
      const before = lint(source);
      const repaired = filledIn(apply(source, suggestion));
      expect(repaired).not.toBe(source);
      expect(repaired).not.toMatch(/\$\{?\d/);
      expect(lint(repaired, id)).toHaveLength(before.filter((finding) => finding.rule === id).length - 1);
      // What is proposed first makes nothing else wrong.
      if (first) expect(lint(repaired).map(row)).toHaveLength(before.length - 1);
    });

    it("that are automatic come to an end", () => {
      for (const example of examplesOf(rule)) {
        let { source } = frame(example);
        for (let i = 0; i < 10; i++) {
          const fix = lint(source).find((finding) => finding.fix)?.fix;
          if (!fix) break;
          source = apply(source, fix);
        }
        expect(lint(source).filter((finding) => finding.fix)).toEqual([]);
      }
    });
  });

  it("is documented", () => {
    expect(SEVERITIES).toContain(rule.severity);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/\(.*(?:Labor Code|CCR|RFA).*\)/);
    expect(existsSync(new URL(`../../docs/rules/${id}.md`, import.meta.url))).toBe(true);
  });
});

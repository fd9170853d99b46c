import { describe, expect, it } from "vitest";
import { outline } from "../../server/core/features/outline.js";
import { ITEM_PARTS, type Letter } from "../../server/core/letter/letter.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import { lint, rewrap, row, WRAPPINGS } from "../support/letters.js";
import { haveLetters, letterNote, lettersIn, type NamedLetter, readItems } from "../support/shared.js";

/** Without what extraction from a PDF changes: white space, hyphens and dashes, the kind of quotes. */
function bare(text: string | undefined): string {
  return (text ?? "")
    .replace(/[\s\u00ad\u2010-\u2015-]+/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
}

/** The letter without these stretches, each given by its start and end. */
function without(source: string, ...spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}\n${text.slice(end)}`, source);
}

describe.skipIf(!haveLetters)(`letters beside the project${letterNote}`, () => {
  const seeds = lettersIn("seeds");
  const txt = lettersIn("real/txt");
  const layout = lettersIn("real/layout");
  const read = readItems();
  const all = [...seeds, ...txt, ...layout];
  const parsed = new Map<NamedLetter, Letter>(all.map((letter) => [letter, parseLetter(letter.source)]));
  const letterOf = (letter: NamedLetter) => parsed.get(letter) as Letter;

  it("are 5 and 64 in two layouts, with 159 items read by hand", () => {
    expect([seeds.length, txt.length, layout.length, read.length]).toEqual([5, 64, 64, 159]);
  });

  it("are clearly recognised", () => {
    expect(all.filter((letter) => letterOf(letter).recognition.confidence !== "clear")).toEqual([]);
  });

  it("have 6, 4, 2, 2 and 3 items in the seeds", () => {
    expect(seeds.map((seed) => letterOf(seed).items.length)).toEqual([6, 4, 2, 2, 3]);
  });

  describe.each([
    ["reading order", txt],
    ["columns kept", layout],
  ])("read as a person read them: %s", (_, letters) => {
    it.each(letters)("$name", (named) => {
      const rows = read.filter((item) => item.case === named.name).sort((a, b) => a.n - b.n);
      const { items } = letterOf(named);
      expect(
        items.map((item) => ({
          title: bare(item.title.text),
          decision: item.decision?.outcome,
          claims: bare(item.claimsGuideline?.body.text),
          review: bare(item.reviewGuideline?.body.text),
          rationale: bare(item.rationale?.body.text),
        })),
      ).toEqual(
        rows.map((item) => ({
          title: bare(item.item),
          decision: item.decision.toLowerCase(),
          claims: bare(item.ca_guideline),
          review: bare(item.maximus_guideline),
          rationale: bare(item.rationale),
        })),
      );
      for (const [i, item] of items.entries()) {
        const expected = rows[i];
        expect(item.rationale?.conclusion?.necessary, item.title.text).toBe(expected?.decision === "Overturned");
      }
    });
  });

  it("conclude with the sentence that a person names, for nearly all items", () => {
    const others = txt.flatMap((named) =>
      letterOf(named).items.filter((item, i) => {
        const row = read.find((one) => one.case === named.name && one.n === i + 1);
        const sentence = bare(item.rationale?.conclusion?.sentence.text);
        const named_ = bare(row?.conclusion_sentence);
        return !(named_.includes(sentence) || sentence.includes(named_));
      }),
    );
    expect(others.length).toBeLessThanOrEqual(8);
  });

  it("have no finding that is an error", () => {
    expect(
      all.flatMap(({ name, source }) =>
        lint(source)
          .filter(({ severity }) => severity === "error")
          .map((finding) => `${name}: ${row(finding)}`),
      ),
    ).toEqual([]);
  });

  it.each(WRAPPINGS)("read the same re-wrapped: $name", (wrapping) => {
    for (const named of txt) {
      const copy = parseLetter(rewrap(named.source, wrapping));
      const tree = (letter: Letter) => {
        const { sections, items } = outline(letter);
        return { sections: sections.map(({ kind }) => kind), items: items.map(({ range, ...rest }) => rest) };
      };
      expect(tree(copy), named.name).toEqual(tree(letterOf(named)));
      expect(lint(copy.source).map(row), named.name).toEqual(lint(named.source).map(row));
    }
  });

  describe("damaged in one place", () => {
    const damaged = [...seeds, ...txt.filter((_, i) => i % 4 === 0), ...layout.filter((_, i) => i % 8 === 1)];

    /** The rules that report the copy and not the letter, at the item when there is one. */
    const added = (named: NamedLetter, copy: string) => {
      const before = lint(named.source).map(row);
      return lint(copy)
        .map(row)
        .filter((line) => !before.includes(line));
    };

    it("every decision turned round is a mismatch", () => {
      for (const named of [...seeds, ...txt]) {
        for (const item of letterOf(named).items) {
          const span = item.decision?.word.span ?? { start: 0, end: 0 };
          const other = item.decision?.outcome === "upheld" ? "Overturned" : "Upheld";
          const copy = named.source.slice(0, span.start) + other + named.source.slice(span.end);
          expect(added(named, copy), `${named.name} ${item.index}`).toContain(
            `decision-rationale-mismatch error ${item.index}`,
          );
        }
      }
    });

    it("every decision deleted is missing", () => {
      for (const named of damaged) {
        for (const item of letterOf(named).items) {
          const start = item.title.span.end;
          const end = item.decision?.word.span.end ?? start;
          const copy = `${named.source.slice(0, start)}\n${named.source.slice(end)}`;
          expect(added(named, copy), `${named.name} ${item.index}`).toContain(`missing-decision error ${item.index}`);
        }
      }
    });

    it.each(ITEM_PARTS)("every %s part deleted is missing", (part) => {
      const rule = part === "reviewGuideline" ? "missing-guideline-citation" : "missing-section";
      for (const named of damaged) {
        for (const item of letterOf(named).items) {
          const span = item[part]?.span;
          if (!span) throw new Error("a sound letter has all parts");
          expect(added(named, without(named.source, span)), `${named.name} ${item.index}`).toContain(
            `${rule} error ${item.index}`,
          );
        }
      }
    });

    it.each(["how-made", "clinical-summary", "decisions"] as const)("the %s heading deleted is missing", (kind) => {
      for (const named of damaged) {
        const section = letterOf(named).sections.find((one) => one.kind === kind);
        if (!section) throw new Error("a sound letter has all sections");
        expect(added(named, without(named.source, section.heading.span)), named.name).toEqual([
          "missing-section error -",
        ]);
      }
    });

    it.each(["how-made", "clinical-summary"] as const)("the %s section deleted whole is missing", (kind) => {
      for (const named of damaged) {
        const section = letterOf(named).sections.find((one) => one.kind === kind);
        if (!section) throw new Error("a sound letter has all sections");
        const findings = lint(without(named.source, section.span)).filter(({ severity }) => severity === "error");
        expect(findings.map(row), named.name).toEqual(["missing-section error -"]);
      }
    });

    it("deleted credentials are missing", () => {
      for (const named of damaged) {
        const { reviewer } = letterOf(named);
        if (!reviewer) throw new Error("a sound letter has credentials");
        expect(added(named, without(named.source, reviewer.span)), named.name).toEqual(["missing-section error -"]);
      }
    });
  });
});

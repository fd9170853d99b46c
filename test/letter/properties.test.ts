import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completion } from "../../server/core/features/completion.js";
import { foldingSpans } from "../../server/core/features/folding.js";
import { hover } from "../../server/core/features/hover.js";
import { outline } from "../../server/core/features/outline.js";
import { symbols } from "../../server/core/features/symbols.js";
import { parseLetter } from "../../server/core/letter/parse.js";
import {
  buildLetter,
  CLINICAL_SUMMARY,
  CREDENTIALS,
  DECISIONS,
  FRONT_PAGE,
  HOW_MADE,
  type ItemText,
  lint,
  rewrap,
  row,
  SOUND_ITEMS,
  WRAPPINGS,
} from "../support/letters.js";
import { damageOf } from "../support/tree.js";

/** Whatever stands in letters, in any order, and noise between. */
const FRAGMENTS = fc.oneof(
  fc.constantFrom(
    HOW_MADE,
    CLINICAL_SUMMARY,
    DECISIONS,
    CREDENTIALS,
    FRONT_PAGE,
    "Clinical Case Summary",
    "The Final Determination was based on decisions for the disputed items/services set forth below:",
    "Claims Administrator guideline:",
    "MAXIMUS guideline:",
    "Acme guideline:",
    "Decision rationale:",
    "guideline:",
    ": Upheld",
    ": Overturned",
    "Upheld",
    "1.",
    "Issue 2:",
    "Norco 5/325mg QTY: 60.00",
    "Physical therapy 2x6",
    "was the original request.",
    "The remaining IMR eligible portion of the original request, six visits is",
    "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Muscle relaxants (for pain).",
    "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76-80, 91.",
    "The Expert Reviewer did not cite any medical evidence for its decision.",
    "The request is not medically necessary.",
    "The request is medically necessary",
    "Since the surgery is not medically necessary, none of the associated services are.",
    '"quoted',
    'closed"',
    "licensed to practice in Ohio.",
    "Board Certified in",
    "State(s) of Licensure:",
  ),
  fc.constantFrom("\n", "\n\n", " ", "\r\n", "\f", "\u00a0", "\u200b", "\u00ad", "", ".", ":"),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.lorem({ maxCount: 6 }),
);
const MIXTURES = fc
  .array(fc.tuple(FRAGMENTS, fc.constantFrom(" ", "\n", "\n\n", "")), { maxLength: 30 })
  .map((pairs) => pairs.flat().join(""));

/** Reads, lints and asks for everything; gives what is wrong. */
function damageOfAll(source: string): string[] {
  const letter = parseLetter(source);
  const damage = damageOf(letter);
  const within = (name: string, start: number, end: number) => {
    if (!(0 <= start && start <= end && end <= source.length)) damage.push(`${name}: ${start}-${end}`);
  };
  for (const { rule, span, fix, suggestions } of lint(source)) {
    within(rule, span.start, span.end);
    for (const { edits } of [...suggestions, ...(fix ? [fix] : [])]) {
      for (const edit of edits) within(`${rule} edit`, edit.span.start, edit.span.end);
    }
  }
  outline(letter);
  for (const { start, end } of foldingSpans(letter)) within("fold", start, end);
  for (const symbol of symbols(letter)) {
    for (const { span, selection } of [symbol, ...symbol.children]) {
      within("symbol", span.start, span.end);
      if (selection.start < span.start || selection.end > span.end) damage.push("a selection outside its symbol");
    }
  }
  for (const at of [0, source.length >> 1, source.length]) {
    const found = hover(letter, at);
    if (found) within("hover", found.span.start, found.span.end);
    for (const { span } of completion(letter, at)) within("completion", span.start, span.end);
  }
  return damage;
}

describe("any text", () => {
  it("is read and linted without an error, with sound spans", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (source) => {
        expect(damageOfAll(source)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("made of the parts of letters as well", () => {
    fc.assert(
      fc.property(MIXTURES, (source) => {
        expect(damageOfAll(source)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("made of a letter with a stretch cut out, doubled or moved as well", () => {
    const sound = buildLetter({ frontPage: true, items: SOUND_ITEMS.slice(0, 3) });
    const offset = fc.nat(sound.length);
    fc.assert(
      fc.property(offset, offset, offset, fc.boolean(), (a, b, to, keep) => {
        const [from, end] = a < b ? [a, b] : [b, a];
        const rest = keep ? sound : sound.slice(0, from) + sound.slice(end);
        expect(damageOfAll(rest.slice(0, to) + sound.slice(from, end) + rest.slice(to))).toEqual([]);
        expect(damageOfAll(sound.slice(0, from) + sound.slice(end))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a letter that is being typed", () => {
  const source = buildLetter({ frontPage: true, items: SOUND_ITEMS });

  it("has sound spans at every length, and items only ever come", () => {
    let items = 0;
    for (let length = 0; length <= source.length; length++) {
      const letter = parseLetter(source.slice(0, length));
      if (letter.items.length < items) expect.fail(`${items} items, then ${letter.items.length} at ${length}`);
      items = letter.items.length;
      const damage = damageOf(letter);
      if (damage.length > 0) expect.fail(`at ${length}: ${damage.join("; ")}`);
    }
    expect(items).toBe(SOUND_ITEMS.length);
  });

  it("never has what is not written: titles, decisions and values are words of the whole letter", () => {
    const whole = parseLetter(source);
    const titles = whole.items.map(({ title }) => title.text);
    for (let length = source.indexOf(DECISIONS); length <= source.length; length += 3) {
      for (const [i, item] of parseLetter(source.slice(0, length)).items.entries()) {
        if (!item.decision) continue;
        expect(item.title.text).toBe(titles[i]);
        expect(item.decision.outcome).toBe(whole.items[i]?.decision?.outcome);
      }
    }
  });
});

const WORDS = fc.constantFrom(..."knee pain visit brace relief worker report grip motion note plan home".split(" "));
const SENTENCE = fc
  .array(WORDS, { minLength: 3, maxLength: 14 })
  .map((words) => `The ${words.join(" ").replace(" pain", ', "low-grade" pain,').replace(" visit", "'s visit")}.`);
const REQUESTS = fc.constantFrom(
  "Norco 5/325mg #60",
  "Naproxen 500mg QTY: 60.00, one tablet twice a day",
  "Physical therapy for the left knee, 2 times a week for 6 weeks",
  "MRI of the right wrist: 3 Tesla",
  "TENS unit (30 day rental)",
  "Follow-up visit, one",
  "Acupuncture, 8 sessions was the original request. Acupuncture, 4 sessions was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, acupuncture, 4 sessions is",
);
const REVIEWS = fc.constantFrom(
  null,
  "",
  "The Expert Reviewer did not cite any medical evidence for its decision.",
  "Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs), and Low Back Complaints 2004.",
  "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80, 91.",
);
const ENDINGS = fc.constantFrom(
  "The request is medically necessary.",
  "Therefore, the request is not medically necessary.",
  "None of the associated services, including this one, are medically necessary.",
  "Medical necessity has not been established.",
  "",
);
const ITEMS: fc.Arbitrary<ItemText> = fc.record({
  title: REQUESTS,
  decision: fc.constantFrom("Upheld", "Overturned"),
  review: REVIEWS,
  rationale: fc
    .tuple(fc.array(SENTENCE, { minLength: 1, maxLength: 6 }), ENDINGS)
    .map(([sentences, ending]) => [...sentences, ending].join(" ").trim()),
});

describe("wrapping and encoding", () => {
  it("change neither the outline nor the findings", () => {
    const letters = fc.record({
      frontPage: fc.boolean(),
      credentials: fc.constantFrom("block" as const, "sentence" as const),
      summary: fc.array(SENTENCE, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(" ")),
      items: fc.array(ITEMS, { minLength: 1, maxLength: 4 }),
    });
    const read = (source: string) => {
      const letter = parseLetter(source);
      const { sections, items } = outline(letter);
      return {
        sections: sections.map(({ kind }) => kind),
        items: items.map(({ range, ...rest }) => rest),
        reviewer: [letter.reviewer?.licensure?.text, letter.reviewer?.specialty?.text],
        findings: lint(source).map(row),
      };
    };
    fc.assert(
      fc.property(letters, fc.constantFrom(...WRAPPINGS), (text, wrapping) => {
        const source = buildLetter(text);
        expect(read(rewrap(source, wrapping))).toEqual(read(source));
      }),
      { numRuns: 200 },
    );
  });
});

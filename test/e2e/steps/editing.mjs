import assert from "node:assert/strict";
import * as letters from "../letters.mjs";

const TWO = letters.TWO_FINDINGS;
const two = (rows) => rows.length === 2;
const NO_FREQUENCY = /"Naproxen 500mg #60" is authorized without a frequency/;
const NO_RATIONALE = /"Tizanidine 4mg #30, one tablet at bedtime" has no "Decision rationale" part/;

export default [
  {
    name: "a saved .txt letter becomes a Determination Letter, with squiggles and Problems",
    async run(w) {
      await w.open("saved.txt", TWO);
      await w.language("Determination Letter");
      await w.goTo("Naproxen 500mg", TWO);
      await w.squiggle("error");
      await w.squiggle("warning");
      const rows = await w.problems(two);
      assert.match(rows.join("\n"), NO_FREQUENCY);
      assert.match(rows.join("\n"), NO_RATIONALE);
    },
  },
  {
    name: "the mouse over a squiggle shows the finding",
    async run(w) {
      await w.open("mouse.txt", TWO);
      await w.goTo("Naproxen 500mg", TWO);
      assert.match(await w.hoverSquiggle("error", "Decision rationale"), NO_RATIONALE);
    },
  },
  {
    name: "hovers: a citation shows the guideline and its criteria",
    async run(w) {
      await w.open("hover-citation.txt", TWO);
      await w.goTo("Muscle relaxants", TWO, 3);
      const text = await w.hover("Muscle relaxants (for pain)");
      assert.match(text, /Chronic Pain Medical Treatment/);
      assert.match(text, /second-line/i);
    },
  },
  {
    name: "hovers: a decision word says what it means",
    async run(w) {
      await w.open("hover-decision.txt", TWO);
      await w.goTo("Overturned", TWO, 3);
      assert.match(await w.hover(/medically necessary/), /medically necessary/);
    },
  },
  {
    name: "hovers: a drug shows its class",
    async run(w) {
      await w.open("hover-drug.txt", TWO);
      await w.goTo("Naproxen", TWO, 3);
      assert.match(await w.hover(/NSAID|anti-inflammatory/i), /NSAID|anti-inflammatory/i);
    },
  },
  {
    name: "a missing section is inserted with the keyboard and saved",
    async run(w) {
      const text = letters.rewrap(letters.letter([letters.SOUND_ITEM], { summary: false }), 96);
      await w.open("no-summary.txt", text);
      await w.problems((rows) => rows.some((row) => /CLINICAL CASE SUMMARY/.test(row)));
      await w.goTo("IMR ISSUES", text, 2);
      await w.quickFix(/Insert the section "CLINICAL CASE SUMMARY"/);
      await w.page.keyboard.press("Escape");
      await w.save();
      const saved = await w.onDisk("no-summary.txt", (now) => now.includes("CLINICAL CASE SUMMARY"));
      assert.ok(saved.indexOf("CLINICAL CASE SUMMARY") < saved.indexOf("IMR ISSUES"));
      assert.doesNotMatch(saved, /\$\{|\$\d/, "no tab stop is left in the text");
      await w.problems((rows) => !rows.some((row) => /section "CLINICAL CASE SUMMARY" is missing/.test(row)));
    },
  },
  {
    name: "a missing rationale is inserted with the keyboard and saved",
    async run(w) {
      await w.open("no-rationale.txt", TWO);
      await w.problems(two);
      await w.goTo("Tizanidine 4mg", TWO, 3);
      await w.quickFix(/Insert the "Decision rationale" part/);
      await w.page.keyboard.press("Escape");
      await w.save();
      const saved = await w.onDisk("no-rationale.txt", (now) => now !== TWO);
      assert.match(saved.slice(saved.indexOf("Tizanidine")), /Decision rationale: \S/);
    },
  },
  {
    name: "a missing citation is filled in from the catalogue",
    async run(w) {
      const text = letters.rewrap(letters.letter([letters.NO_CITATION]), 96);
      await w.open("no-citation.txt", text);
      await w.problems((rows) => rows.some((row) => /no guideline line of the reviewer/.test(row)));
      await w.goTo("Cyclobenzaprine 10mg", text, 3);
      await w.quickFix(/Cite Muscle relaxants/);
      await w.save();
      const saved = await w.onDisk("no-citation.txt", (now) => now !== text);
      const line = saved.indexOf("MAXIMUS guideline: Decision based on MTUS Chronic Pain");
      assert.ok(line > saved.indexOf("Claims Administrator guideline:"), saved);
      assert.ok(line < saved.indexOf("Decision rationale:"), saved);
      await w.problems((rows) => rows.length === 0, "no finding to be left");
    },
  },
  {
    name: "a snippet expands and takes what is typed",
    async run(w) {
      await w.open("snippet.imr", "");
      await w.language("Determination Letter");
      await w.focusEditor();
      await w.complete("imr-ending-up", "imr-ending-upheld");
      await w.page.keyboard.type("Naproxen");
      await w.page.keyboard.press("Escape");
      await w.save();
      const saved = await w.onDisk("snippet.imr", (now) => now.length > 0);
      assert.equal(saved.trim(), "Therefore, the request for Naproxen is not medically necessary.");
    },
  },
  {
    name: "the outline shows the sections and the items",
    async run(w) {
      await w.open("outline.txt", TWO);
      await w.language("Determination Letter");
      const has = (names, words) => names.some((name) => name.includes(words));
      const all = (names) => has(names, "Tizanidine 4mg");
      const names = await w.symbols(all);
      assert.ok(has(names, "Naproxen 500mg"), JSON.stringify(names));
      assert.ok(has(names, "Cyclobenzaprine 7.5mg"), JSON.stringify(names));
    },
  },
  {
    name: "findings follow what is typed, and are right after saving",
    async run(w) {
      const text = letters.SOUND;
      await w.open("typing.txt", text);
      await w.language("Determination Letter");
      await w.goTo("Upheld", text);
      await w.page.keyboard.press("Control+Shift+ArrowRight");
      await w.page.keyboard.type("Overturned");
      const wrong = (rows) => rows.length === 1 && /rationale/i.test(rows[0]);
      await w.problems(wrong, "the contradiction of decision and rationale");
      await w.save();
      await w.onDisk("typing.txt", (now) => now.includes(": Overturned\n"));
      await w.problems(wrong, "the contradiction after saving");
      await w.focusEditor();
      await w.goTo("Overturned", w.read("typing.txt"));
      await w.page.keyboard.press("Control+Shift+ArrowRight");
      await w.page.keyboard.type("Upheld");
      await w.save();
      await w.problems((rows) => rows.length === 0, "no finding after the correction");
      assert.equal(w.read("typing.txt"), text);
    },
  },
  {
    name: "a re-wrapped copy has the same findings",
    async run(w) {
      await w.open("wrapped-96.txt", TWO);
      const first = await w.problems(two);
      const narrow = letters.rewrap(
        letters.letter([letters.SOUND_ITEM, letters.NO_FREQUENCY, letters.NO_RATIONALE]),
        60,
        "\n\n",
      );
      await w.open("wrapped-60.txt", narrow);
      await w.language("Determination Letter");
      assert.deepEqual((await w.problems(two)).sort(), first.sort());
    },
  },
  {
    name: "an ignored finding is remembered in .letterlint-baseline.json",
    async run(w) {
      await w.open("ignored.txt", TWO);
      await w.problems(two);
      await w.goTo("Naproxen 500mg", TWO, 3);
      await w.quickFix(/ignore/i);
      const baseline = await w.onDisk(".letterlint-baseline.json", (now) => now.includes("absent-frequency"));
      assert.deepEqual(Object.keys(JSON.parse(baseline).letters), ["ignored.txt"]);
      assert.doesNotMatch(baseline, /Naproxen/, "the file holds no words of a letter");
      const rows = await w.problems((now) => now.length === 1, "the ignored finding to go");
      assert.match(rows[0], NO_RATIONALE);
      await w.save();
      assert.equal(w.read("ignored.txt"), TWO, "the letter itself stays as it was");
    },
  },
  {
    name: "a letter that was switched back to Plain Text stays so",
    async run(w) {
      await w.open("plain.txt", TWO);
      await w.language("Determination Letter");
      await w.problems(two);
      await w.focusEditor();
      await w.page.keyboard.press("Control+k");
      await w.page.keyboard.press("m");
      await w.pick("Plain Text");
      await w.language("Plain Text");
      await w.problems((rows) => rows.length === 0, "the findings to go");
      await w.focusEditor();
      await w.page.keyboard.press("Control+End");
      await w.page.keyboard.type("A note.");
      await w.save();
      await w.onDisk("plain.txt", (now) => now.endsWith("A note."));
      await w.language("Plain Text");
      await w.open("other.txt", TWO);
      await w.language("Determination Letter");
      await w.open("plain.txt");
      await w.problems((rows) => rows.length === 0);
      await w.language("Plain Text");
    },
  },
  {
    name: "a text that is no letter stays Plain Text",
    async run(w) {
      await w.open("notes.txt", "Notes on a meeting.\nThe decision was upheld.\n");
      await w.open("after-notes.txt", TWO);
      // The second file shows that the extension had its chance with the first.
      await w.language("Determination Letter");
      await w.open("notes.txt");
      await w.language("Plain Text");
    },
  },
];

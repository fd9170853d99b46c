import { describe, expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { letterOfSize } from "../bench/letters.mjs";
import { MODERN, start, until } from "./harness.js";
import { ACUPUNCTURE, letter, NAPROXEN, without } from "./letters.js";

const A = "file:///letters/a.imr";

describe("what a finding becomes", () => {
  test("a sound letter has none", async () => {
    const client = await start();
    await client.open(A, letter([NAPROXEN, ACUPUNCTURE]));
    expect(await client.diagnostics(A)).toEqual([]);
  });

  test("rule, level, range and page", async () => {
    const client = await start();
    await client.open(A, letter([without(NAPROXEN, "rationale")]));
    expect(await client.diagnostics(A)).toEqual([
      {
        source: "letterlint",
        code: "missing-section",
        codeDescription: { href: "file:///rules/missing-section.md" },
        severity: DiagnosticSeverity.Error,
        message: expect.stringContaining('has no "Decision rationale" part'),
        range: client.rangeOf(A, "Naproxen 500mg #60, one tablet twice a day"),
        data: { fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/) },
      },
    ]);
  });

  test("each level as the protocol counts them", async () => {
    const undecided = { ...ACUPUNCTURE, rationale: "Six treatments were asked for." };
    const client = await start();
    await client.open(
      A,
      letter([
        { ...NAPROXEN, heading: "Naproxen 500mg #60: Upheld" },
        undecided,
        without({ ...NAPROXEN, heading: "Ibuprofen 800mg #90, one tablet three times a day: Upheld" }, "claims"),
      ]),
    );
    expect((await client.diagnostics(A)).map(({ code, severity }) => [code, severity])).toEqual([
      ["absent-frequency", DiagnosticSeverity.Information],
      ["inconclusive-rationale", DiagnosticSeverity.Warning],
      ["missing-section", DiagnosticSeverity.Error],
    ]);
  });

  test("a contradiction points to the decision", async () => {
    const client = await start();
    await client.open(A, letter([{ ...NAPROXEN, heading: "Naproxen 500mg #60, one tablet twice a day: Overturned" }]));
    const [finding, ...others] = await client.diagnostics(A);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "decision-rationale-mismatch",
      severity: DiagnosticSeverity.Error,
      range: client.rangeOf(A, "is not medically necessary"),
      relatedInformation: [
        { message: "The decision: Overturned", location: { uri: A, range: client.rangeOf(A, "Overturned") } },
      ],
    });
  });

  test("an editor that can't show related places and pages gets none", async () => {
    const { publishDiagnostics: _, ...textDocument } = MODERN.textDocument ?? {};
    const client = await start({ capabilities: { ...MODERN, textDocument } });
    await client.open(A, letter([{ ...NAPROXEN, heading: "Naproxen 500mg #60, one tablet twice a day: Overturned" }]));
    const [finding] = await client.diagnostics(A);
    expect(finding).not.toHaveProperty("relatedInformation");
    expect(finding).not.toHaveProperty("codeDescription");
  });

  test("the editor says where the pages are", async () => {
    const client = await start({ initializationOptions: { rulePages: "file:///c%3A/program%20files/rules/" } });
    await client.open(A, letter([without(NAPROXEN, "rationale")]));
    expect((await client.diagnostics(A))[0]?.codeDescription?.href).toBe(
      "file:///c%3A/program%20files/rules/missing-section.md",
    );
  });

  test("a finding keeps its place with other line ends", async () => {
    const client = await start();
    for (const end of ["\r\n", "\r"]) {
      const uri = `file:///letters/${end.length}.imr`;
      await client.open(uri, letter([without(NAPROXEN, "rationale")]).replaceAll("\n", end));
      const [finding] = await client.diagnostics(uri);
      expect(finding?.range).toEqual(client.rangeOf(uri, "Naproxen 500mg #60, one tablet twice a day"));
    }
  });
});

describe("which documents are letters", () => {
  test("plain text that reads as a letter", async () => {
    const client = await start();
    await client.open(A, letter([without(NAPROXEN, "rationale")]), "plaintext");
    expect(await client.codes(A)).toEqual(["missing-section"]);
  });

  test("plain text that may be one is a letter only when the editor says so", async () => {
    const client = await start();
    const text = "HOW THE IMR FINAL DETERMINATION WAS MADE\n";
    await client.open(A, text, "plaintext");
    expect(await client.codes(A)).toEqual([]);
    await client.close(A);
    await client.open(A, text);
    expect(await client.codes(A)).not.toEqual([]);
  });

  test("no other text", async () => {
    const client = await start();
    await client.open(A, "# Notes\n\nAsk about naproxen and the knee.\n", "markdown");
    expect(await client.diagnostics(A)).toEqual([]);
  });

  test("an empty document that the editor calls a letter", async () => {
    const client = await start();
    await client.open(A, "");
    expect(await client.codes(A)).toEqual(["missing-section", "missing-section", "missing-section"]);
  });

  test("a document that is not open has none", async () => {
    const client = await start();
    expect(await client.pull(A)).toEqual({ kind: "full", items: [] });
  });
});

describe("from one version to the next", () => {
  test("unchanged until something changes", async () => {
    const client = await start();
    await client.open(A, letter([without(NAPROXEN, "rationale")]));
    const first = await client.pull(A);
    expect(first).toMatchObject({ kind: "full", items: [{ code: "missing-section" }] });
    const { resultId } = first;
    expect(await client.pull(A, resultId)).toEqual({ kind: "unchanged", resultId });
    await client.replace(A, "twice a day", "three times a day");
    const second = await client.pull(A, resultId);
    expect(second).toMatchObject({ kind: "full", items: [{ code: "missing-section" }] });
    expect(second.resultId).not.toBe(resultId);
  });

  test("an incremental change is read", async () => {
    const client = await start();
    await client.open(A, letter());
    expect(await client.codes(A)).toEqual([]);
    await client.replace(A, ": Upheld", ": Overturned");
    expect(await client.codes(A)).toEqual(["decision-rationale-mismatch"]);
    await client.replace(A, ": Overturned", ": Upheld");
    expect(await client.codes(A)).toEqual([]);
  });

  test("after forty quick edits the last version is answered", async () => {
    const client = await start();
    await client.open(A, letter());
    const sent: Promise<void>[] = [];
    for (let i = 0; i < 40; i++) {
      const [from, to] = i % 2 === 0 ? [": Upheld", ": Overturned"] : [": Overturned", ": Upheld"];
      sent.push(client.replace(A, from as string, to as string));
    }
    sent.push(client.replace(A, "Decision rationale:", "\n\n\nDecision rationale:"));
    sent.push(client.replace(A, ": Upheld", ": Overturned"));
    const report = await client.diagnostics(A);
    await Promise.all(sent);
    expect(report).toMatchObject([
      { code: "decision-rationale-mismatch", range: client.rangeOf(A, "is not medically necessary") },
    ]);
  });

  test("a letter that is closed and opened again is read anew, at the same version too", async () => {
    const client = await start();
    await client.open(A, letter([without(NAPROXEN, "rationale")]));
    expect(await client.codes(A)).toEqual(["missing-section"]);
    await client.close(A);
    expect(await client.diagnostics(A)).toEqual([]);
    await client.open(A, letter());
    expect(await client.codes(A)).toEqual([]);
  });

  test("a question asked before the letter was closed does not answer for the one opened after it", async () => {
    const client = await start();
    let release = () => {};
    client.files.gate = new Promise((resolve) => {
      release = resolve;
    });
    await client.open(A, letter([without(NAPROXEN, "rationale")]));
    const early = client.pull(A);
    await until(() => client.files.reads.length > 0, "the server to look for files");
    await client.close(A);
    await client.open(A, letter());
    release();
    await early;
    expect(await client.codes(A)).toEqual([]);
  });

  test("a letter of a megabyte is answered", async () => {
    const client = await start();
    const text = letterOfSize(1024 * 1024);
    expect(text.length).toBeGreaterThan(1_000_000);
    await client.open(A, text);
    const begin = performance.now();
    const found = await client.diagnostics(A);
    expect(found.length).toBeGreaterThan(10);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

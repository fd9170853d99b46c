import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CompletionItemKind,
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InsertTextFormat,
  type MarkupContent,
  type Position,
  type Range,
  SymbolKind,
} from "vscode-languageserver/node";
import { letter as longLetter } from "../bench/letters.mjs";
import { type Client, MODERN, OLD, start } from "./harness.js";
import { ACUPUNCTURE, type ItemText, letter, NAPROXEN, without } from "./letters.js";

const A = "file:///letters/a.imr";

async function opened(text: string, capabilities = MODERN, languageId?: string): Promise<Client> {
  const client = await start({ capabilities });
  await client.open(A, text, languageId);
  return client;
}

async function symbolsOf(client: Client, uri = A): Promise<DocumentSymbol[]> {
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  return (found ?? []) as DocumentSymbol[];
}

async function foldsOf(client: Client, uri = A) {
  return (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
}

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
const inside = (inner: Range, outer: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

describe("hover", () => {
  const markdown = async (client: Client, words: string, offset?: number) => {
    const hover = await client.hover(A, client.at(A, words, offset));
    return { ...(hover?.contents as MarkupContent | undefined), range: hover?.range };
  };

  test("a decision", async () => {
    const client = await opened(letter([NAPROXEN, ACUPUNCTURE]));
    expect(await markdown(client, "Upheld")).toMatchObject({
      kind: "markdown",
      value: expect.stringMatching(/denial stands.*not medically necessary/),
      range: client.rangeOf(A, "Upheld"),
    });
    expect((await markdown(client, "Overturned")).value).toMatch(/denial is reversed.*medically necessary/);
  });

  test("a citation: what it recommends, where it stands, how sure that is", async () => {
    const client = await opened(letter());
    const hover = await markdown(client, "NSAIDs");
    expect(hover.value).toMatch(/NSAIDs/);
    expect(hover.value).toMatch(/Source: /);
    expect(hover.range && inside(client.rangeOf(A, "NSAIDs"), hover.range)).toBe(true);
    expect((await markdown(client, "67-68")).value).toMatch(/NSAIDs/);
  });

  test("a drug, wherever it stands", async () => {
    const client = await opened(letter());
    for (const [words, offset] of [
      ["Naproxen", 2],
      ["for naproxen", 5],
    ] as const) {
      const hover = await markdown(client, words, offset);
      expect(hover.value).toMatch(/^\*\*naproxen\*\*/i);
      expect(hover.value).toMatch(/Class: /);
    }
  });

  test("nothing where there is nothing to explain", async () => {
    const client = await opened(letter());
    expect(await client.hover(A, client.at(A, "sack of flour"))).toBeNull();
    expect(await client.hover(A, { line: 9999, character: 9999 })).toBeNull();
  });

  test("nothing in a text that is no letter", async () => {
    const client = await opened("naproxen", MODERN, "plaintext");
    expect(await client.hover(A, { line: 0, character: 2 })).toBeNull();
  });
});

describe("completion", () => {
  /** The proposals at the end of a line that begins so. */
  const proposals = async (client: Client, line: string) => client.complete(A, client.at(A, line, line.length));

  test("behind a heading: both decisions, what the rationale concludes first", async () => {
    const client = await opened(letter([{ ...ACUPUNCTURE, heading: "Acupuncture, 2 times a week for 3 weeks: " }]));
    const at = client.at(A, "3 weeks: ", 9);
    const found = await client.complete(A, at);
    expect(found.map(({ label }) => label)).toEqual(["Overturned", "Upheld"]);
    expect(found.map(({ sortText }) => sortText)).toEqual(["0000", "0001"]);
    expect(found[0]).toMatchObject({
      kind: CompletionItemKind.EnumMember,
      insertTextFormat: InsertTextFormat.PlainText,
      filterText: "Overturned",
      textEdit: { range: { start: at, end: at }, newText: "Overturned" },
    });
  });

  test("a decision that is begun is replaced", async () => {
    const client = await opened(letter([{ ...ACUPUNCTURE, heading: "Acupuncture, 2 times a week for 3 weeks: Up" }]));
    const found = await proposals(client, "for 3 weeks: Up");
    expect(found.map(({ label }) => label)).toEqual(["Upheld"]);
    expect(found[0]?.textEdit).toEqual({ range: client.rangeOf(A, "Up"), newText: "Upheld" });
  });

  test("in an empty guideline line: citations that fit, explained", async () => {
    const client = await opened(letter([{ ...NAPROXEN, review: "" }]));
    const found = await proposals(client, "MAXIMUS guideline:");
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatchObject({
      kind: CompletionItemKind.Text,
      textEdit: { newText: expect.stringMatching(/^ Decision based on /) },
      documentation: { kind: "markdown", value: expect.stringContaining("Source: ") },
    });
    expect(found.map(({ sortText }) => sortText)).toEqual(found.map((_, i) => String(i).padStart(4, "0")));
  });

  test("a label that the item lacks: with tab stops, or plain", async () => {
    const text = letter([without(NAPROXEN, "rationale")]).replace(/\n$/, "\n\nDec");
    for (const capabilities of [MODERN, OLD]) {
      const client = await opened(text, capabilities);
      const found = await client.complete(A, client.document(A).positionAt(text.length));
      expect(found.map(({ label }) => label)).toEqual(["Decision rationale:"]);
      const { insertTextFormat, textEdit } = found[0] ?? {};
      const newText = textEdit?.newText ?? "";
      if (capabilities === MODERN) {
        expect(insertTextFormat).toBe(InsertTextFormat.Snippet);
        expect(newText).toContain("${1:");
      } else {
        expect(insertTextFormat).toBe(InsertTextFormat.PlainText);
        expect(newText).not.toMatch(/\$\{?\d/);
      }
      expect(newText).toMatch(/^Decision rationale: /);
    }
  });

  test("a section that the letter lacks", async () => {
    const client = await opened("HOW");
    const found = await client.complete(A, { line: 0, character: 3 });
    expect(found).toMatchObject([
      {
        label: "HOW THE IMR FINAL DETERMINATION WAS MADE",
        textEdit: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } },
      },
    ]);
  });

  test("nothing within sentences, nor in a text that is no letter", async () => {
    const client = await opened(letter());
    expect(await client.complete(A, client.at(A, "sack of flour", 4))).toEqual([]);
    const other = await opened("HOW", MODERN, "plaintext");
    expect(await other.complete(A, { line: 0, character: 3 })).toEqual([]);
  });

  test("nothing where the words to replace are wrapped: an edit of completion has one line", async () => {
    const client = await opened(letter([{ ...NAPROXEN, review: "Decision\nbased" }]));
    expect(await proposals(client, "Decision\nbased")).toEqual([]);
  });

  test("what is replaced is on the line of the cursor and ends there, in any letter", async () => {
    const client = await start();
    let version = 0;
    await fc.assert(
      fc.asyncProperty(damaged(), fc.nat(), async (text, where) => {
        const uri = `file:///letters/${version++}.imr`;
        await client.open(uri, text);
        const at = client.document(uri).positionAt(where % (text.length + 1));
        for (const { textEdit } of await client.complete(uri, at)) {
          const range = (textEdit as { range: Range }).range;
          expect(range.end).toEqual(at);
          expect(range.start.line).toBe(at.line);
        }
        await client.close(uri);
      }),
      { numRuns: 300 },
    );
  });
});

describe("outline", () => {
  test("sections hold items, items hold parts", async () => {
    const client = await opened(letter([NAPROXEN, without(ACUPUNCTURE, "claims")]));
    const found = await symbolsOf(client);
    expect(found.map(({ name, kind, children }) => [name, kind, children?.length])).toEqual([
      ["HOW THE IMR FINAL DETERMINATION WAS MADE", SymbolKind.Namespace, 0],
      ["CLINICAL CASE SUMMARY", SymbolKind.Namespace, 0],
      ["IMR ISSUES, DECISIONS AND RATIONALES", SymbolKind.Namespace, 2],
    ]);
    const [naproxen, acupuncture] = found[2]?.children ?? [];
    expect(naproxen).toMatchObject({
      name: "Naproxen 500mg #60, one tablet twice a day",
      detail: "Upheld",
      kind: SymbolKind.Object,
      selectionRange: client.rangeOf(A, "Naproxen 500mg #60, one tablet twice a day"),
    });
    expect(naproxen?.children?.map(({ name }) => name)).toEqual([
      "Claims Administrator guideline",
      "MAXIMUS guideline",
      "Decision rationale",
    ]);
    expect(acupuncture?.children?.map(({ name, kind }) => [name, kind])).toEqual([
      ["MAXIMUS guideline", SymbolKind.Field],
      ["Decision rationale", SymbolKind.Field],
    ]);
    expectNested(found);
  });

  test("every name is there and every selection inside, in any letter", async () => {
    const client = await start();
    let version = 0;
    await fc.assert(
      fc.asyncProperty(damaged(), async (text) => {
        const uri = `file:///letters/${version++}.imr`;
        await client.open(uri, text);
        expectNested(await symbolsOf(client, uri));
        for (const { startLine, endLine } of await foldsOf(client, uri)) {
          expect(startLine).toBeLessThan(endLine);
          expect(endLine).toBeLessThan(client.document(uri).lineCount);
        }
        await client.close(uri);
      }),
      { numRuns: 200 },
    );
  });

  test("nothing in a text that is no letter", async () => {
    const client = await opened("Milk, bread, lemons.\n", MODERN, "plaintext");
    expect(await symbolsOf(client)).toEqual([]);
    expect(await foldsOf(client)).toEqual([]);
  });
});

test("sections, items and parts fold", async () => {
  const text = letter([{ ...NAPROXEN, rationale: "The notes tell nothing.\nIt is not medically necessary." }]);
  const client = await opened(text);
  const line = (words: string) => client.rangeOf(A, words).start.line;
  const found = await foldsOf(client);
  const last = line("It is not medically necessary.");
  for (const [startLine, endLine] of [
    [line("HOW THE IMR"), line("Certification(s)/Specialty")],
    [line("CLINICAL CASE SUMMARY"), line("The injured worker")],
    [line("IMR ISSUES"), last],
    [line("Naproxen 500mg"), last],
    [line("Decision rationale:"), last],
  ]) {
    expect(found).toContainEqual({ startLine, endLine });
  }
});

test("what is asked of a document that is not open is answered with nothing", async () => {
  const client = await start();
  const textDocument = { uri: "file:///letters/none.imr" };
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  expect(await client.diagnostics(textDocument.uri)).toEqual([]);
  expect(await client.hover(textDocument.uri, range.start)).toBeNull();
  expect(await client.complete(textDocument.uri, range.start)).toEqual([]);
  expect(await symbolsOf(client, textDocument.uri)).toEqual([]);
  expect(await foldsOf(client, textDocument.uri)).toEqual([]);
  const context = { diagnostics: [] };
  expect(await client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context })).toEqual([]);
  await client.close(textDocument.uri);
  await client.save(textDocument.uri);
});

test("places outside the letter are moved into it", async () => {
  const client = await opened(letter());
  const far = { line: 10_000, character: 10_000 };
  expect(await client.actions(A, { start: far, end: far })).toEqual([]);
  expect(await client.hover(A, far)).toBeNull();
  expect(await client.complete(A, far)).toEqual([]);
});

function expectNested(symbols: readonly DocumentSymbol[], outer?: Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    expect(name.trim()).not.toBe("");
    expect(inside(selectionRange, range)).toBe(true);
    if (outer) expect(inside(range, outer)).toBe(true);
    expectNested(children ?? [], range);
  }
}

/** Letters with parts taken out, lines shuffled or cut off, and other line ends. */
function damaged(): fc.Arbitrary<string> {
  const parts = fc.subarray<keyof ItemText>(["heading", "claims", "review", "rationale"]);
  const items = fc
    .array(fc.tuple(fc.constantFrom(NAPROXEN, ACUPUNCTURE), parts), { maxLength: 4 })
    .map((chosen) => chosen.map(([item, absent]) => without(item, ...absent)));
  const sections = fc.subarray<"how-made" | "credentials" | "summary">(["how-made", "credentials", "summary"]);
  const whole = fc.oneof(
    fc.tuple(items, sections).map(([some, absent]) => letter(some, absent)),
    fc.nat({ max: 50 }).map((seed) => longLetter(seed, 2)),
  );
  return fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      fc.nat(),
    )
    .map(([text, swaps, end, cut]) => {
      const lines = text.split("\n");
      for (const [a, b] of swaps) {
        const [i, j] = [a % lines.length, b % lines.length];
        [lines[i], lines[j]] = [lines[j] as string, lines[i] as string];
      }
      const joined = lines.join(end);
      return cut % 3 === 0 ? joined.slice(0, cut % (joined.length + 1)) : joined;
    });
}

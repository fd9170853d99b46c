import { describe, expect, test, vi } from "vitest";
import { folder, letterWith, run, runJson } from "./run.js";

vi.mock("../../server/core/rules/index.js", () => import("./fruit-rules.js"));

/** A finding on the first line, at character 3, shows whether the mark counts as text. */
const TEXT = `½  limes\n\n${letterWith()}`;

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe.each([
  ["UTF-8", Buffer.from(TEXT)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
  ["UTF-16, little end first", utf16(TEXT, false)],
  ["UTF-16, big end first", utf16(TEXT, true)],
  ["UTF-16 with half a character too many", Buffer.concat([utf16(TEXT, false), Buffer.of(0x41)])],
  ["Windows-1252, which is no UTF-8", Buffer.from(TEXT, "latin1")],
])("%s", (_name, bytes) => {
  test("is read from a file", async () => {
    const { json } = await runJson(["a.txt"], { cwd: folder({ "a.txt": bytes }) });
    expect(json.letters[0].format).toBe("final-determination");
    expect(json.letters[0].findings[0].range.start).toEqual({ line: 0, character: 3 });
  });

  test("is read from standard input", async () => {
    const { json } = await runJson(["-"], { stdin: bytes });
    expect(json.letters[0].findings[0].range.start).toEqual({ line: 0, character: 3 });
  });
});

describe("quotation marks, dashes and accents", () => {
  const title = "Ren\u00e9\u2019s brace \u2013 \u201csoft\u201d \u20ac";
  /** The outline writes quotation marks plainly. */
  const shown = 'Ren\u00e9\'s brace \u2013 "soft" \u20ac';
  const text = letterWith().replace(/^.*: Upheld$|^.*: Overturned$/m, `${title}: Upheld`);
  const codes = new Map([
    ["\u2019", 0x92],
    ["\u2013", 0x96],
    ["\u201c", 0x93],
    ["\u201d", 0x94],
    ["\u20ac", 0x80],
  ]);
  const ansi = Uint8Array.from([...text], (character) => codes.get(character) ?? character.charCodeAt(0));

  test.each([
    ["Windows-1252", ansi],
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a replacement character of its own", Buffer.from(`${text}\ufffd`)],
  ])("of %s are read", async (_name, bytes) => {
    const cwd = folder({ "a.txt": bytes });
    expect((await run(["outline", "a.txt"], { cwd })).stdout).toContain(shown);
    expect((await run(["outline", "-"], { stdin: bytes })).stdout).toContain(shown);
  });
});

describe("what is no text", () => {
  test.each([
    ["a.pdf", "%PDF-1.4", "a PDF file"],
    ["A.PDF", "anything", "a PDF file"],
    ["a.docx", "PK\x03\x04", "a Word file"],
    ["a.imr", "%PDF-1.7\n", "a PDF file"],
    ["a.txt", "{\\rtf1\\ansi", "an RTF file"],
  ])("%s is named for what it is", async (name, content, kind) => {
    const { code, json } = await runJson([name], { cwd: folder({ [name]: content }) });
    expect(code).toBe(2);
    expect(json.letters).toEqual([]);
    expect(json.failures).toEqual([
      { path: name, message: `is ${kind}, and only plain text is read so far; save it as text (.txt) first` },
    ]);
  });

  test("bytes of any kind do no harm", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff);
    const cwd = folder({ "a.imr": bytes, "b.txt": bytes, "c.txt": new Uint8Array(), "d.imr": new Uint8Array() });
    const { code, json } = await runJson(["."], { cwd });
    expect(code).toBe(0);
    expect(json.summary).toMatchObject({ letters: 2, notLetters: 2, failures: 0 });
  });
});

import { readFileSync } from "node:fs";

/** An input that is there but is no text; the message says what to do. */
export class NotText extends Error {}

const OTHER_FORMATS: Readonly<Record<string, string>> = {
  pdf: "a PDF file",
  docx: "a Word file",
  doc: "a Word file",
  odt: "an OpenDocument file",
  rtf: "an RTF file",
};

/** The text of a file. Throws {@link NotText}, or the error of the file system. */
export function readText(file: string): string {
  const text = readFileSync(file, "utf8");
  const name = OTHER_FORMATS[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ""] ?? formatOfContent(text);
  if (name) throw new NotText(`is ${name}, and only plain text is read so far; save it as text (.txt) first`);
  // Something was replaced that is no UTF-8. Rare, so reading twice is cheaper than decoding every file by hand.
  if (text.includes("\ufffd")) return decode(readFileSync(file));
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The text of bytes: UTF-16 when a byte order mark says so, else UTF-8, and Windows-1252 ("ANSI") when it is none. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // As a stream, for otherwise Node 20 takes it for Latin-1, which has no quotation marks and dashes.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}

/** All of standard input. */
export async function readStdin(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return decode(Buffer.concat(chunks));
}

/** The formats that are saved under the wrong name most often. */
function formatOfContent(text: string): string | undefined {
  if (text.startsWith("%PDF-")) return OTHER_FORMATS.pdf;
  if (text.startsWith("PK\x03\x04")) return OTHER_FORMATS.docx;
  if (text.startsWith("{\\rtf")) return OTHER_FORMATS.rtf;
  return undefined;
}

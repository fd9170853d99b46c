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
  const first = text.charCodeAt(0);
  if (first === 0xfeff) return text.slice(1);
  // The marks of UTF-16 are no UTF-8. Rare, so reading twice is cheaper than decoding every file by hand.
  return first === 0xfffd ? decode(readFileSync(file)) : text;
}

/** The text of bytes: UTF-16 when a byte order mark says so, else UTF-8 with what is none replaced. */
export function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
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

import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Letter, LineIndex, parseLetter } from "../core/index.js";

/** A version of a document with what was read from it. */
export interface Reading {
  readonly version: number;
  readonly letter: Letter;
  readonly lines: LineIndex;
}

/** Reads each version of a document once, for every feature that asks. */
export class Readings {
  readonly #byUri = new Map<string, Reading>();

  of(document: TextDocument): Reading {
    const known = this.#byUri.get(document.uri);
    if (known && known.version === document.version) return known;
    const source = document.getText();
    const reading = { version: document.version, letter: parseLetter(source), lines: new LineIndex(source) };
    this.#byUri.set(document.uri, reading);
    return reading;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

/** A document counts as a letter when the editor says so, and otherwise when it reads as one. */
export function isLetter(document: TextDocument, reading: Reading): boolean {
  return document.languageId === "determination-letter" || reading.letter.recognition.confidence !== "none";
}

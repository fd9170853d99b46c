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
  /** By document, not by URI: one that was closed and opened again starts anew, also at the same version. */
  readonly #known = new WeakMap<TextDocument, Reading>();

  of(document: TextDocument): Reading {
    const known = this.#known.get(document);
    if (known && known.version === document.version) return known;
    const source = document.getText();
    const reading = { version: document.version, letter: parseLetter(source), lines: new LineIndex(source) };
    this.#known.set(document, reading);
    return reading;
  }
}

/** A document counts as a letter when the editor says so, and otherwise when it clearly reads as one. */
export function isLetter(document: TextDocument, reading: Reading): boolean {
  return document.languageId === "determination-letter" || reading.letter.recognition.confidence === "clear";
}

import { LogicalText } from "../text/logical.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import { findHeadings } from "./headings.js";

/** The formats that the parser knows. */
export type FormatId = "final-determination";

/** Whether a text reads as a determination letter, from its content alone. */
export interface Recognition {
  readonly format: FormatId | null;
  /** `clear`: an editor may take it for a letter by itself. `possible`: enough to lint a file that a person named. */
  readonly confidence: "clear" | "possible" | "none";
}

const SIGNS: readonly RegExp[] = [
  /claims administrator(?:'s)? guidelines? ?:/,
  /decision rationale ?:/,
  /expert reviewer has the following credentials/,
  /the final determination was based on (?:the )?decisions? for the disputed items?/,
  /: ?(?:upheld|overturned)\b/,
  /sent the complete case file to an expert reviewer/,
];

/** Two headings, or one with two other signs of a letter, make a clear one. */
export function recogniseLogical(logical: LogicalText, headings: number): Recognition {
  if (headings >= 2) return { format: FINAL_DETERMINATION.id, confidence: "clear" };
  let signs = 0;
  for (const sign of SIGNS) if (sign.test(logical.lower)) signs++;
  if ((headings === 1 && signs >= 2) || signs >= 4) {
    return { format: FINAL_DETERMINATION.id, confidence: "clear" };
  }
  if (headings === 1 || signs >= 2) return { format: FINAL_DETERMINATION.id, confidence: "possible" };
  return { format: null, confidence: "none" };
}

/** Reads a text from its content, never from its name. A text of any kind and size is answered. */
export function recognise(source: string): Recognition {
  const logical = new LogicalText(source);
  return recogniseLogical(logical, findHeadings(logical).length);
}

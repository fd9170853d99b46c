/** The formats that the parser knows. */
export type FormatId = "final-determination";

/** Whether a text reads as a determination letter, from its content alone. */
export interface Recognition {
  readonly format: FormatId | null;
  /** `clear`: an editor may take it for a letter by itself. `possible`: enough to lint a file that a person named. */
  readonly confidence: "clear" | "possible" | "none";
}

import type { Piece } from "../text/logical.js";

/** What a rationale concludes about its item. */
export interface Conclusion {
  readonly necessary: boolean;
  /** The words that decide ("is not medically necessary"). */
  readonly piece: Piece;
  /** The sentence that holds them. */
  readonly sentence: Piece;
}

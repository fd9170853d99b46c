import type { Drug } from "../guidelines/catalogue.js";
import type { Piece } from "../text/logical.js";

export type RequestKind =
  | "medication"
  | "compound"
  | "therapy"
  | "procedure"
  | "equipment"
  | "diagnostic-test"
  | "laboratory"
  | "visit"
  | "psychological"
  | "other";

/** What an item asks for, read from its title. */
export interface Request {
  readonly kind: RequestKind;
  /** The words of the title that name the drug. */
  readonly drug?: Piece;
  /** The catalogue's drug of that name. */
  readonly knownDrug?: Drug;
  readonly strength?: Piece;
  readonly quantity?: Piece;
  readonly frequency?: Piece;
  readonly duration?: Piece;
  /** The words that say outright that a part is not stated ("unknown quantity", "unspecified rental"). */
  readonly unspecified?: Piece;
}

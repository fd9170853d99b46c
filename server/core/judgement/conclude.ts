import type { LogicalText, Piece } from "../text/logical.js";
import type { Conclusion } from "./conclusion.js";
import { type Statement, statementsFromEnd } from "./statements.js";

/**
 * What the rationale concludes about its item, or nothing. The last explicit statement about the request or the item
 * decides, or one that "therefore" leads; where there is none, the last other explicit one ("the brace is not medically
 * necessary"), and then the last implied one ("the request is not certified"). `title` are the words of the item. Where
 * statements about other things contradict what the rationale says of the request, it concludes nothing.
 */
export function readConclusion(logical: LogicalText, body: Piece, title?: string): Conclusion | undefined {
  let explicit: Statement | undefined;
  let contrary = false;
  for (const statement of statementsFromEnd(logical, body, title, "explicit")) {
    if (statement.role === "reason") continue;
    if (isAboutItem(statement)) return conclusion(logical, statement);
    if (explicit) contrary ||= explicit.necessary !== statement.necessary && statement.about === "foreign";
    explicit ??= statement;
  }
  if (explicit && explicit.about !== "foreign") return conclusion(logical, explicit);
  let implied: Statement | undefined;
  for (const statement of statementsFromEnd(logical, body, title, "implied")) {
    if (statement.role === "reason") continue;
    implied = statement;
    break;
  }
  if (!explicit) return implied && conclusion(logical, implied);
  // Of something else by name: what the rationale says of the request may not contradict it.
  if (implied ? implied.necessary !== explicit.necessary : contrary) return undefined;
  return conclusion(logical, explicit);
}

/** Whether a statement speaks of the item itself, or concludes. */
export function isAboutItem({ about, concluding }: Statement): boolean {
  return about === "item" || (concluding && about === "open");
}

function conclusion(logical: LogicalText, statement: Statement): Conclusion {
  return {
    necessary: statement.necessary,
    piece: logical.piece(statement.from, statement.to),
    sentence: logical.piece(statement.sentence.from, statement.sentence.to),
  };
}

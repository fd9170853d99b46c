import type { LogicalText, Piece } from "../text/logical.js";
import { citedBookAt } from "./cited-book.js";
import type { Citation, Guideline } from "./guideline.js";
import { readCitations } from "./read-citations.js";
import { readWords, type Words } from "./words.js";

/**
 * Reads a "… guideline:" line in any of its three forms: `MTUS Chronic Pain Treatment Guidelines <topic> Page(s): n`
 * (2013-15), `MTUS <book> <year>, Section(s): …` (from late 2015, pages gone), and the sentences for sources outside
 * the MTUS. Total: every text gives a Guideline, if one without citations.
 */
export function parseGuideline(logical: LogicalText, label: Piece, body: Piece): Guideline {
  const words = readWords(logical.lower, body.from, body.to);
  const citations: Citation[] = [];
  for (const statement of statementsOf(words)) {
    citations.push(...readCitations(logical, words, statement, body.to));
  }
  return {
    label,
    organisation: organisationOf(label),
    body,
    saysNone: citations.length === 0 && saysNone(words.word),
    citations,
    span: { start: label.span.start, end: Math.max(label.span.end, body.span.end) },
  };
}

function organisationOf(label: Piece): string {
  const at = label.text.toLowerCase().lastIndexOf("guideline");
  return (at < 0 ? label.text : label.text.slice(0, at)).trim();
}

/** "… did not cite any medical evidence for its decision." */
function saysNone(word: readonly string[]): boolean {
  const at = word.indexOf("cite");
  return at > 1 && word[at - 1] === "not" && word[at - 2] === "did";
}

/** A stretch of words that names sources of one kind. */
export interface Statement {
  from: number;
  to: number;
  /** Introduced as a source outside the MTUS. */
  outside: boolean;
}

/**
 * Statements begin at "Decision based on", at "Non-MTUS Citation" and at "Other Medical Treatment Guidelines". Sentences
 * that only say whether the MTUS was used ("did not base their decision on the MTUS") hold none.
 */
function statementsOf(words: Words): Statement[] {
  const { word } = words;
  const found: Statement[] = [];
  let open: Statement | undefined;
  const begin = (end: number, from: number, outside: boolean) => {
    if (open) {
      open.to = word[end - 1] === "and" ? end - 1 : end;
      if (open.to > open.from) found.push(open);
    }
    open = { from, to: word.length, outside };
  };
  // A line that is being typed, without its introduction.
  const bare = word[0] === "mtus" || (word[0] === "non" && word[1] === "mtus");
  if (bare || citedBookAt(words, 0, word.length)?.certain) begin(0, 0, false);
  for (let i = 0; i < word.length; i++) {
    const one = word[i];
    if (one === "decision" && word[i + 1] === "based" && word[i + 2] === "on") {
      begin(i, i + 3, false);
      i += 2;
    } else if (open && one === "non" && word[i + 1] === "mtus") {
      const citation = word[i + 2] === "citation" || word[i + 2] === "citations";
      begin(i, i + (citation ? 3 : 2), true);
      i++;
    } else if (open && one === "other" && word[i + 1] === "medical" && word[i + 2] === "treatment") {
      const guidelines = word[i + 3] === "guidelines" || word[i + 3] === "guideline";
      begin(i, i + (guidelines ? 4 : 3), true);
      i += 2;
    }
  }
  begin(word.length, word.length, false);
  return found;
}

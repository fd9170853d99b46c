import type { LogicalText, Piece } from "../text/logical.js";
import { FINAL_DETERMINATION } from "./formats/final-determination.js";
import type { FrontPage } from "./letter.js";

type Field = (typeof FINAL_DETERMINATION.frontPage)[number]["field"];

const VALUE = /[a-z]{2}\d{2}-\d{5,8}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|standard|expedited|regular/g;

function kindOf(value: string): "case" | "date" | "word" {
  if (/^[a-z]{2}\d/.test(value)) return "case";
  return /^\d/.test(value) ? "date" : "word";
}

/**
 * The front page before the first heading, or nothing. Text taken out of a PDF gives its two columns in any of three
 * ways (label and value side by side, all labels of a column and then all its values, or mixed), so each value goes to
 * the first label before it that still waits for one of its kind. A label that wraps ("Application / Received:")
 * may have its value in the middle.
 */
export function readFrontPage(logical: LogicalText, end: number): FrontPage | undefined {
  const text = logical.lower.slice(0, end);
  const marks: { at: number; field?: Field; wants?: string; value?: string }[] = [];
  for (const { field, label, value } of FINAL_DETERMINATION.frontPage) {
    const at = text.indexOf(label);
    if (at >= 0) marks.push({ at, field, wants: value });
  }
  if (!marks.some((mark) => mark.field === "caseNumber" || mark.field === "decisionDate")) return undefined;
  const first = Math.min(...marks.map((mark) => mark.at));
  for (const match of text.matchAll(VALUE)) {
    if (match.index > first) marks.push({ at: match.index, value: match[0] });
  }
  marks.sort((a, b) => a.at - b.at);
  const waiting: { field: Field; wants: string }[] = [];
  const values: Partial<Record<Field, Piece>> = {};
  for (const mark of marks) {
    if (mark.field && mark.wants) waiting.push({ field: mark.field, wants: mark.wants });
    else if (mark.value) {
      const kind = kindOf(mark.value);
      const k = waiting.findIndex((w) => w.wants === kind);
      if (k < 0) continue;
      const [taken] = waiting.splice(k, 1);
      if (taken) values[taken.field] = logical.piece(mark.at, mark.at + mark.value.length);
    }
  }
  return { ...values, span: logical.piece(first, end).span };
}

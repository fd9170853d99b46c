import type { Letter } from "../letter/letter.js";
import type { Report, Rule } from "./rule.js";

/**
 * A fingerprint for each report: made of the rule, the message with what it tells, the item's title and the words
 * reported, and of the number of equal ones before it. Offsets and numbers of items play no part, so edits elsewhere leave it as it is.
 */
export function fingerprints(
  letter: Letter,
  found: readonly { readonly rule: Rule; readonly report: Report }[],
): string[] {
  const seen = new Map<string, number>();
  return found.map(({ rule, report }) => {
    const from = letter.logical.logicalOffset(report.span.start);
    const words = letter.logical.text.slice(from, letter.logical.logicalOffset(report.span.end)).trim();
    const title = report.item === undefined ? "" : (letter.items[report.item - 1]?.title.text ?? "");
    const told = Object.entries(report.data ?? {}).flatMap(([name, value]) => (name === "item" ? [] : value));
    const key = [rule.id, report.message, title, words, ...told].join("\u0001").toLowerCase();
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\u0001${count}`);
  });
}

/** 53 bits as 14 hexadecimal digits (cyrb53): enough to tell the findings of a letter apart. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
}

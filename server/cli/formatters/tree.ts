import { printable } from "../failures.js";
import type { Io } from "../io.js";
import type { OutlinedLetter } from "../report.js";
import { count, type Style, styleOf, wrap } from "./text.js";

type Item = OutlinedLetter["items"][number];

const CONCLUSIONS = { necessary: "medically necessary", "not-necessary": "not medically necessary" } as const;
const LABEL_WIDTH = 12;

/** What letters consist of, for a person to read. */
export function asTree(letters: readonly OutlinedLetter[], io: Io): void {
  const style = styleOf(io);
  io.stdout.write(letters.map((letter) => tree(letter, style)).join("\n"));
}

function tree(letter: OutlinedLetter, style: Style): string {
  const { colors } = style;
  const path = colors.underline(printable(letter.path));
  if (letter.format === null) return `${path}  ${colors.dim("not a determination letter")}\n`;
  const items = letter.items.map((item, i) => itemTree(item, i + 1, style));
  return `${path}  ${colors.dim(count(letter.items.length, "disputed item"))}\n${items.join("")}`;
}

function itemTree(item: Item, number: number, style: Style): string {
  const { colors, width } = style;
  const label = `  ${number}. `;
  const title = wrap(item.title || "(no title)", width - label.length);
  const rows = title.map((line, i) => `${i === 0 ? label : " ".repeat(label.length)}${colors.bold(line)}\n`);
  const indent = label.length;
  const decision = item.decision ? item.decision[0]?.toUpperCase() + item.decision.slice(1) : "none";
  rows.push(entry("decision", decision, indent, style));
  rows.push(entry("rationale", item.conclusion ? CONCLUSIONS[item.conclusion] : "concludes nothing", indent, style));
  rows.push(entry("request", requestOf(item), indent, style));
  const cited = item.citations.length > 0 ? item.citations.map(citationOf) : ["nothing"];
  rows.push(...cited.map((citation, i) => entry(i === 0 ? "cites" : "", citation, indent, style)));
  return rows.join("");
}

/** A label and its text, wrapped beside the label. */
function entry(label: string, text: string, indent: number, { colors, width }: Style): string {
  const left = indent + LABEL_WIDTH;
  return wrap(text, Math.max(width - left, 12))
    .map((line, i) => `${" ".repeat(indent)}${colors.dim((i === 0 ? label : "").padEnd(LABEL_WIDTH))}${line}\n`)
    .join("");
}

function requestOf({ request }: Item): string {
  const parts = [request.kind, request.drug, request.strength];
  if (request.quantity) parts.push(`quantity ${request.quantity}`);
  parts.push(request.frequency, request.duration);
  return parts.filter(Boolean).join(", ");
}

function citationOf({ source, sections, pages }: Item["citations"][number]): string {
  const parts = [source, ...(sections.length > 0 ? [sections.join("; ")] : [])];
  if (pages.length > 0) parts.push(`${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")}`);
  return parts.join(", ");
}

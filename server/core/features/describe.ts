import type { Drug, Entry } from "../guidelines/catalogue.js";
import { book, entry } from "../guidelines/lookup.js";

/** A guideline topic as a reviewer needs it: what it recommends, its criteria, where it stands, how sure we are. */
export function describeEntry(found: Entry): string {
  const source = book(found.book);
  const year = source?.year ? ` ${source.year}` : "";
  const pages = found.pages
    ? `, page${found.pages.first === found.pages.last ? "" : "s"} ${pageRange(found.pages)}${verify(found.pages.confidence)}`
    : "";
  const criteria = found.criteria.map(
    ({ text, page, confidence }, i) => `${i + 1}. ${text}${page ? ` (p. ${page})` : ""}${verify(confidence)}`,
  );
  return [
    `**${found.title}**: ${found.statusText}`,
    criteria.join("\n"),
    `${source?.title ?? found.book}${year}${pages}.`,
    `Source: ${found.provenance.replace(/\.$/, "")}${certainty(found.confidence)}`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function pageRange({ first, last }: { first: number; last: number }): string {
  return first === last ? `${first}` : `${first}\u2013${last}`;
}

function verify(confidence: Entry["confidence"]): string {
  return confidence === "sure" ? "" : " (verify)";
}

export function certainty(confidence: Entry["confidence"]): string {
  if (confidence === "sure") return ".";
  return confidence === "likely"
    ? ". Likely, not read in the source: verify."
    : ". Not sure: verify before relying on it.";
}

/** A drug as a reviewer needs it: its names, class and guideline topics. */
export function describeDrug(drug: Drug): string {
  const topics = drug.topics
    .flatMap((id) => entry(id) ?? [])
    .map((topic) => {
      const pages = topic.pages ? `, p. ${pageRange(topic.pages)}${verify(topic.pages.confidence)}` : "";
      return `- ${topic.title}${pages}: ${topic.statusText}`;
    });
  return [
    `**${drug.generic}**${drug.brands.length > 0 ? ` (${drug.brands.join(", ")})` : ""}`,
    `Class: ${drug.class}${drug.schedule ? `, schedule ${drug.schedule}` : ""}.${drug.strengths.length > 0 ? ` Usual strengths: ${drug.strengths.join(", ")}.` : ""}`,
    topics.length > 0
      ? `Guideline topics:\n${topics.join("\n")}`
      : "The MTUS of 2009 has no topic for it; reviewers cite other guidelines.",
    drug.confidence === "sure" ? "" : "From general pharmacy knowledge: verify.",
  ]
    .filter(Boolean)
    .join("\n\n");
}

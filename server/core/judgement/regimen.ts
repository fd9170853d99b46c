import { findDrug } from "../guidelines/lookup.js";
import type { Item, Letter } from "../letter/letter.js";
import type { LogicalText, Piece } from "../text/logical.js";
import { sentencesOf } from "../text/sentences.js";
import { find, type Notation, withDigits } from "./notation.js";

/** What a rationale calls the frequency. With {@link NOT_STATED} in one sentence: the request gives none. */
const FREQUENCY_WORDS =
  /\b(?:frequency|dosing schedule|dosing instructions?|dosing|directions(?: for use)?|instructions(?: for use)?|how often|duration)\b/;
/** What it calls the quantity. */
const QUANTITY_WORDS =
  /\b(?:quantity|quantities|dosage|dose|strength|number of (?:tablets|pills|sessions|visits)|amount|duration|rental)\b/;
const NOT_STATED =
  /\b(?:not|no|nor|without|lacks?|lacking|unspecified|unknown|absent|absence|omits?|omitted|missing|fails?|failed|undefined|unclear|unstated|un-?defined)\b/;

/** A regimen stands within this many characters behind the name that it belongs to ("Norco 10/325 mg, one tablet twice daily"). */
const REACH = 110;

/** Where the letter itself states a part of the item's regimen: beside the treatment's name in summary or rationale. */
export function statedBeside(letter: Letter, item: Item, ...wanted: readonly Notation[]): Piece | undefined {
  const { logical } = letter;
  const summary = letter.sections.find((section) => section.kind === "clinical-summary")?.body;
  for (const body of [summary, item.rationale?.body]) {
    if (!body) continue;
    for (const name of namesOf(item)) {
      const found = besideName(logical, body, name, wanted);
      if (found) return found;
    }
  }
  return undefined;
}

/** The sentence of the rationale that says that the request does not give its frequency, or its quantity. */
export function saysNotStated(letter: Letter, item: Item, what: "frequency" | "quantity"): Piece | undefined {
  const body = item.rationale?.body;
  if (!body) return undefined;
  const { logical } = letter;
  const words = what === "frequency" ? FREQUENCY_WORDS : QUANTITY_WORDS;
  if (!words.test(logical.lower.slice(body.from, body.to))) return undefined;
  for (const sentence of sentencesOf(logical.text, body.from, body.to)) {
    const text = logical.lower.slice(sentence.from, sentence.to);
    if (words.test(text) && NOT_STATED.test(text)) return logical.piece(sentence.from, sentence.to);
  }
  return undefined;
}

/** The names under which a treatment is mentioned: a drug's brands and generic, or the words of a therapy. */
function namesOf(item: Item): string[] {
  const { knownDrug, drug, kind, disputed } = item.request;
  const names = [drug?.text, knownDrug?.generic, ...(knownDrug?.brands ?? []), ...(knownDrug?.otherNames ?? [])];
  if (drug) return [...new Set(names.flatMap((name) => name?.toLowerCase() ?? []))];
  if (kind !== "therapy") return [];
  const therapy =
    /physical therapy|physiotherapy|occupational therapy|hand therapy|acupuncture|chiropractic|massage|aquatic therapy|aqua therapy|work hardening|work conditioning|myofascial release|infrared/.exec(
      disputed.text.toLowerCase(),
    );
  return therapy ? [therapy[0]] : [];
}

function besideName(logical: LogicalText, body: Piece, name: string, wanted: readonly Notation[]): Piece | undefined {
  const text = logical.lower.slice(body.from, body.to);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const from = body.from + at + name.length;
    let to = Math.min(from + REACH, body.to);
    const sentence = /[.;] (?=[A-Z])/.exec(logical.text.slice(from, to));
    if (sentence) to = from + sentence.index;
    // The regimen of the next drug in a list is not this one's.
    const next = findDrug(logical.text.slice(from, to));
    if (next) to = from + next.start;
    const beside = withDigits(logical.lower.slice(from, to));
    for (const notation of wanted) {
      const match = find(notation, beside);
      if (match) return logical.piece(from + match.from, from + match.to);
    }
  }
  return undefined;
}

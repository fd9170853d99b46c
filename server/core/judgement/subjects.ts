import { NOT_THE_REQUEST, THE_REQUEST, THE_TREATMENT, UNNAMING } from "./phrases.js";

/** What the subject of a statement is: the item or the request for it, something else by its name, or not to be told. */
export type About = "item" | "foreign" | "open";

/** The words by which a title, or a subject, names a treatment. */
export function namingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !UNNAMING.has(word)).map(singular));
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Of a noun ("medical necessity of X", "no medical necessity for X") the words behind it name the subject. */
export function aboutPhrase(
  subject: string,
  phrase: string,
  after: string,
  names: ReadonlySet<string> | undefined,
): About {
  if (phrase.endsWith("medical necessity")) {
    const object = /^ (?:of|for) ([^,;.]{1,80})/.exec(after)?.[1];
    return object === undefined ? "item" : aboutWhat(`${object} `, names);
  }
  if (/(?:the|this|these) (?:[a-z]{1,20} )?request(?:s|ed)?$/.test(phrase)) return "item";
  if (subject.includes("medical necessity")) {
    const object = /\bmedical necessity (?:of|for) (.{1,120})$/.exec(subject)?.[1];
    return object === undefined ? "item" : aboutWhat(object, names);
  }
  if (subject.trim() === "") return "item";
  return aboutWhat(subject, names);
}

export function aboutWhat(subject: string, names: ReadonlySet<string> | undefined): About {
  const whole = subject.trim();
  const request = THE_REQUEST.test(whole) && !NOT_THE_REQUEST.test(whole);
  if (THE_TREATMENT.test(whole)) return "item";
  if (!names || names.size === 0) return request ? "item" : "open";
  const comma = whole.lastIndexOf(", ", whole.length - 2);
  const words = namingWords(request || comma < 0 ? whole : whole.slice(comma));
  let shared = 0;
  for (const word of words) if (names.has(word)) shared++;
  if (request) return "item";
  if (shared > 0 && shared * 2 >= words.size) return "item";
  return shared === 0 && words.size > 0 ? "foreign" : "open";
}

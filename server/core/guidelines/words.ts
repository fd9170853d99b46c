/** What stands between a word and the one before it. */
export enum Gap {
  Comma = 1,
  /** A semicolon, or a full stop at the end of a sentence. */
  Stop = 2,
  Hyphen = 4,
  OpenBracket = 8,
}

/**
 * The words of a stretch of text, made comparable: punctuation and trademark signs dropped, `&` read as "and". Three
 * parallel lists, because the lines of a letter are cut into words on every keystroke.
 */
export interface Words {
  readonly word: readonly string[];
  /** Offsets of each word in the text. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Flags of {@link Gap} before each word. */
  readonly gap: readonly number[];
}

const AMPERSAND = 38;
const HYPHEN = 45;
const FULL_STOP = 46;

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 0xbf;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** @param lower text in lower case */
export function readWords(lower: string, from = 0, to = lower.length): Words {
  const word: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const gap: number[] = [];
  let between = 0;
  let i = from;
  while (i < to) {
    const code = lower.charCodeAt(i);
    if (isWord(code)) {
      const begin = i;
      do i++;
      while (i < to && isWord(lower.charCodeAt(i)));
      word.push(lower.slice(begin, i));
      start.push(begin);
      end.push(i);
      gap.push(between);
      between = 0;
      continue;
    }
    if (code === AMPERSAND) {
      word.push("and");
      start.push(i);
      end.push(i + 1);
      gap.push(between);
      between = 0;
    } else if (code === 44) between |= Gap.Comma;
    else if (code === 59) between |= Gap.Stop;
    else if (code === HYPHEN) between |= Gap.Hyphen;
    else if (code === 40) between |= Gap.OpenBracket;
    else if (code === FULL_STOP && endsSentence(lower, i, to)) between |= Gap.Stop;
    i++;
  }
  return { word, start, end, gap };
}

/** "Complaints 2004. The" ends a sentence; "2. Opioids", "p. 46" and "www.example.com" do not. */
function endsSentence(lower: string, at: number, to: number): boolean {
  if (at + 1 < to && lower.charCodeAt(at + 1) !== 32) return false;
  let first = at;
  while (first > 0 && at - first < 4 && isWord(lower.charCodeAt(first - 1))) first--;
  if (at - first >= 4) return true;
  return at - first > 1 && !isDigit(lower.charCodeAt(first)) && !lower.startsWith("pp", first);
}

/** Lower case of the same length, so that offsets stay true. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

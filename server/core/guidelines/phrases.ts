import { lowerCase, readWords } from "./words.js";

/** Most nodes are leaves or forks, not both: what a node does not need is not made. */
interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: T[];
}

export interface Match<T> {
  readonly values: readonly T[];
  /** Index of the word after the phrase. */
  readonly end: number;
}

/** Phrases and what they stand for, found in a list of words, the longest first. Blind to case and punctuation. */
export class Phrases<T> {
  readonly #root: Node<T> = {};

  add(phrase: string, value: T): void {
    let node = this.#root;
    for (const word of readWords(lowerCase(phrase)).word) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) {
        next = {};
        node.next.set(word, next);
      }
      node = next;
    }
    if (node === this.#root) return;
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The longest phrase that begins with word `at` and ends before word `to`. */
  longest(words: readonly string[], at: number, to = words.length): Match<T> | undefined {
    let node = this.#root;
    let values: readonly T[] | undefined;
    let end = at;
    for (let i = at; i < to; i++) {
      const next = node.next?.get(words[i] as string);
      if (next === undefined) break;
      node = next;
      if (node.values) {
        values = node.values;
        end = i + 1;
      }
    }
    return values && { values, end };
  }
}

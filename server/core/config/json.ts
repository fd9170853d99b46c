import { LineIndex } from "../text/lines.js";

/**
 * The value of a JSON text, or what is wrong with it. Says only where: the engine's own message quotes the text, which
 * may be a letter that was named by mistake.
 */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    const offset = / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec((error as Error).message)?.[1];
    if (offset === undefined) return { problem: "is not valid JSON" };
    const { line, character } = new LineIndex(json).positionAt(Number(offset));
    return { problem: `is not valid JSON (line ${line + 1}, column ${character + 1})` };
  }
}

/**
 * A snippet body as plain text, for an editor that knows no tab stops: the words of a tab stop stay; of a choice the
 * options are shown in brackets, for a decision must not be made by inserting text.
 */
export function plainText(body: string): string {
  const words = new Map<string, string>();
  const stop = /\\([\\$},|])|\$\{(\d+):((?:\\.|[^\\}$])*)\}|\$\{(\d+)\|((?:\\.|[^\\|$])*)\|\}|\$(?:(\d+)|\{(\d+)\})/g;
  return body.replace(stop, (_, escaped, at, text, choiceAt, options, bare, braced) => {
    if (escaped !== undefined) return escaped;
    if (at !== undefined) words.set(at, unescaped(text));
    if (choiceAt !== undefined) words.set(choiceAt, bracketed(splitOptions(options)));
    return words.get(at ?? choiceAt ?? bare ?? braced) ?? "";
  });
}

function splitOptions(options: string): string[] {
  return (options.match(/(?:\\.|[^\\,])+/g) ?? []).map(unescaped);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

/** A long list would drown the text: its first option stands for it. */
function bracketed(options: readonly string[]): string {
  return options.length > 3 ? `[${options[0]} or another]` : `[${options.join(" or ")}]`;
}

/** Words as they are, for a place in a snippet body. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

// The text of snippets/determination-letter.json, from server/core/letter/boilerplate.ts.
import { fileURLToPath } from "node:url";
import { load } from "./load.mjs";

const ROOT = new URL("../", import.meta.url);
export const SNIPPETS_FILE = fileURLToPath(new URL("snippets/determination-letter.json", ROOT));

/** The text of the snippets file, the same for the same boilerplate. */
export async function generateSnippets() {
  const { BOILERPLATE } = await load(fileURLToPath(new URL("server/core/letter/boilerplate.ts", ROOT)));
  const snippets = Object.fromEntries(
    BOILERPLATE.map(({ name, prefix, description, body }) => [name, { prefix, description, body: body.split("\n") }]),
  );
  return format(snippets);
}

/** JSON as the formatter of this project leaves it: an array of one element that fits stays on its line. */
function format(snippets) {
  const json = JSON.stringify(snippets, null, 2);
  return `${json.replace(/\[\n\s*(".*")\n\s*\]/g, (whole, only) => {
    const inline = `[${only}]`;
    return `    "body": ${inline}`.length <= 120 ? inline : whole;
  })}\n`;
}

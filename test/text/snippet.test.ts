// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like template strings
import { describe, expect, it } from "vitest";
import { BOILERPLATE } from "../../server/core/letter/boilerplate.js";
import { plainText } from "../../server/core/text/snippet.js";

describe("a snippet as plain text", () => {
  it.each([
    ["no tab stop", "Decision rationale:", "Decision rationale:"],
    ["words of a tab stop", "${1:Drug} ${2:00mg}", "Drug 00mg"],
    ["bare tab stops", "a$1b${2}c$0", "abc"],
    ["a repeated tab stop", "the ${1:patient}, if $1 and ${1}", "the patient, if patient and patient"],
    ["two options", ": ${1|Upheld,Overturned|}", ": [Upheld or Overturned]"],
    ["three options", "${1|a,b,c|}", "[a or b or c]"],
    ["many options", "${1|a,b,c,d|}", "[a or another]"],
    ["a repeated choice", "${1|he,she|} and $1", "[he or she] and [he or she]"],
    ["options with commas", "${1|Forearm\\, Wrist,Knee|}", "[Forearm, Wrist or Knee]"],
    ["escaped characters", "\\$5 \\} \\\\", "$5 } \\"],
    ["an escaped brace in the words", "${1:a\\}b}", "a}b"],
    ["a dollar sign by itself", "5 $ and $x", "5 $ and $x"],
  ])("%s", (_, body, expected) => {
    expect(plainText(body)).toBe(expected);
  });

  it.each(BOILERPLATE)("has no tab stop left: $name", ({ body }) => {
    expect(plainText(body)).not.toMatch(/\$\{?\d|\|\}/);
  });

  it("decides nothing", () => {
    for (const { id, body } of BOILERPLATE) {
      if (id.startsWith("item-") || id === "letter") expect(plainText(body)).toContain(": [Upheld or Overturned]");
    }
  });
});

/** What the evaluation uses of the core. */
export { entriesAtPages } from "../../server/core/guidelines/lookup.js";
export { type Finding, lintLetter, parseLetter, rules } from "../../server/core/index.js";

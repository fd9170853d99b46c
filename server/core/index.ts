/** The core: text in, values out. No I/O, no clock, no async; nothing here knows an editor or a protocol. */
export type { Letter, Item, Section, Outcome } from "./letter/letter.js";
export { parseLetter } from "./letter/parse.js";
export { recognise } from "./letter/recognise.js";
export { lintLetter, type Finding } from "./rules/lint.js";
export { rules } from "./rules/index.js";
export { type Configuration, readConfiguration, DEFAULT_CONFIGURATION } from "./config/configuration.js";
export { type Baseline, readBaseline, withIgnored, writeBaseline } from "./config/baseline.js";
export { outline } from "./features/outline.js";
export { LineIndex } from "./text/lines.js";

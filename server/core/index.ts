/** The core: text in, values out. No I/O, no clock, no async; nothing here knows an editor or a protocol. */
export {
  BASELINE_FILE,
  type Baseline,
  EMPTY_BASELINE,
  isIgnored,
  readBaseline,
  withIgnored,
  writeBaseline,
} from "./config/baseline.js";
export {
  CONFIGURATION_FILE,
  type Configuration,
  DEFAULT_CONFIGURATION,
  readConfiguration,
  readLevels,
} from "./config/configuration.js";
export { completion, type Proposal } from "./features/completion.js";
export { foldingSpans } from "./features/folding.js";
export { type Hover, hover } from "./features/hover.js";
export { type Outline, outline } from "./features/outline.js";
export { type LetterSymbol, symbols } from "./features/symbols.js";
export type { Item, Letter, Outcome, Section } from "./letter/letter.js";
export { parseLetter } from "./letter/parse.js";
export { type FormatId, type Recognition, recognise } from "./letter/recognise.js";
export { rules } from "./rules/index.js";
export { type Finding, lintLetter } from "./rules/lint.js";
export type { Fix, Level, Rule, Severity } from "./rules/rule.js";
export { LineIndex, type Position, type Range } from "./text/lines.js";
export { plainText } from "./text/snippet.js";
export type { Span } from "./text/span.js";

import { absentFrequency } from "./absent-frequency.js";
import { decisionRationaleMismatch } from "./decision-rationale-mismatch.js";
import { inconclusiveRationale } from "./inconclusive-rationale.js";
import { missingDecision } from "./missing-decision.js";
import { missingGuidelineCitation } from "./missing-guideline-citation.js";
import { missingSection } from "./missing-section.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingSection,
  missingDecision,
  missingGuidelineCitation,
  decisionRationaleMismatch,
  inconclusiveRationale,
  absentFrequency,
];

import { absentFrequency } from "./absent-frequency.js";
import { absentQuantity } from "./absent-quantity.js";
import { contradictoryRationale } from "./contradictory-rationale.js";
import { decisionRationaleMismatch } from "./decision-rationale-mismatch.js";
import { dependentItemMismatch } from "./dependent-item-mismatch.js";
import { inconclusiveRationale } from "./inconclusive-rationale.js";
import { missingDecision } from "./missing-decision.js";
import { missingGuidelineCitation } from "./missing-guideline-citation.js";
import { missingSection } from "./missing-section.js";
import { regimenArithmetic } from "./regimen-arithmetic.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingSection,
  missingDecision,
  missingGuidelineCitation,
  decisionRationaleMismatch,
  contradictoryRationale,
  dependentItemMismatch,
  inconclusiveRationale,
  absentFrequency,
  absentQuantity,
  regimenArithmetic,
];

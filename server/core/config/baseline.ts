import { parseJson } from "./json.js";

/** Name of the file that remembers the findings which a person chose to ignore. Holds fingerprints, no letter text. */
export const BASELINE_FILE = ".letterlint-baseline.json";

/** Ignored findings: path of the letter relative to the baseline's folder (with `/`) → rule id → fingerprints. */
export interface Baseline {
  readonly letters: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export const EMPTY_BASELINE: Baseline = { letters: {} };

/** The one form of the file so far. */
const VERSION = 1;

const REPAIR = "nothing is ignored until you repair or delete it";

/**
 * Reads the text of a baseline file. Of one that is damaged or of an unknown version nothing is ignored, and `problem`
 * says why; such a file must not be written over.
 */
export function readBaseline(text: string): { readonly baseline: Baseline; readonly problem?: string } {
  const refused = (problem: string) => ({ baseline: EMPTY_BASELINE, problem });
  const parsed = parseJson(text);
  if ("problem" in parsed) return refused(`${parsed.problem}; ${REPAIR}`);
  const { letters, version } = (parsed.value ?? {}) as { letters?: unknown; version?: unknown };
  if (version !== undefined && version !== VERSION) {
    return refused("was written by another version of letterlint; nothing is ignored until you update letterlint");
  }
  const isRecord = (v: unknown): v is Record<string, unknown> =>
    typeof v === "object" && v !== null && !Array.isArray(v);
  if (
    version === undefined ||
    !isRecord(letters) ||
    !Object.values(letters).every(
      (byRule) =>
        isRecord(byRule) &&
        Object.values(byRule).every((prints) => Array.isArray(prints) && prints.every((p) => typeof p === "string")),
    )
  ) {
    return refused(`must be { "version": ${VERSION}, "letters": { PATH: { RULE: [FINGERPRINT…] } } }; ${REPAIR}`);
  }
  return { baseline: { letters: letters as Baseline["letters"] } };
}

/** The baseline with one more finding ignored. */
export function withIgnored(baseline: Baseline, path: string, rule: string, fingerprint: string): Baseline {
  const byRule = baseline.letters[path] ?? {};
  const prints = [...new Set([...(byRule[rule] ?? []), fingerprint])].sort();
  return { letters: { ...baseline.letters, [path]: { ...byRule, [rule]: prints } } };
}

/** The text of a baseline file: sorted, so that changes read well in a version history. */
export function writeBaseline(baseline: Baseline): string {
  const letters = Object.fromEntries(
    Object.entries(baseline.letters)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, byRule]) => [path, Object.fromEntries(Object.entries(byRule).sort(([a], [b]) => (a < b ? -1 : 1)))]),
  );
  return `${JSON.stringify({ version: VERSION, letters }, null, 2)}\n`;
}

/** True when the baseline says to ignore the finding. */
export function isIgnored(baseline: Baseline, path: string, rule: string, fingerprint: string): boolean {
  return baseline.letters[path]?.[rule]?.includes(fingerprint) ?? false;
}

/** Name of the file that remembers the findings which a person chose to ignore. Holds fingerprints, no letter text. */
export const BASELINE_FILE = ".letterlint-baseline.json";

/** Ignored findings: path of the letter relative to the baseline's folder (with `/`) → rule id → fingerprints. */
export interface Baseline {
  readonly letters: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export const EMPTY_BASELINE: Baseline = { letters: {} };

/** Reads the text of a baseline file. A damaged one gives the reason in `problem`, and nothing is ignored. */
export function readBaseline(text: string): { readonly baseline: Baseline; readonly problem?: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    return { baseline: EMPTY_BASELINE, problem: `not valid JSON: ${(error as Error).message}` };
  }
  const letters = (value as { letters?: unknown } | null)?.letters;
  const isRecord = (v: unknown): v is Record<string, unknown> =>
    typeof v === "object" && v !== null && !Array.isArray(v);
  if (
    !isRecord(letters) ||
    !Object.values(letters).every(
      (byRule) =>
        isRecord(byRule) &&
        Object.values(byRule).every((prints) => Array.isArray(prints) && prints.every((p) => typeof p === "string")),
    )
  ) {
    return {
      baseline: EMPTY_BASELINE,
      problem: 'must be { "version": 1, "letters": { PATH: { RULE: [FINGERPRINT…] } } }',
    };
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
  return `${JSON.stringify({ version: 1, letters }, null, 2)}\n`;
}

/** True when the baseline says to ignore the finding. */
export function isIgnored(baseline: Baseline, path: string, rule: string, fingerprint: string): boolean {
  return baseline.letters[path]?.[rule]?.includes(fingerprint) ?? false;
}

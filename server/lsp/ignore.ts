import { BASELINE_FILE, EMPTY_BASELINE, readBaseline, withIgnored, writeBaseline } from "../core/index.js";
import { beside, type FileAccess, findUpward, relativePath } from "./files.js";

/**
 * Adds a finding to the nearest baseline, or to a new one in the letter's folder. Gives the reason in plain words when
 * it can't; a baseline that can't be used is left as it is.
 */
export async function ignoreFinding(files: FileAccess, given: readonly unknown[]): Promise<string | undefined> {
  const [uri, rule, fingerprint] = given;
  if (typeof uri !== "string" || typeof rule !== "string" || typeof fingerprint !== "string") {
    return "The finding could not be ignored: the editor sent no finding.";
  }
  const found = await findUpward(files, uri, BASELINE_FILE);
  const target = found?.uri ?? beside(uri, BASELINE_FILE);
  if (!target) return "Save the letter first: findings are ignored in a file beside it.";
  let baseline = EMPTY_BASELINE;
  if (found) {
    if (found.text === undefined) return `The finding could not be ignored: ${BASELINE_FILE} can't be read.`;
    const read = readBaseline(found.text);
    if (read.problem) return `The finding could not be ignored: ${BASELINE_FILE} ${read.problem}.`;
    baseline = read.baseline;
  }
  const text = writeBaseline(withIgnored(baseline, relativePath(target, uri), rule, fingerprint));
  try {
    await files.write(target, text);
    return undefined;
  } catch (error) {
    return `${BASELINE_FILE} could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

import { BASELINE_FILE, EMPTY_BASELINE, readBaseline, withIgnored, writeBaseline } from "../core/index.js";
import { beside, type FileAccess, findUpward, relativePath } from "./files.js";

/**
 * Adds a finding to the nearest baseline, or to a new one in the letter's folder. Gives the reason in plain words when
 * it can't; a damaged baseline is left as it is.
 */
export async function ignoreFinding(files: FileAccess, given: readonly unknown[]): Promise<string | undefined> {
  const [uri, rule, fingerprint] = given;
  if (typeof uri !== "string" || typeof rule !== "string" || typeof fingerprint !== "string") {
    return "The finding could not be ignored: the editor sent no finding.";
  }
  const target = (await findUpward(files, uri, BASELINE_FILE))?.uri ?? beside(uri, BASELINE_FILE);
  if (!target) return "Save the letter first: findings are ignored in a file beside it.";
  let found: string | undefined;
  try {
    found = await files.read(target);
  } catch (error) {
    // There may be one: writing a new one would lose what it holds.
    return `${BASELINE_FILE} could not be read: ${reasonOf(error)}`;
  }
  const read = found === undefined ? { baseline: EMPTY_BASELINE } : readBaseline(found);
  if ("problem" in read && read.problem) {
    return `${BASELINE_FILE} is damaged (${read.problem}). Repair or remove it, then ignore the finding again.`;
  }
  const text = writeBaseline(withIgnored(read.baseline, relativePath(target, uri), rule, fingerprint));
  try {
    await files.write(target, text);
    return undefined;
  } catch (error) {
    return `${BASELINE_FILE} could not be written: ${reasonOf(error)}`;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

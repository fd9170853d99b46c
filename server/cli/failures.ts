import { relative, sep } from "node:path";
import type { Io } from "./io.js";

/** Something that could not be read or used. The run goes on without it and ends with exit code 2. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

/** Why a file could not be read, in words for a person. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "no permission to read it";
    case "EISDIR":
      return "is a folder, not a file";
    case "ELOOP":
      return "a link that leads back to itself";
    case "ENAMETOOLONG":
      return "the name is too long";
    case "EMFILE":
    case "ENFILE":
      return "too many files are open on this computer";
    case "ERR_FS_FILE_TOO_LARGE":
    case "ERR_STRING_TOO_LONG":
      return "too large for a letter";
    default:
      return `can't be read${code ? ` (${code})` : ""}`;
  }
}

/** Says each failure on a line of stderr. */
export function tellFailures(failures: readonly Failure[], io: Io): void {
  if (failures.length === 0) return;
  io.stderr.write(failures.map(({ path, message }) => `letterlint: ${printable(path)}: ${message}\n`).join(""));
}

/** Control characters made visible, so that no text can steer the terminal. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f]/g, "\ufffd");
}

/** How a file is named in output: from the working folder where it lies in it, with `/` everywhere. */
export function shownPath(file: string, cwd: string): string {
  const inside = relative(cwd, file);
  return slashed(inside === "" || inside === ".." || inside.startsWith(`..${sep}`) ? file : inside);
}

export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

import { outline } from "../core/index.js";
import type { OutlineCall } from "./arguments.js";
import { Exit } from "./exit.js";
import { type Failure, tellFailures } from "./failures.js";
import { asJson } from "./formatters/json.js";
import { asTree } from "./formatters/tree.js";
import type { Io } from "./io.js";
import { eachLetter } from "./letters.js";
import type { OutlinedLetter } from "./report.js";

/** Shows what letters consist of, and gives the exit code. */
export async function outlines(call: OutlineCall, io: Io): Promise<Exit> {
  const failures: Failure[] = [];
  const letters: OutlinedLetter[] = [];
  await eachLetter(
    call,
    io,
    failures,
    (input, letter) => letters.push({ path: input.path, format: letter.recognition.format, ...outline(letter) }),
    (input) => letters.push({ path: input.path, format: null, sections: [], items: [] }),
  );
  tellFailures(failures, io);
  if (call.format === "json") asJson({ letters, failures }, io.stdout);
  else asTree(letters, io);
  return failures.length > 0 ? Exit.Failure : Exit.Clean;
}

// The arguments of `npm run evaluate`.
import { parseArgs } from "node:util";

export const USAGE = `npm run evaluate -- FOLDER [options]

Measures the program on a folder of letters (.txt, .imr) against what a person read in them (items.jsonl).

  --show KEY[,KEY]           the cases behind the misses of a figure, or behind the findings of a rule; "all" for
                             all figures. Prints letter text.
  --half odd|even            every other letter only, in the order of their names
  --require KEY=SHARE[,...]  end with 1 when a figure is below its share, or has nothing to measure
  --json                     the figures as JSON
  --help

Ends with 0, with 1 when a required figure is below, with 2 when the usage is wrong or nothing could be read.`;

/** A mistake of the person who calls; the message says what to do. */
export class UsageError extends Error {}

/**
 * Throws {@link UsageError}.
 *
 * @param {readonly string[]} args
 * @param {readonly string[]} figures
 * @returns {{ help: boolean, folder: string, show: Set<string>, half: "odd" | "even" | undefined,
 *   require: { key: string, share: number }[], json: boolean }} `show` may hold names that are no figure
 */
export function readArguments(args, figures) {
  const { values, positionals } = parsed(args);
  if (values.help) return { help: true, folder: "", show: new Set(), half: undefined, require: [], json: false };
  if (positionals.length !== 1) throw new UsageError(positionals.length === 0 ? "name a folder" : "name one folder");
  if (values.half !== undefined && values.half !== "odd" && values.half !== "even") {
    throw new UsageError("--half is odd or even");
  }
  const show = new Set(listed(values.show).flatMap((key) => (key === "all" ? figures : [key])));
  const require = listed(values.require).map((one) => {
    const [key = "", share = ""] = one.split("=");
    if (!figures.includes(key)) {
      throw new UsageError(`--require: there is no figure "${key}"; the figures are ${figures.join(", ")}`);
    }
    if (!/^(?:0?\.\d+|[01](?:\.0*)?)$/.test(share)) throw new UsageError(`--require ${key}: the share is 0 to 1`);
    return { key, share: Number(share) };
  });
  return { help: false, folder: positionals[0], show, half: values.half, require, json: values.json ?? false };
}

function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        show: { type: "string", multiple: true },
        half: { type: "string" },
        require: { type: "string", multiple: true },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function listed(values = []) {
  return values.flatMap((value) => value.split(",")).filter((value) => value !== "");
}

import { parseArgs } from "node:util";

/** Arguments that make no sense; the message says in plain words what to change. */
export class UsageError extends Error {}

export type Format = "pretty" | "json";

/** The letters that a command is about. */
export interface Selection {
  /** Files, folders, globs, or `-` for standard input. */
  readonly paths: readonly string[];
  /** Name under which standard input is linted and reported. */
  readonly stdinFilename?: string;
  readonly format: Format;
}

export interface LintCall extends Selection {
  readonly command: "lint";
  readonly maxWarnings: number;
  /** Only errors are shown. */
  readonly quiet: boolean;
  /** A configuration file that applies to every letter. */
  readonly config?: string;
}

export interface OutlineCall extends Selection {
  readonly command: "outline";
}

export interface PrintConfigurationCall {
  readonly command: "print-configuration";
  readonly path: string;
  readonly config?: string;
}

export type Call =
  | LintCall
  | OutlineCall
  | PrintConfigurationCall
  | { readonly command: "help" }
  | { readonly command: "version" };

const OPTIONS = {
  format: { type: "string" },
  "max-warnings": { type: "string" },
  quiet: { type: "boolean" },
  config: { type: "string" },
  "print-config": { type: "string" },
  "stdin-filename": { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Only `lint` understands these. */
const LINT_ONLY = ["max-warnings", "quiet", "config", "print-config"] as const;

/** What the arguments ask for. Throws a {@link UsageError}. */
export function parseArguments(argv: readonly string[]): Call {
  const { values, positionals } = read(argv);
  if (values.help) return { command: "help" };
  if (values.version) return { command: "version" };

  const first = positionals[0];
  const command = first === "lint" || first === "outline" ? first : undefined;
  const paths = command ? positionals.slice(1) : positionals;
  const config = values.config === undefined ? {} : { config: values.config };
  const wrong = command === "outline" && LINT_ONLY.find((option) => values[option] !== undefined);
  if (wrong) throw new UsageError(`--${wrong} does not go with outline`);
  if (values["print-config"] !== undefined) {
    if (paths.length > 0) throw new UsageError("--print-config takes one path and no others");
    return { command: "print-configuration", path: values["print-config"], ...config };
  }

  if (paths.length === 0) {
    throw new UsageError("name a letter, a folder of letters, or - to read one from standard input");
  }
  if (paths.includes("")) throw new UsageError("one of the paths is empty");
  const stdinFilename = values["stdin-filename"];
  if (stdinFilename !== undefined && !paths.includes("-")) {
    throw new UsageError("--stdin-filename names what is read from standard input; add - to the paths");
  }
  const selection = {
    paths,
    format: formatOf(values.format ?? "pretty"),
    ...(stdinFilename !== undefined && { stdinFilename }),
  };
  if (command === "outline") return { command, ...selection };
  return {
    command: "lint",
    ...selection,
    ...config,
    quiet: values.quiet ?? false,
    maxWarnings: numberOf(values["max-warnings"]),
  };
}

/** Splits the arguments, with the complaints of Node put in plainer words. */
function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const quoted = /(?<!-)--?[a-z][\w-]*/i.exec(message.replace(/^Option '(?:-\w, )?/, ""))?.[0] ?? "an option";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(`there is no option ${quoted}`);
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      const option = OPTIONS[quoted.slice(2) as keyof typeof OPTIONS];
      throw new UsageError(option?.type === "boolean" ? `${quoted} takes no value` : `${quoted} needs a value`);
    }
    throw error;
  }
}

function formatOf(value: string): Format {
  if (value === "pretty" || value === "json") return value;
  throw new UsageError(`--format can be pretty or json, not "${value}"`);
}

function numberOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`--max-warnings needs a whole number, not "${value}"`);
}

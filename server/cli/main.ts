import { parseArguments, UsageError } from "./arguments.js";
import { Exit } from "./exit.js";
import { HELP } from "./help.js";
import type { Io } from "./io.js";
import { lint } from "./lint.js";
import { outlines } from "./outline.js";
import { printConfiguration } from "./print-configuration.js";
import { VERSION } from "./version.js";

/** Runs the command line and resolves to its exit code; never rejects, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    const call = parseArguments(argv);
    switch (call.command) {
      case "help":
        io.stdout.write(HELP);
        return Exit.Clean;
      case "version":
        io.stdout.write(`${VERSION}\n`);
        return Exit.Clean;
      case "print-configuration":
        return printConfiguration(call, io);
      case "outline":
        return await outlines(call, io);
      case "lint":
        return await lint(call, io);
    }
  } catch (error) {
    io.stderr.write(
      error instanceof UsageError
        ? `letterlint: ${error.message}\nSee "letterlint --help".\n`
        : `letterlint: stopped by an error of its own; please report it:\n${withoutMessage(error)}\n`,
    );
    return Exit.Failure;
  }
}

/** Kind and place of an error. Its message is left out: it could quote a letter. */
function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join("\n");
}

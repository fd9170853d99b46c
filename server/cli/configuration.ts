import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { BASELINE_FILE, type Baseline, EMPTY_BASELINE, readBaseline } from "../core/config/baseline.js";
import {
  CONFIGURATION_FILE,
  type Configuration,
  DEFAULT_CONFIGURATION,
  readConfiguration,
} from "../core/config/configuration.js";
import { UsageError } from "./arguments.js";
import { type Failure, reasonOf, shownPath, slashed } from "./failures.js";

/** A value and the file that it was read from; null when no file says anything. */
export interface Found<T> {
  readonly file: string | null;
  readonly value: T;
}

/** What applies to a letter. */
export interface Settings {
  readonly configuration: Found<Configuration>;
  readonly baseline: Found<Baseline>;
}

/**
 * Finds the settings of letters: the nearest configuration and the nearest baseline upward from a letter's folder to
 * the root, as the language server does. Every folder is looked at once a run. What is wrong with a file is told once,
 * in `failures`; what could be read of it applies.
 */
export class SettingsFinder {
  readonly #configurations: Upward<Configuration>;
  readonly #baselines: Upward<Baseline>;
  readonly #named: Found<Configuration> | undefined;

  /** `named`: a configuration file that applies to every letter in place of the nearest. */
  constructor(cwd: string, failures: Failure[], named?: string) {
    const tell = (file: string, message: string) => failures.push({ path: shownPath(file, cwd), message });
    const configurationOf = (text: string, file: string) => {
      const { configuration, problems } = readConfiguration(text);
      for (const problem of problems) tell(file, problem.message);
      return configuration;
    };
    const baselineOf = (text: string, file: string) => {
      const { baseline, problem } = readBaseline(text);
      if (problem) tell(file, problem);
      return baseline;
    };
    this.#configurations = new Upward(CONFIGURATION_FILE, configurationOf, DEFAULT_CONFIGURATION, tell);
    this.#baselines = new Upward(BASELINE_FILE, baselineOf, EMPTY_BASELINE, tell);
    if (named !== undefined) {
      const file = resolve(cwd, named);
      this.#named = { file, value: configurationOf(readNamed(file, named), file) };
    }
  }

  for(folder: string): Settings {
    return {
      configuration: this.#named ?? this.#configurations.find(folder),
      baseline: this.#baselines.find(folder),
    };
  }
}

/** The name under which a baseline knows a letter. */
export function baselineKey(baselineFile: string, letterFile: string): string {
  return slashed(relative(dirname(baselineFile), letterFile));
}

/** A file that was asked for and isn't there stops the run: results under other settings would mislead. */
function readNamed(file: string, named: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--config ${named}: ${reasonOf(error)}`);
  }
}

/** Looks for one file name upward, and remembers the answer for every folder passed. */
class Upward<T> {
  readonly #answers = new Map<string, Found<T>>();

  constructor(
    readonly name: string,
    readonly read: (text: string, file: string) => T,
    readonly nothing: T,
    readonly tell: (file: string, message: string) => void,
  ) {}

  find(folder: string): Found<T> {
    const known = this.#answers.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const answer = this.#here(folder) ?? (parent === folder ? { file: null, value: this.nothing } : this.find(parent));
    this.#answers.set(folder, answer);
    return answer;
  }

  #here(folder: string): Found<T> | undefined {
    const file = join(folder, this.name);
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") return undefined;
      this.tell(file, reasonOf(error));
      return { file, value: this.nothing };
    }
    return { file, value: this.read(text, file) };
  }
}

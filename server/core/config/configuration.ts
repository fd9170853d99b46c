import { rules } from "../rules/index.js";
import { type Level, SEVERITIES } from "../rules/rule.js";
import { parseJson } from "./json.js";

/** What decides how a letter is linted. */
export interface Configuration {
  /** Rule id → level; a rule that is not named keeps its own levels. */
  readonly rules: Readonly<Record<string, Level>>;
}

export const DEFAULT_CONFIGURATION: Configuration = { rules: {} };

/** Name of a folder's configuration file: data only, read the same by editor and command line. */
export const CONFIGURATION_FILE = ".letterlint.json";

export const LEVELS: readonly Level[] = ["default", "off", ...SEVERITIES];

/** What is wrong with a configuration. */
export interface ConfigurationProblem {
  readonly message: string;
  /** Nothing of it can be used. Otherwise the rest of it applies. */
  readonly whole?: true;
}

/**
 * Reads the text of a configuration file. Never throws: what can't be used is named in `problems` and left out.
 */
export function readConfiguration(text: string): {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
} {
  const parsed = parseJson(text);
  const unusable = (message: string) => ({
    configuration: DEFAULT_CONFIGURATION,
    problems: [{ message, whole: true as const }],
  });
  if ("problem" in parsed) return unusable(parsed.problem);
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return unusable('must be an object, such as { "rules": {} }');
  }
  const problems: ConfigurationProblem[] = [];
  for (const key of Object.keys(value)) {
    if (key !== "rules" && key !== "$schema") problems.push({ message: `unknown setting "${key}"; known: "rules"` });
  }
  const { levels, problems: levelProblems } = readLevels((value as { rules?: unknown }).rules);
  return { configuration: { rules: levels }, problems: [...problems, ...levelProblems] };
}

/** Reads a map of rule ids to levels, from a file or from an editor's settings. */
export function readLevels(value: unknown): {
  readonly levels: Readonly<Record<string, Level>>;
  readonly problems: readonly ConfigurationProblem[];
} {
  if (value === undefined || value === null) return { levels: {}, problems: [] };
  if (typeof value !== "object" || Array.isArray(value)) {
    return { levels: {}, problems: [{ message: '"rules" must be an object of rule names and levels', whole: true }] };
  }
  const levels: Record<string, Level> = {};
  const problems: ConfigurationProblem[] = [];
  for (const [id, level] of Object.entries(value)) {
    if (!rules.some((rule) => rule.id === id)) problems.push({ message: `no rule is called "${id}"` });
    else if (!LEVELS.includes(level as Level)) {
      problems.push({ message: `"${id}" can't be ${JSON.stringify(level)}; one of ${LEVELS.join(", ")}` });
    } else levels[id] = level as Level;
  }
  return { levels, problems };
}

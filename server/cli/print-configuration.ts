import { dirname, resolve } from "node:path";
import { rules } from "../core/index.js";
import type { PrintConfigurationCall } from "./arguments.js";
import { SettingsFinder } from "./configuration.js";
import { Exit } from "./exit.js";
import { type Failure, shownPath, slashed, tellFailures } from "./failures.js";
import { statIfAny } from "./files.js";
import type { Io } from "./io.js";

/**
 * Shows which settings apply to a letter or a folder, and the files that they came from. `configuration` names every
 * rule and can be saved as a configuration file as it stands. The letter need not exist yet.
 */
export function printConfiguration({ path, config }: PrintConfigurationCall, io: Io): Exit {
  const failures: Failure[] = [];
  const file = resolve(io.cwd, path);
  const folder = statIfAny(file)?.isDirectory() ? file : dirname(file);
  const { configuration, baseline } = new SettingsFinder(io.cwd, failures, config).for(folder);
  const shown = (name: string | null) => (name === null ? null : shownPath(name, io.cwd));
  const answer = {
    path: slashed(path),
    configurationFile: shown(configuration.file),
    baselineFile: shown(baseline.file),
    configuration: {
      ...configuration.value,
      rules: Object.fromEntries(rules.map(({ id }) => [id, configuration.value.rules[id] ?? "default"])),
    },
  };
  tellFailures(failures, io);
  io.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return failures.length > 0 ? Exit.Failure : Exit.Clean;
}

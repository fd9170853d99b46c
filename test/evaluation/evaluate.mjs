// `npm run evaluate -- FOLDER`: how well the program reads and judges the letters of a folder. `--help` tells more.
import { fileURLToPath } from "node:url";
import { load } from "../../scripts/load.mjs";
import { readArguments, USAGE, UsageError } from "./arguments.mjs";
import { evaluate, FIGURES } from "./run.mjs";
import { misses, table } from "./table.mjs";

/** @returns {Promise<number>} the exit code */
async function main() {
  const figures = FIGURES.map((figure) => figure.key);
  const { help, folder, show, half, require, json } = readArguments(process.argv.slice(2), figures);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const core = await load(fileURLToPath(new URL("core.ts", import.meta.url)));
  const rules = core.rules.map((rule) => rule.id);
  for (const key of show) {
    if (figures.includes(key) || rules.includes(key)) continue;
    throw new UsageError(`--show: there is no figure or rule "${key}"; the figures are ${figures.join(", ")}`);
  }
  const evaluation = evaluate(folder, core, half ? { half } : {});
  if (evaluation.forms.length === 0) {
    for (const note of evaluation.notes) console.error(note);
    console.error(`No letter (.txt, .imr) could be read in ${folder}`);
    return 2;
  }
  if (json) console.log(JSON.stringify(plain(evaluation, show), null, 2));
  else process.stdout.write(table(evaluation) + misses(evaluation, show));

  let code = 0;
  for (const { key, share } of require) {
    for (const form of evaluation.forms) {
      const measured = form.figures[key];
      if (measured.share !== null && measured.share >= share) continue;
      const told = measured.share === null ? "has nothing to measure" : `is ${measured.right} of ${measured.total}`;
      console.error(`${key} (${form.name}) ${told}, required is ${share}`);
      code = 1;
    }
  }
  return code;
}

/** The figures without the cases behind them, but for those to be shown. */
function plain({ labelled, notes, forms }, show) {
  return {
    labelled,
    notes,
    forms: forms.map(({ name, letters, items, figures, findings }) => ({
      name,
      letters,
      items,
      figures: Object.fromEntries(
        Object.entries(figures).map(([key, { misses, ...counts }]) => [
          key,
          show.has(key) ? { ...counts, misses } : counts,
        ]),
      ),
      findings: findings.map(({ places, ...counts }) => (show.has(counts.rule) ? { ...counts, places } : counts)),
    })),
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof Error && "syscall" in error) console.error(error.message);
  else throw error;
  process.exitCode = 2;
}

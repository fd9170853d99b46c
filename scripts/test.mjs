// `npm test`: everything that can be checked on this machine. Works in a fresh clone with nothing but Node and npm.
// `npm test -- unit neovim` runs the named stages only. The last line counts what passed and failed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProject, installPackages, npm, repository, run } from "./editors/tools.mjs";

const MINUTE = 60_000;
const totals = { passed: 0, failed: 0, skipped: 0 };
/** A continuous-integration run has to have the editors: a test that can't run there is a failure. */
const env = process.env.CI && process.env.CI !== "false" ? { REQUIRE_HOSTS: "1" } : {};

function ok(name) {
  totals.passed++;
  console.log(`ok - ${name}`);
}
function notOk(name, reason) {
  totals.failed++;
  console.log(`not ok - ${name}${reason ? `: ${reason}` : ""}`);
}

const tool = (file, ...args) => [process.execPath, join(repository, "node_modules", file), ...args];

/** A program whose exit code is the one result. */
async function single(name, [command, ...args]) {
  const { code, timedOut } = await run(command, args, { timeout: 5 * MINUTE });
  if (code === 0) ok(name);
  else notOk(name, timedOut ? "took too long" : `ended with ${code}`);
}

/** A program that prints `ok - …`, `not ok - …` and `skip - …` lines. */
async function counted(name, script, limit) {
  const seen = { passed: 0, failed: 0, skipped: 0 };
  const result = await run(process.execPath, [join(repository, script)], {
    timeout: limit,
    env,
    onLine(line) {
      if (line.startsWith("ok - ")) seen.passed++;
      else if (line.startsWith("not ok - ")) seen.failed++;
      else if (line.startsWith("skip - ")) seen.skipped++;
      // Its own closing line would read like that of the whole.
      if (!/^\d+ passed, \d+ failed/.test(line)) console.log(line);
    },
  });
  for (const key of Object.keys(totals)) totals[key] += seen[key];
  if (result.timedOut) notOk(name, `took longer than ${limit / MINUTE} minutes`);
  else if (result.code !== 0 && seen.failed === 0) notOk(name, `ended with ${result.code}`);
  else if (seen.passed + seen.failed + seen.skipped === 0) notOk(name, "ran no check");
}

async function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), "letters-vitest-"));
  const file = join(folder, "report.json");
  const [command, ...args] = tool(
    "vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  );
  const { code, timedOut } = await run(command, args, { timeout: 8 * MINUTE });
  let failed = 0;
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    totals.passed += report.numPassedTests;
    totals.skipped += report.numPendingTests + report.numTodoTests;
    // A file that can't even be loaded has no tests, but it has failed.
    const broken = report.testResults.filter(
      (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
    );
    failed = report.numFailedTests + broken.length;
    totals.failed += failed;
  } catch {
    notOk("unit tests", timedOut ? "took too long" : "left no report");
    failed++;
  }
  if (code !== 0 && failed === 0) notOk("unit tests", `ended with ${code}`);
  rmSync(folder, { recursive: true, force: true });
}

/** What it holds is looked at by test/package. */
async function packageIt() {
  const name = "the extension can be packaged";
  const { code, output } = await npm(["run", "--silent", "package"], { capture: true });
  if (code === 0) ok(name);
  else notOk(name, `\n${output}`);
}

const stages = {
  types: () => single("types (tsc)", tool("typescript/bin/tsc")),
  style: () => single("style (biome)", tool("@biomejs/biome/bin/biome", "check")),
  generated: () =>
    single("generated files are up to date (npm run generate)", [process.execPath, "scripts/generate.mjs", "--check"]),
  unit: unitTests,
  package: packageIt,
  neovim: () => counted("neovim", "test/hosts/neovim.mjs", 2 * MINUTE),
  start: () => counted("npm start", "test/e2e/start.mjs", 4 * MINUTE),
  editor: () => counted("code-server", "test/e2e/run.mjs", 15 * MINUTE),
  web: () => counted("web host", "test/e2e/web.mjs", 10 * MINUTE),
};

async function main() {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !Object.hasOwn(stages, name));
  if (unknown.length > 0)
    throw new Error(`unknown stage ${unknown.join(", ")}; known: ${Object.keys(stages).join(", ")}`);
  await installPackages();
  await buildProject();
  ok("build");
  for (const [name, stage] of Object.entries(stages)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const started = Date.now();
    console.log(`\n--- ${name}`);
    try {
      await stage();
    } catch (error) {
      notOk(name, error.stack);
    }
    console.log(`--- ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

try {
  await main();
} catch (error) {
  notOk("npm test", error.message);
}
const { passed, failed, skipped } = totals;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;

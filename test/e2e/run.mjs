// The packaged extension in a real VS Code (code-server), driven by keyboard and mouse in a browser.
// `node test/e2e/run.mjs [words]` runs all steps, or those with the words in their names.
// A new step: one more entry in a file of steps/, or a file there that exports a list of them.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { codeServerObstacle, installCodeServer, startCodeServer } from "../../scripts/editors/code-server.mjs";
import { npm, repository } from "../../scripts/editors/tools.mjs";
import { findBrowser, openBrowser } from "./browser.mjs";
import { report } from "./report.mjs";
import { Workbench } from "./workbench.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const shots = join(here, "screenshots");
const STEP_LIMIT = 90_000;

const results = report();
const wanted = process.argv.slice(2).join(" ");

function obstacle() {
  if (!findBrowser()) return "install chromium (or name a browser in CHROMIUM)";
  return codeServerObstacle();
}

async function allSteps() {
  const steps = [];
  for (const name of readdirSync(join(here, "steps")).sort()) {
    if (name.endsWith(".mjs")) steps.push(...(await import(pathToFileURL(join(here, "steps", name)))).default);
  }
  return steps;
}

async function packaged() {
  const vsix = process.env.VSIX ?? join(repository, "determination-letters.vsix");
  if (process.env.VSIX) return vsix;
  const { code, output } = await npm(["run", "--silent", "build"], { capture: true });
  const made = code === 0 ? await npm(["run", "--silent", "package"], { capture: true }) : { code, output };
  if (made.code !== 0 || !existsSync(vsix)) throw new Error(`the extension could not be packaged:\n${made.output}`);
  return vsix;
}

const limited = (promise, milliseconds) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

async function main() {
  const reason = obstacle();
  if (reason) return results.skip("the extension in code-server", reason);
  const steps = (await allSteps()).filter(({ name }) => name.includes(wanted));
  const vsix = await packaged();
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });

  const codeServer = await installCodeServer();
  const folder = mkdtempSync(join(tmpdir(), "letters-e2e-"));
  // Something to open at the start; the steps bring their own letters.
  writeFileSync(join(folder, "start.md"), "# Letters\n");
  const server = await startCodeServer(codeServer, { vsix });
  const browser = await openBrowser();
  const { page } = browser;
  const workbench = new Workbench(page, folder, shots);
  try {
    const payload = [["openFile", `vscode-remote://${server.host}${folder}/start.md`]];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await page.goto(`http://${server.host}/?${query}`, { waitUntil: "domcontentloaded" });
    await page.locator(".monaco-workbench").waitFor();
    await workbench.editor.locator(".view-line").first().waitFor();

    for (const [index, step] of steps.entries()) {
      const label = `${String(index + 1).padStart(2, "0")}-${step.name.replace(/\W+/g, "-").slice(0, 50)}`;
      const started = Date.now();
      try {
        await limited(
          workbench.reset("start.md").then(() => step.run(workbench)),
          STEP_LIMIT,
        );
        await workbench.screenshot(label);
        results.ok(step.name, Date.now() - started);
      } catch (error) {
        results.notOk(step.name, error);
        await workbench.screenshot(`${label}-FAILED`).catch(() => {});
      }
    }
    if (browser.errors.length === 0) results.ok("no error of the extension in the browser's console");
    else results.notOk("no error of the extension in the browser's console", browser.errors.join("\n"));
    if (browser.blocked.length === 0) results.ok("nothing outside this machine was asked for");
    else results.notOk("nothing outside this machine was asked for", [...new Set(browser.blocked)].join("\n"));
  } catch (error) {
    results.notOk("the workbench opens", error);
    await workbench.screenshot("00-workbench-FAILED").catch(() => {});
  } finally {
    if (results.counts.failed > 0) {
      writeFileSync(join(shots, "server.log"), server.readLog());
      const logs = join(server.home, "user", "logs");
      if (existsSync(logs)) cpSync(logs, join(shots, "logs"), { recursive: true });
      console.log(`Screenshots and logs: ${shots}\n${server.readLog().split("\n").slice(-15).join("\n")}`);
    }
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  results.notOk("the test of the extension in code-server runs", error);
}
process.exit(results.close());

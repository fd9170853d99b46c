// `npm start` on a machine without an editor: VS Code in the browser, on a folder of letters, saving to disk.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { repository, stop, until } from "../../scripts/editors/tools.mjs";
import { findBrowser, openBrowser } from "./browser.mjs";
import * as letters from "./letters.mjs";
import { report } from "./report.mjs";
import { Workbench } from "./workbench.mjs";

const shots = join(dirname(fileURLToPath(import.meta.url)), "screenshots", "start");
const results = report();

async function check(name, run, workbench) {
  const started = Date.now();
  try {
    await run();
    results.ok(`npm start: ${name}`, Date.now() - started);
    await workbench?.screenshot(name.replace(/\W+/g, "-"));
  } catch (error) {
    results.notOk(`npm start: ${name}`, error);
    await workbench?.screenshot(`FAILED-${name.replace(/\W+/g, "-")}`).catch(() => {});
  }
}

async function main() {
  if (!findBrowser()) return results.skip("npm start", "install chromium (or name a browser in CHROMIUM)");
  rmSync(shots, { recursive: true, force: true });
  const outside = mkdtempSync(join(tmpdir(), "letters-start-"));
  const folder = join(outside, "my letters");
  mkdirSync(folder);
  writeFileSync(join(outside, "secret.txt"), "not to be read");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  writeFileSync(join(folder, "a letter #1.txt"), letters.TWO_FINDINGS);

  const child = spawn(process.execPath, [join(repository, "scripts/start.mjs"), folder, "--no-open"], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise((done) => child.on("exit", (code) => done(code)));
  let browser;
  try {
    let address;
    await check("prints the findings and an address", async () => {
      address = await until(() => /http:\/\/127\.0\.0\.1:\d+\/\w+\//.exec(output)?.[0], "the address", 120_000);
      assert.match(output, /Naproxen 500mg #60/);
      assert.match(output, /missing-section/);
    });
    if (!address) return console.log(output);
    const { origin } = new URL(address);

    await check("answers only those who know the token, and only from the folder", async () => {
      assert.equal((await fetch(`${origin}/`)).status, 404);
      assert.equal((await fetch(`${origin}/code/favicon.ico`)).status, 404);
      const ask = (path, operation = "read", body = undefined) =>
        fetch(
          `${address}fs/${operation}?options=${encodeURIComponent(JSON.stringify({ path, create: true, overwrite: true }))}`,
          {
            method: "POST",
            body,
          },
        );
      assert.equal(await (await ask(`${folder}/a letter #1.txt`)).text(), letters.TWO_FINDINGS);
      for (const path of [`${outside}/secret.txt`, `${folder}/../secret.txt`, `${folder}/link.txt`, "/etc/hostname"]) {
        const response = await ask(path);
        assert.equal(response.status, 403, path);
        assert.equal((await ask(path, "write", "changed")).status, 403, path);
      }
      assert.equal(readFileSync(join(outside, "secret.txt"), "utf8"), "not to be read");
      assert.equal((await fetch(`${address}code/..%2f..%2fpackage.json`)).status, 404);
    });

    browser = await openBrowser();
    const { page } = browser;
    const workbench = new Workbench(page, folder, shots);
    await check(
      "opens the first letter with its findings",
      async () => {
        await page.goto(address, { waitUntil: "domcontentloaded" });
        await page.locator(".monaco-workbench").waitFor();
        await workbench.editor.locator(".view-line").first().waitFor();
        workbench.file = "a letter #1.txt";
        await workbench.language("Determination Letter");
        const rows = await workbench.problems((now) => now.length === 2);
        assert.match(rows.join("\n"), /Naproxen 500mg #60/);
      },
      workbench,
    );
    await check(
      "shows a hover",
      async () => {
        await workbench.goTo("Muscle relaxants", letters.TWO_FINDINGS, 3);
        await workbench.hover("Muscle relaxants (for pain)");
      },
      workbench,
    );
    await check(
      "saves to disk, whole files only",
      async () => {
        await workbench.clear();
        await workbench.focusEditor();
        await page.keyboard.press("Control+Home");
        await page.keyboard.type("Draft. ");
        await workbench.save();
        await workbench.onDisk("a letter #1.txt", (now) => now.startsWith("Draft. HOW THE IMR"));
        assert.equal(workbench.read("a letter #1.txt"), `Draft. ${letters.TWO_FINDINGS}`);
        assert.deepEqual(readdirSync(folder).sort(), ["a letter #1.txt", "link.txt"]);
      },
      workbench,
    );
    await check(
      "opens another file by its name, and sees what others change",
      async () => {
        writeFileSync(join(folder, "second.txt"), letters.SOUND);
        await workbench.goToFile("second.txt");
        await workbench.language("Determination Letter");
        await workbench.problems((rows) => rows.length === 0);
        writeFileSync(join(folder, "second.txt"), letters.TWO_FINDINGS);
        await workbench.problems((rows) => rows.length === 2, "the findings of the changed file");
      },
      workbench,
    );
    await check("logs no error of its own and asks for nothing outside this machine", async () => {
      assert.deepEqual(browser.errors, []);
      assert.deepEqual([...new Set(browser.blocked)], []);
    });
  } finally {
    await browser?.close();
    await check("ends when it is told to", async () => {
      child.kill("SIGINT");
      const code = await Promise.race([ended, new Promise((late) => setTimeout(() => late("late"), 5000))]);
      if (code === "late") stop(child, "SIGKILL");
      assert.equal(code, 0);
    });
    if (results.counts.failed > 0 && existsSync(shots)) console.log(`Screenshots: ${shots}\n${output.slice(-2000)}`);
    rmSync(outside, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  results.notOk("npm start", error);
}
process.exit(results.close());

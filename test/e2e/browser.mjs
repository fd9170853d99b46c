// A browser without a window, and what the tests do in VS Code's workbench.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { onPath } from "../../scripts/editors/tools.mjs";

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The Chromium-like browser of this machine: the one that CHROMIUM names, or one in a usual place. */
export function findBrowser() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]) {
    const path = onPath(name);
    if (path) return path;
  }
  return PLACES.find((path) => existsSync(path));
}

/** Opens an empty page. Only this machine can be reached; what else was asked for is kept in `blocked`. */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "letters-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const blocked = [];
  const errors = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && !/(^|\.)(127\.0\.0\.1|localhost)$/.test(url.hostname),
    (route) => {
      blocked.push(route.request().url());
      return route.abort();
    },
  );
  // VS Code logs errors of its own in every run; only those that name this extension matter.
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && /determination-letters|letters-fs|letterlint/i.test(text)) errors.push(text);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return {
    page,
    blocked,
    errors,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

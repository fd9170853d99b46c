// The browser build of the extension in the newest VS Code's web extension host. code-server itself runs extensions on
// its Node side, so a proxy in front of it tells the workbench to load this one into the browser.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { build } from "esbuild";
import { codeServerObstacle, installCodeServer, startCodeServer } from "../../scripts/editors/code-server.mjs";
import { repository } from "../../scripts/editors/tools.mjs";
import { findBrowser, openBrowser } from "./browser.mjs";
import { report } from "./report.mjs";

const LIMIT = 120_000;
const here = dirname(fileURLToPath(import.meta.url));
const TYPES = { ".js": "text/javascript", ".json": "application/json", ".png": "image/png" };
const results = report();

/** Passes everything on to code-server, but for the folders of `mounts` and a changed configuration of the page. */
async function startProxy(upstream, mounts) {
  let port;
  const patch = (html) =>
    html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, start, settings) => {
      const configuration = JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
      const at = (path) => ({ scheme: "http", authority: `127.0.0.1:${port}`, path });
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [at("/__extension")],
        extensionTestsPath: at("/__extension/__tests/suite.js"),
      };
      return `${start}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
    });
  const server = http.createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const mount = Object.keys(mounts).find((prefix) => path.startsWith(`${prefix}/`));
    if (mount) {
      try {
        const content = await readFile(join(mounts[mount], path.slice(mount.length)));
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", "cache-control": "no-store" });
        response.end(content);
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    const isPage = path === "/";
    const headers = { ...request.headers };
    if (isPage) delete headers["accept-encoding"];
    const options = { host: "127.0.0.1", port: upstream, path: request.url, method: request.method, headers };
    const passed = http.request(options, async (answer) => {
      if (!isPage || !/html/.test(answer.headers["content-type"] ?? "")) {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
        return;
      }
      let body = "";
      for await (const chunk of answer.setEncoding("utf8")) body += chunk;
      const { "content-length": _length, "transfer-encoding": _encoding, etag: _etag, ...rest } = answer.headers;
      response.writeHead(answer.statusCode, rest);
      response.end(patch(body));
    });
    passed.on("error", () => response.writeHead(502).end());
    request.pipe(passed);
  });
  server.on("upgrade", (request, socket, head) => {
    const passed = net.connect(upstream, "127.0.0.1", () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let i = 0; i < request.rawHeaders.length; i += 2) {
        lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
      }
      passed.write(`${lines.join("\r\n")}\r\n\r\n`);
      passed.write(head);
      passed.pipe(socket);
      socket.pipe(passed);
    });
    passed.on("error", () => socket.destroy());
    socket.on("error", () => passed.destroy());
    socket.on("close", () => passed.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = server.address().port;
  return {
    port,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function main() {
  const reason = findBrowser() ? codeServerObstacle() : "install chromium (or name a browser in CHROMIUM)";
  if (reason) return results.skip("the extension in the browser's extension host", reason);
  const codeServer = await installCodeServer();
  const folder = mkdtempSync(join(tmpdir(), "letters-web-"));
  const tests = mkdtempSync(join(tmpdir(), "letters-web-tests-"));
  await build({
    entryPoints: [join(here, "web-suite.mjs")],
    outfile: join(tests, "suite.js"),
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
  });
  const server = await startCodeServer(codeServer, {
    options: ["--vscode-option", "enable-smoke-test-driver"],
  });
  // The suite has to lie in the extension's folder: the extension's host is the one that runs it.
  const mounts = { "/__extension/__tests": tests, "/__extension": process.env.EXTENSION ?? repository };
  const proxy = await startProxy(server.port, mounts);
  const browser = await openBrowser();
  const { page } = browser;
  const lines = [];
  try {
    const ended = new Promise((resolve) => {
      page.exposeFunction("codeAutomationExit", (code) => resolve(code));
    });
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      const line = format(...args);
      lines.push(line);
      if (line.startsWith("ok - ")) results.ok(line.slice(5));
      else if (line.startsWith("not ok - ")) results.notOk(...line.slice(9).split(/\n(.*)/s, 2));
    });
    const query = new URLSearchParams({ folder });
    await page.goto(`http://127.0.0.1:${proxy.port}/?${query}`, { waitUntil: "domcontentloaded" });
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve("no end"), LIMIT);
    });
    const code = await Promise.race([ended, late]);
    clearTimeout(timer);
    if (code !== 0 && results.counts.failed === 0) results.notOk("web host: the suite ends", `it ended with ${code}`);
    if (results.counts.passed === 0) results.notOk("web host: the suite runs", lines.join("\n") || "it said nothing");
    if (browser.blocked.length === 0) results.ok("web host: nothing outside this machine was asked for");
    else
      results.notOk("web host: nothing outside this machine was asked for", [...new Set(browser.blocked)].join("\n"));
  } finally {
    const shots = join(here, "screenshots", "web");
    mkdirSync(shots, { recursive: true });
    await page
      .screenshot({ path: join(shots, results.counts.failed > 0 ? "FAILED.png" : "letter.png") })
      .catch(() => {});
    if (results.counts.failed > 0) {
      // Indented: these lines are not to be counted again.
      const log = [...lines.filter((line) => !/^(not )?ok - /.test(line)).slice(-20), server.readLog().slice(-1500)];
      console.log(log.join("\n").replace(/^/gm, "  | "));
    }
    await browser.close();
    proxy.stop();
    await server.stop();
    for (const path of [folder, tests]) rmSync(path, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  results.notOk("web host: the test runs", error);
}
process.exit(results.close());

// code-server: the newest VS Code that comes as an npm package. The tests drive it in a browser. It needs Node 24 and
// compiles native code at its installation, so both are kept in the user's cache folder.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { cacheFolder, freePort, keepPackage, onPath, run, stop, until } from "./tools.mjs";

const NODE = "24";
const VERSION = "4.139.1";

const SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "editor.accessibilitySupport": "off",
};

/** Why code-server can't be installed here, in a sentence that says what to do; nothing when it can. */
export function codeServerObstacle() {
  if (process.platform === "win32") return "code-server does not run on Windows; run the tests in WSL";
  if (existsSync(entryIn(join(cacheFolder, `code-server-${VERSION}`)))) return undefined;
  const missing = ["make", "g++", "python3", "pkg-config"].filter((name) => !onPath(name));
  if (process.platform === "linux" && missing.length === 0) {
    // By the names of Debian's packages.
    const libraries = {
      "krb5-gssapi": "libkrb5-dev",
      "libsecret-1": "libsecret-1-dev",
      x11: "libx11-dev",
      xkbfile: "libxkbfile-dev",
    };
    for (const [library, debian] of Object.entries(libraries)) {
      if (spawnSync("pkg-config", ["--exists", library]).status !== 0) missing.push(debian);
    }
  }
  if (missing.length > 0) return `install ${missing.join(", ")} (code-server compiles native code)`;
  return undefined;
}

const entryIn = (folder) => join(folder, "node_modules/code-server/out/node/entry.js");
const nodeIn = (folder) => {
  const name = `node-${process.platform}-${process.arch}`;
  const places = ["node_modules/node/node_modules", "node_modules"].map((place) => join(folder, place, name));
  return places.find((place) => existsSync(join(place, "bin/node")));
};
const answers = async (command, args, pattern) => {
  // code-server writes a default configuration even for --version; it must not land in the user's folder.
  const home = mkdtempSync(join(tmpdir(), "letters-version-"));
  const { code, output } = await run(command, args, {
    capture: true,
    env: { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  rmSync(home, { recursive: true, force: true });
  return code === 0 && pattern.test(output);
};

/** Installs Node 24 and code-server when they are missing or broken. */
export async function installCodeServer() {
  const nodeFolder = await keepPackage({
    folder: `node-${NODE}`,
    spec: `node@${NODE}`,
    cost: "about 190 MB",
    works: async (folder) => {
      const found = nodeIn(folder);
      return found !== undefined && (await answers(join(found, "bin/node"), ["--version"], /^v24\./));
    },
  });
  const nodeHome = nodeIn(nodeFolder);
  const node = join(nodeHome, "bin/node");
  const folder = await keepPackage({
    folder: `code-server-${VERSION}`,
    spec: `code-server@${VERSION}`,
    cost: "about 620 MB and 4 minutes",
    node,
    // The headers of that Node: compiling against those of another gives addons that do not load.
    env: { PATH: `${join(nodeHome, "bin")}${delimiter}${process.env.PATH}`, npm_config_nodedir: nodeHome },
    works: async (place) =>
      existsSync(join(place, "node_modules/code-server/lib/vscode/node_modules/node-pty")) &&
      existsSync(join(place, "node_modules/code-server/lib/vscode/extensions/node_modules")) &&
      (await answers(node, [entryIn(place), "--version"], new RegExp(`^${VERSION.replaceAll(".", "\\.")} `, "m"))),
  });
  return { node, entry: entryIn(folder) };
}

/** Starts code-server with folders of its own. `vsix` is installed into it first. */
export async function startCodeServer({ node, entry }, { vsix, settings = {}, options = [] } = {}) {
  const home = mkdtempSync(join(tmpdir(), "letters-code-server-"));
  const at = (name) => join(home, name);
  mkdirSync(join(at("user"), "User"), { recursive: true });
  writeFileSync(join(at("user"), "User", "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  writeFileSync(at("config.yaml"), "");
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: at("config"),
    XDG_DATA_HOME: at("data"),
    // Without a gallery nothing outside this machine is asked.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  };
  const folders = ["--user-data-dir", at("user"), "--extensions-dir", at("extensions")];
  if (vsix) {
    const result = await run(node, [entry, ...folders, "--install-extension", vsix], { capture: true, env });
    if (result.code !== 0 || !/successfully installed/.test(result.output)) {
      rmSync(home, { recursive: true, force: true });
      throw new Error(`the extension could not be installed:\n${result.output}`);
    }
  }
  const port = await freePort();
  const log = openSync(at("log"), "w");
  const child = spawn(
    node,
    [
      entry,
      ...["--config", at("config.yaml"), "--bind-addr", `127.0.0.1:${port}`, "--auth", "none"],
      ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-proxy"],
      ...["--disable-getting-started-override", "--ignore-last-opened", "--reconnection-grace-time", "5"],
      ...folders,
      ...options,
    ],
    { env, stdio: ["ignore", log, log], detached: true },
  );
  let ended = false;
  const end = new Promise((done) => {
    child.on("exit", () => {
      ended = true;
      done();
    });
  });
  const readLog = () => (existsSync(at("log")) ? readFileSync(at("log"), "utf8") : "");
  const close = async () => {
    if (!ended) stop(child);
    const kill = setTimeout(() => stop(child, "SIGKILL"), 5000);
    await end;
    clearTimeout(kill);
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const interrupted = () => {
    stop(child);
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    await until(() => {
      if (ended) throw new Error("code-server ended at its start");
      return fetch(`http://127.0.0.1:${port}/healthz`).then(
        (r) => r.ok,
        () => false,
      );
    }, "code-server to answer");
  } catch (error) {
    const text = readLog();
    await close();
    throw new Error(`${error.message}\n${text}`);
  }
  return {
    port,
    host: `127.0.0.1:${port}`,
    home,
    readLog,
    stop: async () => {
      process.off("SIGINT", interrupted);
      process.off("SIGTERM", interrupted);
      await close();
    },
  };
}

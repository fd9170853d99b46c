// Small helpers of the scripts that run before or without `npm ci`: Node's own modules only.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const windows = process.platform === "win32";

/** Where editors are kept between runs, outside the repository. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "determination-letters");

/** The path of a program found on PATH. */
export function onPath(name) {
  const names = windows ? [`${name}.cmd`, `${name}.exe`] : [name];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const file of names) {
      const path = join(folder, file);
      try {
        accessSync(path, constants.X_OK);
        if (statSync(path).isFile()) return path;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

/** The command that runs npm: the one that runs this script where there is one, since it surely works. */
export function npmCommand(args, node = process.execPath) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return { command: node, args: [script, ...args], shell: false };
  return { command: "npm", args, shell: windows };
}

/** Runs a program to its end; gives the exit code and, with `capture`, what it wrote. */
export function run(command, args, { cwd = repository, env, capture = false, shell = false, timeout, onLine } = {}) {
  return new Promise((resolve) => {
    const piped = capture || onLine !== undefined;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: ["ignore", piped ? "pipe" : "inherit", piped ? "pipe" : "inherit"],
      // Its own process group, so that a time-out ends its children as well.
      detached: timeout !== undefined && !windows,
    });
    let output = "";
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
        const lines = (rest + chunk).split(/\r?\n/);
        rest = lines.pop() ?? "";
        for (const line of lines) onLine?.(line);
      });
      stream?.on("end", () => rest && onLine?.(rest));
    }
    const timer =
      timeout &&
      setTimeout(() => {
        timedOut = true;
        stop(child);
      }, timeout);
    const interrupted = () => {
      stop(child);
      process.exit(130);
    };
    if (timeout) process.once("SIGINT", interrupted);
    const done = (code, reason) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      resolve({ code: timedOut ? 124 : code, output: reason ? `${output}${reason}\n` : output, timedOut });
    };
    child.on("error", (error) => done(127, error.message));
    child.on("close", (code) => done(code ?? 1));
  });
}

/** Ends a process and, where it leads a group, its children. */
export function stop(child, signal = "SIGTERM") {
  try {
    if (windows) spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
    else process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

export const npm = (args, { node, ...options } = {}) => {
  const { command, args: all, shell } = npmCommand(args, node);
  return run(command, all, { shell, ...options });
};

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks again and again until the answer is truthy. */
export async function until(ask, what, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Installs the project's own packages when they are missing or older than the lock file. */
export async function installPackages() {
  const stamp = join(repository, "node_modules", ".package-lock.json");
  const lock = join(repository, "package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  // A checkout may touch the lock file without changing it; `npm ls` tells, in a second.
  if (existsSync(stamp) && (await npm(["ls", "--all"], { capture: true })).code === 0) return;
  console.log("Installing the project's packages (npm ci) …");
  const { code } = await npm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci ended with ${code}`);
}

export async function buildProject() {
  const { code } = await run(process.execPath, ["scripts/build.mjs"]);
  if (code !== 0) throw new Error(`the build ended with ${code}`);
}

/**
 * Keeps one version of an npm package in the cache folder. The install goes to a folder of its own and is moved into
 * place when it is whole; `works` notices one that is broken.
 */
export async function keepPackage({ folder, spec, cost, works, env, node, args = [] }) {
  const target = join(cacheFolder, folder);
  if (existsSync(target)) {
    if (await works(target)) return target;
    console.log(`${target} is not whole: installing it again.`);
    rmSync(target, { recursive: true, force: true });
  }
  console.log(`Installing ${spec} into ${target} (${cost}, once) …`);
  const started = Date.now();
  // What an outer `npm test` leaves in the environment is about this project and its Node, not about the package.
  const outer = /^(NODE|INIT_CWD|npm_(?!config_).*|npm_config_(local_prefix|node_gyp|user_agent))$/;
  const clean = Object.fromEntries(
    Object.keys(process.env).map((key) => [key, outer.test(key) ? undefined : process.env[key]]),
  );
  mkdirSync(cacheFolder, { recursive: true });
  const partial = `${target}.partial-${process.pid}`;
  mkdirSync(partial);
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => console.log(`… still installing ${spec} (${seconds()} s)`), 30_000);
  try {
    const result = await npm(
      ["install", spec, "--prefix", partial, "--no-audit", "--no-fund", "--no-progress", "--loglevel=error", ...args],
      { cwd: partial, env: { ...clean, ...env }, node, capture: true },
    );
    if (result.code !== 0 || !(await works(partial))) {
      throw new Error(`${spec} could not be installed:\n${result.output.slice(-4000)}`);
    }
    // Somebody else may have been quicker.
    if (!existsSync(target)) renameSync(partial, target);
  } finally {
    clearInterval(ticking);
    rmSync(partial, { recursive: true, force: true });
  }
  console.log(`Installed ${spec} in ${seconds()} s.`);
  return target;
}

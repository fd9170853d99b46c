// `npm run bench`, after `npm run build`: what the program costs, measured on this machine, with the goals beside it.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { coldStart, thousandLetters } from "./command-line.mjs";
import { oneLetter, timeAgainstSize } from "./in-process.mjs";
import { heading, mb } from "./measure.mjs";
import { editing, starting } from "./server.mjs";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "letterlint-bench-"));

async function bundle(source, name) {
  const outfile = join(folder, name);
  await build({
    entryPoints: [at(source)],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    logLevel: "warning",
  });
  return outfile;
}

/** Runs measurements of a built program; says so where it isn't built. */
async function withBuilt(path, measure) {
  if (existsSync(at(path))) await measure(at(path));
  else heading(`${path} is not built: run "npm run build" first`);
}

try {
  const cpu = cpus();
  console.log(`${cpu[0]?.model.trim() ?? "unknown processor"}, ${cpu.length} cores, ${mb(totalmem())}`);
  console.log(`${platform()} ${release()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
  const core = createRequire(import.meta.url)(await bundle("server/core/index.ts", "core.cjs"));
  oneLetter(core);
  await withBuilt("dist/cli.js", (cli) => {
    coldStart(cli, folder);
    thousandLetters(cli, folder);
  });
  await withBuilt("dist/server.js", async (server) => {
    const idle = await bundle("test/bench/idle-server.mjs", "idle.cjs");
    await editing(server, idle);
    await starting(server, idle);
  });
  timeAgainstSize(core);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

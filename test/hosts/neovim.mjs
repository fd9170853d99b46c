// The stdio server with neovim as its client.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onPath, repository, run } from "../../scripts/editors/tools.mjs";
import { TWO_FINDINGS } from "../e2e/letters.mjs";
import { report } from "../e2e/report.mjs";

const nvim = onPath("nvim");
if (!nvim) {
  const results = report();
  results.skip("the server with neovim", "install neovim");
  process.exit(results.close());
}
const folder = mkdtempSync(join(tmpdir(), "letters-neovim-"));
const file = join(folder, "letter.txt");
writeFileSync(file, TWO_FINDINGS);
const script = join(dirname(fileURLToPath(import.meta.url)), "neovim.lua");
const { code, output } = await run(nvim, ["--headless", "--clean", "-n", "-i", "NONE", "-c", `luafile ${script}`], {
  cwd: folder,
  env: { NODE: process.execPath, SERVER: join(repository, "dist/server.js"), FILE: file },
  capture: true,
  timeout: 60_000,
});
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${output.trim()}\n`);
if (!/^\d+ passed, \d+ failed$/m.test(output)) {
  console.log(`not ok - neovim: ended with ${code} before its checks were done\n0 passed, 1 failed`);
}
process.exit(code);

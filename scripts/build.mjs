// Builds what ships: command line, server and client, for Node and for a browser.
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

/** The catalogue as text that is parsed at the start: several times faster than as program code. */
const jsonAsText = {
  name: "json-as-text",
  setup(builder) {
    builder.onLoad({ filter: /guidelines.data.*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: "js" };
    });
  },
};

const common = {
  plugins: [jsonAsText],
  bundle: true,
  minify: true,
  legalComments: "none",
  target: "es2022",
  logLevel: "warning",
};
// tinyglobby's module build asks for its own address, which a CommonJS file knows as __filename.
const node = { ...common, platform: "node", format: "cjs", define: { "import.meta.url": "__filename" } };
const browser = { ...common, platform: "browser", mainFields: ["browser", "module", "main"] };

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({ ...node, entryPoints: ["server/cli/cli.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } }),
  build({ ...node, entryPoints: ["server/lsp/node.ts"], outfile: "dist/server.js" }),
  build({ ...node, entryPoints: ["client/node.ts"], outfile: "dist/client.js", external: ["vscode"] }),
  build({ ...browser, entryPoints: ["server/lsp/browser.ts"], outfile: "dist/server.browser.js", format: "iife" }),
  build({
    ...browser,
    entryPoints: ["client/browser.ts"],
    outfile: "dist/client.browser.js",
    format: "cjs",
    external: ["vscode"],
  }),
]);

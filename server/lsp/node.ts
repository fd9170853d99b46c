import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { FileAccess } from "./files.js";
import { startServer } from "./server.js";

const disk: FileAccess = {
  read: async (uri) => {
    if (!uri.startsWith("file:")) return undefined;
    try {
      return await readFile(fileURLToPath(uri), "utf8");
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") return undefined;
      throw error;
    }
  },
  write: async (uri, text) => writeFile(fileURLToPath(uri), text, "utf8"),
};

// Nothing to talk to: somebody started it by hand.
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument))) {
  process.stderr.write("This is the language server of Determination Letters. Start it with --stdio from an editor.\n");
  process.exit(2);
}

startServer(createConnection(ProposedFeatures.all), {
  files: disk,
  rulePages: pathToFileURL(join(__dirname, "..", "docs", "rules", "/")).href,
});

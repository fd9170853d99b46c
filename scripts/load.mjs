// Lets scripts use the project's TypeScript sources: bundles one in memory and imports the result.
import { build } from "esbuild";

/** The exports of a TypeScript module of this project. */
export async function load(entryPoint) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

import type { Connection } from "vscode-languageserver";
import { READ_FILE, WRITE_FILE } from "./requests.js";

/** Reading and writing of whole files by URI: through the client, or on the server's own disk. */
export interface FileAccess {
  /** The text, or undefined when there is no such file or it can't be read. */
  read(uri: string): Promise<string | undefined>;
  /** Rejects with a reason when the file can't be written. */
  write(uri: string, text: string): Promise<void>;
}

export function clientFiles(connection: Connection): FileAccess {
  return {
    read: async (uri) => (await connection.sendRequest<string | null>(READ_FILE, { uri })) ?? undefined,
    write: (uri, text) => connection.sendRequest(WRITE_FILE, { uri, text }),
  };
}

/** Nothing to read from: a browser's worker without a client that helps. */
export const NO_FILES: FileAccess = {
  read: async () => undefined,
  write: async () => {
    throw new Error("this editor gives the server no access to files");
  },
};

/** The URI of a file of that name in the folder of `uri`, or undefined for a document without a folder. */
export function beside(uri: string, name: string): string | undefined {
  try {
    return uri.includes(":/") ? new URL(name, uri).href : undefined;
  } catch {
    return undefined;
  }
}

/** The nearest file of that name, from the folder of `uri` upward to the root. */
export async function findUpward(
  files: FileAccess,
  uri: string,
  name: string,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  let candidate = beside(uri, name);
  for (let depth = 0; candidate && depth < 64; depth++) {
    const text = await files.read(candidate);
    if (text !== undefined) return { uri: candidate, text };
    const parent: string | undefined = beside(candidate, `../${name}`);
    if (parent === candidate) return undefined;
    candidate = parent;
  }
  return undefined;
}

/** Path of a document relative to the folder of `base`, with `/`; its whole path where it lies elsewhere. */
export function relativePath(base: string, uri: string): string {
  const folder = base.slice(0, base.lastIndexOf("/") + 1);
  return decodeURIComponent(uri.startsWith(folder) ? uri.slice(folder.length) : new URL(uri).pathname);
}

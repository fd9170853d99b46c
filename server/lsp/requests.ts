/** Names of the requests and commands that go beyond the protocol. The client knows these and nothing else of the server. */

/** Server → client: the text of a file, or null when there is none. `{ uri } → string | null` */
export const READ_FILE = "determinationLetters/readFile";

/** Server → client: writes a file whole. `{ uri, text } → null` */
export const WRITE_FILE = "determinationLetters/writeFile";

/** Command: adds a finding to the baseline of its folder. Arguments: document uri, rule id, fingerprint. */
export const IGNORE_FINDING = "determinationLetters.ignoreFinding";

/** What a client may tell the server at the start. */
export interface InitializationOptions {
  /** Files are read and written through the client (virtual workspaces, browsers). */
  readonly clientFiles?: boolean;
  /** Where the pages of the rules are: a URI that ends in `/`. */
  readonly rulePages?: string;
}

import { type Connection, MessageType } from "vscode-languageserver";
import type { ConfigurationProblem } from "../core/config/configuration.js";
import {
  BASELINE_FILE,
  type Baseline,
  CONFIGURATION_FILE,
  type Configuration,
  DEFAULT_CONFIGURATION,
  EMPTY_BASELINE,
  readBaseline,
  readConfiguration,
  readLevels,
} from "../core/index.js";
import { decoded, type FileAccess, findUpward, relativePath } from "./files.js";
import { show } from "./show.js";

/** What applies to one document: the levels of the rules, and the findings that its folder ignores. */
export interface FolderRules {
  readonly configuration: Configuration;
  readonly baseline: Baseline;
  /** The document's key in the baseline. */
  readonly path: string;
}

const UNREADABLE = {
  configuration: DEFAULT_CONFIGURATION,
  problems: [{ message: "can't be read", whole: true as const }],
};
const UNREADABLE_BASELINE = { baseline: EMPTY_BASELINE, problem: "can't be read; nothing is ignored" };

/** The problems of a configuration, and what applies all the same. */
function inWords(problems: readonly ConfigurationProblem[]): string {
  if (problems.length === 0) return "";
  const rest = problems.some(({ whole }) => whole) ? "The rules' own levels apply." : "The rest of it applies.";
  return `${problems.map(({ message }) => message).join("; ")}. ${rest}`;
}

/**
 * Resolves what applies to a document: the nearest `.letterlint.json` decides alone, so that everybody who opens the
 * folder and the command line see the same; the editor's settings are for letters without one.
 *
 * Kept from one event to the next (opening, saving, a change of settings or of either file), never beyond.
 */
export class FolderRulesResolver {
  readonly #connection: Connection;
  readonly #files: FileAccess;
  readonly #askEditor: boolean;
  readonly #byUri = new Map<string, Promise<FolderRules>>();
  readonly #told = new Map<string, string>();
  /** Changes whenever what applies may have changed. */
  epoch = 0;

  constructor(connection: Connection, files: FileAccess, askEditor: boolean) {
    this.#connection = connection;
    this.#files = files;
    this.#askEditor = askEditor;
  }

  of(uri: string): Promise<FolderRules> {
    const known = this.#byUri.get(uri);
    if (known) return known;
    const resolved = this.#resolve(uri);
    this.#byUri.set(uri, resolved);
    // A failure must not stay: the next one who asks tries again.
    resolved.catch(() => {
      if (this.#byUri.get(uri) === resolved) this.#byUri.delete(uri);
    });
    return resolved;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
    this.epoch++;
  }

  forgetAll(): void {
    this.#byUri.clear();
    this.epoch++;
  }

  async #resolve(uri: string): Promise<FolderRules> {
    const [configured, ignored] = await Promise.all([
      findUpward(this.#files, uri, CONFIGURATION_FILE),
      findUpward(this.#files, uri, BASELINE_FILE),
    ]);
    let configuration: Configuration;
    if (configured) {
      const read = configured.text === undefined ? UNREADABLE : readConfiguration(configured.text);
      configuration = read.configuration;
      this.#tell(configured.uri, inWords(read.problems));
    } else {
      configuration = { rules: await this.#editorLevels(uri) };
    }
    let baseline = EMPTY_BASELINE;
    if (ignored) {
      const read = ignored.text === undefined ? UNREADABLE_BASELINE : readBaseline(ignored.text);
      baseline = read.baseline;
      this.#tell(ignored.uri, read.problem ? `${read.problem}.` : "");
    }
    return { configuration, baseline, path: ignored ? relativePath(ignored.uri, uri) : "" };
  }

  async #editorLevels(uri: string): Promise<Configuration["rules"]> {
    if (!this.#askEditor) return {};
    const asked = { scopeUri: uri, section: "determinationLetters.rules" };
    // An editor that refuses has no settings for us.
    const value: unknown = await this.#connection.workspace.getConfiguration(asked).catch(() => undefined);
    const { levels, problems } = readLevels(value);
    this.#tell("settings", inWords(problems));
    return levels;
  }

  /** Says once what is wrong with a file, and again only when it changes. */
  #tell(source: string, problem: string): void {
    if (this.#told.get(source) === problem) return;
    this.#told.set(source, problem);
    if (!problem) return;
    const name = source === "settings" ? "determinationLetters.rules" : decoded(source.split("/").at(-1) ?? source);
    show(this.#connection, MessageType.Warning, `${name}: ${problem}`);
  }
}

/** As much of the editor's API as the client uses to watch for letters, in memory. Import it as `vscode`. */

interface Uri {
  readonly scheme: string;
  readonly path: string;
  toString(): string;
}

/** An open document, or one that was. */
export interface Document {
  readonly uri: Uri;
  languageId: string;
  isClosed: boolean;
  readonly isUntitled: boolean;
  getText(): string;
}

type Listener<T> = (event: T) => void;

class Event<T> {
  readonly #listeners = new Set<Listener<T>>();
  readonly on = (listener: Listener<T>) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

const opened = new Event<Document>();
const closed = new Event<Document>();
const changed = new Event<{ document: Document; contentChanges: { text: string }[] }>();
let documents: Document[] = [];

/** What the tests do and see. */
export const editor = {
  /** `determinationLetters.detect`. */
  detect: "always",
  /** What a person answers to a question; a promise may let them wait. */
  answer: undefined as string | undefined | Promise<string | undefined>,
  asked: [] as string[],
  updated: [] as unknown[],
  /** The places that set `detect`. */
  places: {} as { workspaceValue?: string; workspaceFolderValue?: string },
  /** Messages about what went wrong. */
  told: [] as string[],
  state: new Map<string, unknown>(),
  /** How often the client set a language. */
  set: 0,
  /** Files by address; an error stands for a file that can't be read. */
  files: new Map<string, string | Error>(),
  /** Setting a language fails, as for a document that has just been closed. */
  failing: false,
  /** Setting a language is done at once, and answered some time later. */
  slow: false,

  reset(): void {
    documents = [];
    Object.assign(editor, { detect: "always", answer: undefined, asked: [], updated: [], set: 0, failing: false });
    Object.assign(editor, { places: {}, told: [], slow: false });
    editor.state.clear();
    editor.files.clear();
  },

  open(address: string, text: string, languageId = "plaintext"): Document {
    const uri = Uri.parse(address);
    const document: Document = {
      uri,
      languageId,
      isClosed: false,
      isUntitled: uri.scheme === "untitled",
      getText: () => text,
    };
    documents.push(document);
    opened.fire(document);
    return document;
  },

  close(document: Document): void {
    document.isClosed = true;
    documents = documents.filter((other) => other !== document);
    closed.fire(document);
  },

  /** A change of language closes and opens the document within one turn. */
  changeLanguage(document: Document, languageId: string): void {
    closed.fire(document);
    document.languageId = languageId;
    opened.fire(document);
  },

  paste(document: Document, text: string): void {
    document.getText = () => text;
    changed.fire({ document, contentChanges: [{ text }] });
  },

  /** What an extension is given at its start. */
  context() {
    return {
      subscriptions: [] as { dispose(): void }[],
      extensionUri: Uri.parse("file:///extension"),
      workspaceState: {
        get: <T>(key: string, fallback: T) => (editor.state.get(key) as T | undefined) ?? fallback,
        update: async (key: string, value: unknown) => void editor.state.set(key, value),
      },
    };
  },
};

export const Uri = {
  parse(address: string): Uri {
    const [scheme = "", path = ""] = address.split(/:(?:\/\/)?/);
    return { scheme, path, toString: () => address };
  },
  joinPath: (uri: Uri, ...parts: string[]) => Uri.parse([uri.toString(), ...parts].join("/")),
};

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export const workspace = {
  get textDocuments() {
    return documents;
  },
  onDidOpenTextDocument: opened.on,
  onDidCloseTextDocument: closed.on,
  onDidChangeTextDocument: changed.on,
  fs: {
    isWritableFileSystem: (scheme: string) => (["file", "memfs", "git"].includes(scheme) ? true : undefined),
    async readFile(uri: Uri): Promise<Uint8Array> {
      const found = editor.files.get(uri.toString()) ?? new FileSystemError("FileNotFound");
      if (found instanceof Error) throw found;
      return new TextEncoder().encode(found);
    },
    async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
      editor.files.set(uri.toString(), new TextDecoder().decode(content));
    },
  },
  getConfiguration: () => ({
    get: () => editor.detect,
    inspect: () => editor.places,
    update: async (...change: unknown[]) => void editor.updated.push(change),
  }),
};

export const languages = {
  async setTextDocumentLanguage(document: Document, languageId: string): Promise<Document> {
    editor.set++;
    if (editor.failing || document.isClosed) throw new Error("no such document");
    editor.changeLanguage(document, languageId);
    if (editor.slow) await new Promise((resolve) => setTimeout(resolve, 5));
    return document;
  },
};

export const window = {
  async showInformationMessage(message: string): Promise<string | undefined> {
    editor.asked.push(message);
    return editor.answer;
  },
  async showErrorMessage(message: string): Promise<undefined> {
    editor.told.push(message);
  },
};

import { PassThrough } from "node:stream";
import { onTestFinished } from "vitest";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  type ShowMessageParams,
  SnippetTextEdit,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plainText } from "../../server/core/index.js";
import type { FileAccess } from "../../server/lsp/files.js";
import { startServer } from "../../server/lsp/server.js";

/** What VS Code of today says of itself, as far as the server looks. */
export const MODERN: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    completion: { completionItem: { snippetSupport: true } },
  },
};

/** What an editor of 2022 says: diagnostics are pushed, edits are plain. */
export const OLD: ClientCapabilities = {
  workspace: { workspaceEdit: {} },
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true }, completion: {} },
};

/** Files in memory by URI, in place of a disk. */
export class MemoryFiles implements FileAccess {
  readonly texts: Map<string, string>;
  readonly written: string[] = [];
  /** URIs that exist and can't be read. */
  readonly locked = new Set<string>();
  readonly reads: string[] = [];
  writeError: Error | undefined;
  /** What a reader waits for: nothing unless a test sets it. */
  gate: Promise<void> | undefined;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    await this.gate;
    if (this.locked.has(uri)) throw new Error("no permission");
    return this.texts.get(uri);
  }

  async write(uri: string, text: string): Promise<void> {
    if (this.writeError) throw this.writeError;
    this.written.push(uri);
    this.texts.set(uri, text);
  }
}

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly files?: Readonly<Record<string, string>>;
  /** `determinationLetters.rules` of the editor. */
  readonly settings?: unknown;
  /** Requests that this client answers with an error. */
  readonly refuses?: readonly string[];
  readonly initializationOptions?: unknown;
}

/** An editor, as the server sees it. */
export class Client {
  readonly documents = new Map<string, TextDocument>();
  readonly shown: ShowMessageParams[] = [];
  readonly logged: string[] = [];
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly registered: Registration[] = [];
  refreshes = 0;
  settings: unknown;
  initialized!: InitializeResult;

  constructor(
    readonly connection: ProtocolConnection,
    readonly files: MemoryFiles,
    options: Options,
  ) {
    this.settings = options.settings;
    const refusing = (method: string) => {
      if (options.refuses?.includes(method)) throw new Error(`${method} is refused`);
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.pushed.push(params));
    connection.onNotification(ShowMessageNotification.type, (params) => void this.shown.push(params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      refusing(RegistrationRequest.method);
      this.registered.push(...registrations);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refusing(DiagnosticRefreshRequest.method);
      this.refreshes++;
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      refusing(ConfigurationRequest.method);
      return items.map(({ section }) => (section === "determinationLetters.rules" ? (this.settings ?? null) : null));
    });
  }

  async initialize({ capabilities = MODERN, initializationOptions }: Options): Promise<void> {
    this.connection.listen();
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      ...(initializationOptions !== undefined && { initializationOptions }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  async open(uri: string, text: string, languageId = "determination-letter", version = 1): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Replaces a range: sent as an incremental change. */
  async change(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    const contentChanges = [{ range, text }];
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Replaces the first occurrence of some words. */
  async replace(uri: string, words: string, text: string): Promise<void> {
    await this.change(uri, this.rangeOf(uri, words), text);
  }

  rangeOf(uri: string, words: string): Range {
    return rangeOf(this.text(uri), words);
  }

  /** The position inside the first occurrence of some words, `offset` characters from its start. */
  at(uri: string, words: string, offset = 1): Position {
    const found = this.text(uri).indexOf(words);
    if (found < 0) throw new Error(`"${words}" is not in the letter`);
    return this.document(uri).positionAt(found + offset);
  }

  /** The report of the server as it is. */
  async pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The diagnostics that the server answers. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== "full") throw new Error("asked without an earlier result, a full report must come");
    return report.items;
  }

  async codes(uri: string): Promise<unknown[]> {
    return (await this.diagnostics(uri)).map(({ code }) => code);
  }

  /** The next diagnostics pushed for a document and a version. */
  async pushedFor(uri: string, version: number): Promise<Diagnostic[]> {
    const find = () => this.pushed.find((params) => params.uri === uri && params.version === version);
    await until(() => find() !== undefined, `diagnostics pushed for version ${version} of ${uri}`);
    return find()?.diagnostics ?? [];
  }

  async actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    const found = await this.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
    return (found ?? []) as CodeAction[];
  }

  /** The actions on the first finding of a rule. */
  async actionsOn(uri: string, diagnostics: readonly Diagnostic[], code: string): Promise<CodeAction[]> {
    const finding = diagnostics.find((diagnostic) => diagnostic.code === code);
    if (!finding) throw new Error(`no finding of ${code}`);
    const found = await this.actions(uri, finding.range);
    return found.filter(({ diagnostics: about }) => about?.[0]?.code === code);
  }

  /** Changes the document as the editor does when a person takes the action; tab stops keep their words. */
  async take(uri: string, action: CodeAction): Promise<void> {
    if (!action.edit) throw new Error(`"${action.title}" has no edit`);
    const document = this.document(uri);
    const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
    await this.change(uri, whole, applied(document, action.edit));
  }

  async execute(command: { command: string; arguments?: unknown[] } | undefined): Promise<void> {
    if (!command) throw new Error("there is no command");
    await this.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command.command,
      arguments: (command.arguments ?? []) as never[],
    });
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async complete(uri: string, position: Position): Promise<CompletionItem[]> {
    const found = await this.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return (Array.isArray(found) ? found : found?.items) ?? [];
  }

  /** Tells the server that a file changed, after changing it. */
  async changeFile(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.files.texts.delete(uri);
    else this.files.texts.set(uri, text);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: text === undefined ? FileChangeType.Deleted : FileChangeType.Changed }],
    });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }
}

/** A server and an editor in this process, gone after the test. */
export async function start(options: Options = {}): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const files = new MemoryFiles(options.files ?? {});
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { files, rulePages: "file:///rules/" });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = new Client(connection, files, options);
  onTestFinished(() => {
    connection.dispose();
    server.dispose();
  });
  await client.initialize(options);
  return client;
}

/** The text after an edit of the workspace that changes this document alone. */
export function applied(document: TextDocument, edit: WorkspaceEdit): string {
  const edits = [...(edit.changes?.[document.uri] ?? [])];
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) throw new Error("only texts may change");
    for (const one of change.edits) {
      if (SnippetTextEdit.is(one)) edits.push({ range: one.range, newText: plainText(one.snippet.value) });
      else edits.push(one);
    }
  }
  return TextDocument.applyEdits(document, edits);
}

/** The range of the first occurrence of some words. */
export function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create("", "", 0, text);
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the letter`);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

/** Waits until a condition holds; names it when it never does. */
export async function until(condition: () => boolean, what: string, limit = 5000): Promise<void> {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(5);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

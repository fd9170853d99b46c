import {
  type CodeAction,
  CodeActionKind,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeParams,
  InsertTextFormat,
  MarkupKind,
  MessageType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  BASELINE_FILE,
  CONFIGURATION_FILE,
  completion,
  type Finding,
  foldingSpans,
  hover,
  isIgnored,
  lintLetter,
  plainText,
  symbols,
} from "../core/index.js";
import { type ClientAbilities, toDiagnostic, toDocumentSymbol, toWorkspaceEdit } from "./convert.js";
import { isLetter, type Reading, Readings } from "./documents.js";
import { clientFiles, type FileAccess } from "./files.js";
import { FolderRulesResolver } from "./folder-rules.js";
import { ignoreFinding } from "./ignore.js";
import { IGNORE_FINDING, type InitializationOptions } from "./requests.js";
import { show } from "./show.js";

/** What the place where the server runs gives it. */
export interface Host {
  /** The server's own access to files, used when the client offers none. */
  readonly files: FileAccess;
  /** Where the pages of the rules are, for clients that don't say. */
  readonly rulePages?: string;
}

/** How long a client that can't ask for diagnostics waits for them after a change, in milliseconds. */
const PUSH_DELAY = 150;

/** Wires the core to a connection. Handlers only convert: what they answer is computed in core. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Readings();
  let abilities: ClientAbilities;
  let rules: FolderRulesResolver;
  let files = host.files;
  let rulePages = host.rulePages;
  let pull = false;
  let watch = false;
  let refresh = false;
  const failedRules = new Set<string>();

  connection.onInitialize((params: InitializeParams) => {
    const { textDocument, workspace } = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    abilities = {
      relatedInformation:
        textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
      codeDescription:
        textDocument?.publishDiagnostics?.codeDescriptionSupport ??
        textDocument?.diagnostic?.codeDescriptionSupport ??
        false,
      snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
      documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
      snippetCompletion: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    };
    pull = textDocument?.diagnostic !== undefined;
    watch = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    refresh = workspace?.diagnostics?.refreshSupport ?? false;
    if (options.clientFiles) files = clientFiles(connection);
    rulePages = options.rulePages ?? host.rulePages;
    rules = new FolderRulesResolver(connection, files, workspace?.configuration ?? false);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(pull && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        executeCommandProvider: { commands: [IGNORE_FINDING] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [":"] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
      },
      serverInfo: { name: "letterlint" },
    };
  });

  connection.onInitialized(() => {
    if (!watch) return;
    const watchers = [CONFIGURATION_FILE, BASELINE_FILE].map((name) => ({ globPattern: `**/${name}` }));
    attempt(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  });

  /** What nobody waits for: a client that refuses it, or is gone, must not end the server. */
  function attempt(work: Promise<unknown>): void {
    const say = (error: unknown) => connection.console.error(`Diagnostics or a request failed (${kindOf(error)}).`);
    work.catch(say).catch(() => {
      // Nobody left to say it to.
    });
  }

  /** The letter that an open document holds; nothing where it holds none. */
  function letterIn(uri: string): Reading | undefined {
    const document = documents.get(uri);
    if (!document) return undefined;
    const reading = readings.of(document);
    return isLetter(document, reading) ? reading : undefined;
  }

  /** The findings of a document as it stands, without the ignored ones. */
  async function findings(document: TextDocument): Promise<Finding[]> {
    const { configuration, baseline, path } = await rules.of(document.uri);
    const reading = readings.of(document);
    if (!isLetter(document, reading)) return [];
    return lintLetter(reading.letter, configuration, reportFailure).filter(
      (finding) => !isIgnored(baseline, path, finding.rule, finding.fingerprint),
    );
  }

  /** A rule that throws is said once, without any text of the letter. */
  function reportFailure(rule: string, error: unknown): void {
    if (failedRules.has(rule)) return;
    failedRules.add(rule);
    connection.console.error(`The rule ${rule} failed and was left out (${kindOf(error)}).`);
  }

  async function diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const found = await findings(document);
    const { lines } = readings.of(document);
    return found.map((finding) => toDiagnostic(finding, document.uri, lines, abilities, rulePages));
  }

  connection.languages.diagnostics.on(
    guarded(async ({ textDocument, previousResultId }) => {
      const document = documents.get(textDocument.uri);
      if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = `${document.version}.${rules.epoch}`;
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnostics(document) };
    }),
  );

  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  function push(document: TextDocument, delay: number): void {
    if (pull) return;
    const { uri } = document;
    clearTimeout(timers.get(uri));
    const send = async () => {
      const { version } = document;
      const items = await diagnostics(document);
      // Closed, changed, or asked for again meanwhile: the later one answers.
      if (timers.get(uri) !== timer || document.version !== version) return;
      timers.delete(uri);
      await connection.sendDiagnostics({ uri, version, diagnostics: items });
    };
    const timer = setTimeout(() => attempt(send()), delay);
    timers.set(uri, timer);
  }

  /** What applies may have changed: everything open is asked for, or sent, again. */
  function again(): void {
    rules.forgetAll();
    if (pull) {
      if (refresh) attempt(connection.languages.diagnostics.refresh());
    } else for (const document of documents.all()) push(document, 0);
  }

  /** Just opened: the first content counts as a change too, and need not wait for more. */
  const opened = new WeakSet<TextDocument>();
  documents.onDidOpen(({ document }) => void opened.add(document));
  documents.onDidChangeContent(({ document }) => push(document, opened.delete(document) ? 0 : PUSH_DELAY));
  documents.onDidSave(({ document }) => {
    rules.forget(document.uri);
    push(document, 0);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
    rules.forget(document.uri);
    if (!pull) attempt(connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });
  connection.onDidChangeConfiguration(again);
  connection.onDidChangeWatchedFiles(again);

  connection.onCodeAction(
    guarded(async ({ textDocument, range, context }) => {
      const document = documents.get(textDocument.uri);
      if (!document || !(context.only ?? [CodeActionKind.QuickFix]).some(holdsQuickFixes)) return [];
      const { lines, version } = readings.of(document);
      const from = lines.offsetAt(range.start);
      const to = lines.offsetAt(range.end);
      const actions: CodeAction[] = [];
      const found = await findings(document);
      // Edits of another version would land in the wrong place.
      if (document.version !== version) return [];
      for (const finding of found) {
        if (finding.span.end < from || finding.span.start > to) continue;
        const about = [toDiagnostic(finding, document.uri, lines, abilities, rulePages)];
        const offer = (fix: Finding["suggestions"][number], automatic: boolean): CodeAction => ({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: about,
          ...(automatic && { isPreferred: true }),
          edit: toWorkspaceEdit(fix, document, lines, abilities),
        });
        if (finding.fix) actions.push(offer(finding.fix, true));
        for (const suggestion of finding.suggestions) actions.push(offer(suggestion, false));
        const title = `Ignore "${finding.rule}" here`;
        const ignore = { title, command: IGNORE_FINDING, arguments: [document.uri, finding.rule, finding.fingerprint] };
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: about, command: ignore });
      }
      return actions;
    }),
  );

  /** One after the other: each reads the baseline that the one before it wrote. */
  let ignoring: Promise<void> = Promise.resolve();
  connection.onExecuteCommand(
    guarded(async ({ command, arguments: given }) => {
      if (command !== IGNORE_FINDING) return;
      const add = async () => {
        const problem = await ignoreFinding(files, given ?? []);
        if (problem) show(connection, MessageType.Error, problem);
        else again();
      };
      ignoring = ignoring.then(add, add);
      await ignoring;
    }),
  );

  connection.onHover(
    guarded(({ textDocument, position }) => {
      const reading = letterIn(textDocument.uri);
      if (!reading) return null;
      const { letter, lines } = reading;
      const found = hover(letter, lines.offsetAt(position));
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: lines.range(found.span) }
        : null;
    }),
  );

  connection.onCompletion(
    guarded(({ textDocument, position }) => {
      const reading = letterIn(textDocument.uri);
      if (!reading) return [];
      const { letter, lines } = reading;
      const proposals = completion(letter, lines.offsetAt(position))
        // The protocol wants what is replaced on one line; words that are wrapped can't be.
        .filter(({ span }) => lines.positionAt(span.start).line === lines.positionAt(span.end).line);
      return proposals.map((proposal, i) => ({
        label: proposal.label,
        detail: proposal.detail,
        kind: proposal.kind === "decision" ? CompletionItemKind.EnumMember : CompletionItemKind.Text,
        ...(proposal.documentation && { documentation: { kind: MarkupKind.Markdown, value: proposal.documentation } }),
        insertTextFormat:
          proposal.snippet && abilities.snippetCompletion ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        filterText: proposal.filter,
        sortText: String(i).padStart(4, "0"),
        textEdit: {
          range: lines.range(proposal.span),
          newText: proposal.snippet && !abilities.snippetCompletion ? plainText(proposal.text) : proposal.text,
        },
      }));
    }),
  );

  connection.onDocumentSymbol(
    guarded(({ textDocument }) => {
      const reading = letterIn(textDocument.uri);
      if (!reading) return [];
      const { letter, lines } = reading;
      return symbols(letter).map((symbol) => toDocumentSymbol(symbol, lines));
    }),
  );

  connection.onFoldingRanges(
    guarded(({ textDocument }) => {
      const reading = letterIn(textDocument.uri);
      if (!reading) return [];
      const { letter, lines } = reading;
      return foldingSpans(letter)
        .map((span) => ({ startLine: lines.positionAt(span.start).line, endLine: lines.positionAt(span.end).line }))
        .filter(({ startLine, endLine }) => endLine > startLine);
    }),
  );

  documents.listen(connection);
  connection.listen();
}

/** A handler that fails says of what kind the error is, and no more: the message could quote the letter. */
function guarded<Given extends unknown[], Answer>(handle: (...given: Given) => Answer) {
  return async (...given: Given): Promise<Awaited<Answer>> => {
    try {
      return await handle(...given);
    } catch (error) {
      throw new ResponseError(ErrorCodes.InternalError, `The request failed (${kindOf(error)}).`);
    }
  };
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : "error";
}

/** True for the kind of our actions and for the empty kind, which holds all. */
function holdsQuickFixes(kind: string): boolean {
  return kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty;
}

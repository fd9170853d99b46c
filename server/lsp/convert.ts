import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type SnippetTextEdit,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Finding, Fix, LetterSymbol, LineIndex, Severity } from "../core/index.js";
import { plainText } from "../core/index.js";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client can take. */
export interface ClientAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  readonly snippetCompletion: boolean;
}

export function toDiagnostic(
  finding: Finding,
  uri: string,
  lines: LineIndex,
  abilities: ClientAbilities,
  rulePages: string | undefined,
): Diagnostic {
  return {
    range: lines.range(finding.span),
    severity: SEVERITIES[finding.severity],
    source: "letterlint",
    code: finding.rule,
    ...(rulePages && abilities.codeDescription && { codeDescription: { href: `${rulePages}${finding.rule}.md` } }),
    message: finding.message,
    ...(abilities.relatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ message, span }) => ({
          message,
          location: { uri, range: lines.range(span) },
        })),
      }),
    data: { fingerprint: finding.fingerprint },
  };
}

/** A fix as an edit of the workspace: with tab stops where the client takes them, as plain text elsewhere. */
export function toWorkspaceEdit(
  fix: Fix,
  document: { readonly uri: string; readonly version: number },
  lines: LineIndex,
  abilities: ClientAbilities,
): WorkspaceEdit {
  const plain = (): TextEdit[] =>
    fix.edits.map(({ span, text }) => ({
      range: lines.range(span),
      newText: fix.snippet ? plainText(text) : text,
    }));
  if (!abilities.documentChanges) return { changes: { [document.uri]: plain() } };
  const edits: (TextEdit | SnippetTextEdit)[] =
    fix.snippet && abilities.snippetEdits
      ? fix.edits.map(({ span, text }) => ({ range: lines.range(span), snippet: { kind: "snippet", value: text } }))
      : plain();
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

const SYMBOL_KINDS: Readonly<Record<LetterSymbol["kind"], SymbolKind>> = {
  section: SymbolKind.Namespace,
  item: SymbolKind.Object,
  part: SymbolKind.Field,
};

export function toDocumentSymbol(symbol: LetterSymbol, lines: LineIndex): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KINDS[symbol.kind],
    range: lines.range(symbol.span),
    selectionRange: lines.range(symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(child, lines)),
  };
}

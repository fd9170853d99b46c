import { dirname } from "node:path";
import { isIgnored } from "../core/config/baseline.js";
import { type Finding, type Letter, LineIndex, lintLetter } from "../core/index.js";
import type { Severity } from "../core/rules/rule.js";
import type { LintCall } from "./arguments.js";
import { baselineKey, SettingsFinder } from "./configuration.js";
import { Exit } from "./exit.js";
import { type Failure, tellFailures } from "./failures.js";
import type { Input } from "./files.js";
import { asJson } from "./formatters/json.js";
import { asPretty } from "./formatters/pretty.js";
import type { Io } from "./io.js";
import { eachLetter, kindOf } from "./letters.js";
import type { FindingReport, LetterReport, LintReport } from "./report.js";

/** Checks letters, writes the report, and gives the exit code. */
export async function lint(call: LintCall, io: Io): Promise<Exit> {
  const failures: Failure[] = [];
  const settings = new SettingsFinder(io.cwd, failures, call.config);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const letters: LetterReport[] = [];
  const skipped: string[] = [];

  await eachLetter(
    call,
    io,
    failures,
    (input, letter) => {
      const found = findings(input, letter, settings, failures);
      for (const finding of found) counts[finding.severity]++;
      const shown = call.quiet ? found.filter((finding) => finding.severity === "error") : found;
      letters.push({ path: input.path, format: letter.recognition.format, findings: shown.map(reporter(letter)) });
    },
    (input) => {
      skipped.push(input.path);
      letters.push({ path: input.path, format: null, findings: [] });
    },
  );

  const report: LintReport = {
    letters,
    failures,
    summary: {
      letters: letters.length - skipped.length,
      notLetters: skipped.length,
      errors: counts.error,
      warnings: counts.warning,
      information: counts.information,
      hints: counts.hint,
      failures: failures.length,
    },
  };
  tellFailures(failures, io);
  if (call.format === "json") asJson(report, io.stdout);
  else asPretty(report, skipped, call, io);
  if (failures.length > 0) return Exit.Failure;
  return counts.error > 0 || counts.warning > call.maxWarnings ? Exit.Findings : Exit.Clean;
}

/** The findings of a letter under its settings, without those that its baseline says to ignore. */
function findings(input: Input, letter: Letter, finder: SettingsFinder, failures: Failure[]): readonly Finding[] {
  const { configuration, baseline } = finder.for(dirname(input.file));
  const found = lintLetter(letter, configuration.value, (rule, error) => {
    failures.push({ path: input.path, message: `rule ${rule} failed (${kindOf(error)}); please report this` });
  });
  if (baseline.file === null) return found;
  const key = baselineKey(baseline.file, input.file);
  return found.filter((finding) => !isIgnored(baseline.value, key, finding.rule, finding.fingerprint));
}

function reporter(letter: Letter): (finding: Finding) => FindingReport {
  let lines: LineIndex | undefined;
  return ({ rule, severity, message, span, item, fix, suggestions }) => {
    lines ??= new LineIndex(letter.source);
    return {
      rule,
      severity,
      message,
      range: lines.range(span),
      item,
      fix: fix ? "automatic" : suggestions.length > 0 ? "suggested" : null,
    };
  };
}

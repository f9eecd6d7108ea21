/** What the conformance run prints: a line per library, every failure by id, and the count. */
import { compareCase, type Outcome, usage } from './compare.ts';
import type { GoldenFile } from './goldens.ts';

/** A library's row of the table. */
export interface Row {
  readonly library: string;
  readonly version: string;
  /** How many of its schedulers the cases call. */
  readonly schedulers: number;
  readonly cases: number;
  readonly passed: number;
  readonly skipped: number;
  readonly worst: number;
  /** One line per failure, beginning with the id of the case (or the name of a file that cannot be read). */
  readonly failures: readonly string[];
  /** Schedulers the core does not speak for yet. */
  readonly unspoken: readonly string[];
}

/** Runs all cases of a file. A file that cannot be read is one failure. */
export function runFile(file: GoldenFile): Row {
  if ('unreadable' in file) {
    const failures = [`${file.file}: ${file.unreadable}`];
    const none = { version: '', schedulers: 0, cases: 0, passed: 0, skipped: 0, worst: 0, unspoken: [] };
    return { library: file.file, ...none, failures };
  }
  const results = file.cases.map((golden) => ({ golden, outcome: compareCase(file.library, golden) }));
  const skipped = results.filter(({ outcome }) => outcome.kind === 'skipped');
  return {
    library: file.library,
    version: file.version,
    schedulers: new Set(file.cases.map(({ scheduler }) => scheduler.replace(usage, ''))).size,
    cases: results.length,
    passed: results.filter(({ outcome }) => outcome.kind === 'passed').length,
    skipped: skipped.length,
    worst: Math.max(0, ...results.map(({ outcome }) => worstOf(outcome))),
    failures: results.flatMap(({ golden, outcome }) =>
      outcome.kind === 'failed' ? [`${golden.id}: ${outcome.reason}`] : [],
    ),
    unspoken: [...new Set(skipped.map(({ golden }) => golden.scheduler))].sort(),
  };
}

function worstOf(outcome: Outcome): number {
  return outcome.kind === 'skipped' || Number.isNaN(outcome.worst) ? 0 : outcome.worst;
}

/** The whole report; its last line is `N passed, N failed, N skipped`. */
export function report(rows: readonly Row[]): string {
  const heads = ['library', 'cases', 'passed', 'failed', 'skipped', 'worst / peak'];
  const cells = rows.map(({ library, cases, passed, failures, skipped, worst }) => [
    library,
    ...[cases, passed, failures.length, skipped].map(String),
    passed === 0 && worst === 0 ? '–' : worst.toExponential(1),
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);
  return [
    [heads, ...cells].map(line).join('\n'),
    ...list(
      'Not spoken for yet (skipped):',
      rows.flatMap(({ library, unspoken }) =>
        unspoken.length > 0 ? [`${library}: ${unspoken.join(', ')}`] : [],
      ),
    ),
    ...list(
      'Failed:',
      rows.flatMap(({ failures }) => failures),
    ),
    `${sum((row) => row.passed)} passed, ${sum((row) => row.failures.length)} failed, ${sum((row) => row.skipped)} skipped`,
  ].join('\n\n');
}

function list(head: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [[head, ...lines.map((line) => `  ${line}`)].join('\n')] : [];
}

/** The table of the guide to the repository that says which libraries the core was compared with, and how well it agrees. */
import type { Row } from './report.ts';

const [begin, end] = ['<!-- conformance -->', '<!-- /conformance -->'];

/**
 * A page with the table of these rows between its two marks.
 *
 * @throws Error when the page has no marks.
 */
export function withTable(page: string, rows: readonly Row[]): string {
  const [before, , after] = partsOf(page);
  return `${before}${begin}\n\n${table(rows)}\n\n${end}${after}`;
}

function partsOf(page: string): readonly [string, string, string] {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end} in the page`);
  return [page.slice(0, from), page.slice(from, to), page.slice(to + end.length)];
}

function table(rows: readonly Row[]): string {
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0);
  const total = [
    sum((row) => row.schedulers),
    sum((row) => row.cases),
    boundOf(rows.map(({ worst }) => worst)),
  ];
  const cells = [
    ['library', 'version', 'schedulers', 'calls', 'off by at most'],
    ['---', '---', '--:', '--:', '--:'],
    ...rows.map(({ library, version, schedulers, cases, worst }) => [
      `\`${library}\``,
      version,
      ...[schedulers, cases, boundOf([worst])].map(String),
    ]),
    ['all', '', ...total.map(String)],
  ];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * The power of ten that the worst deviations do not exceed: their digits belong to the engine that worked out the cosines, and not to
 * us.
 */
function boundOf(deviations: readonly number[]): string {
  const worst = Math.max(0, ...deviations);
  return worst === 0 ? '0' : `1e${Math.ceil(Math.log10(worst))}`;
}

/** The comparison as text, for people to take away. Numbers in full precision. */
import { csvCell, markdownCell } from '@lr-playground/document/formats';
import { printNumber, type Text } from '@lr-playground/schedule';
import { marked } from '../../i18n/stop.ts';
import type { Measured } from '../../state/measured.ts';
import { columns, dash } from './columns.ts';
import { words } from './words.ts';

/** A curve and what it comes to. */
export interface Comparison extends Measured {
  readonly title: string;
}

type Say = (text: Text) => string;

/** The comparison as GitHub-flavoured Markdown; a curve that its library gives up says so behind its name. */
export function comparisonMarkdown(rows: readonly Comparison[], say: Say): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    line([say(words.curve), ...columns.map((column) => say(column.title))]),
    line([':---', ...columns.map(() => '---:')]),
    ...rows.map(({ title, measures, problem }) =>
      line([
        markdownCell(say(marked(title, problem))),
        ...columns.map(({ value }) => {
          const number = value(measures);
          return Number.isNaN(number) ? dash : printNumber(number);
        }),
      ]),
    ),
  ].join('\n')}\n`;
}

/**
 * The comparison as CSV (RFC 4180), under the columns' short names. A cell never begins like a formula. `stops_at` is the
 * update at which a library gives up, 0 for a call that it refuses; what cannot be measured is empty.
 */
export function comparisonCsv(rows: readonly Comparison[]): string {
  const cell = (number: number) => (Number.isNaN(number) ? '' : String(number));
  return [
    ['curve', ...columns.map(({ id }) => id), 'stops_at'],
    ...rows.map(({ title, measures, problem }) => [
      csvCell(title),
      ...columns.map(({ value }) => cell(value(measures))),
      problem === null ? '' : String(problem.at ?? 0),
    ]),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');
}

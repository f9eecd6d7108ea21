/** Tables as Markdown, for pull requests and notes. */
import { printNumber } from '@lr-playground/schedule';
import type { ValueTable } from './table.ts';

/** A cell of a Markdown table, in which nothing is taken for more than a letter by Markdown or HTML. */
export function markdownCell(text: string): string {
  return text.replace(/[\\|`*_[\]<>~#&]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`));
}

/**
 * A table as GitHub-flavoured Markdown, aligned to the right.
 *
 * @param print how values are written; in full precision unless told.
 */
export function tableMarkdown(
  { head, rows }: ValueTable,
  print: (value: number) => string = printNumber,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(([step = 0, ...values]) => line([String(step), ...values.map(print)]));
  return `${[line(head.map(markdownCell)), line(head.map(() => '---:')), ...body].join('\n')}\n`;
}

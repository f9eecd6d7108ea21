/** The readings as a table to take away. */
import { familyOf, printNumber, type Text } from '@lr-playground/schedule';
import type { Reading } from './readings.ts';
import { words } from './words.ts';

export function readingsMarkdown(readings: readonly Reading[], say: (text: Text) => string): string {
  const heads = [
    words.scheduler,
    words.difference,
    words.atUpdate,
    words.from,
    words.first,
    words.warm,
    words.last,
  ];
  const titles = [...heads.map((head) => say(head).replace('{step}', 'i')), say(words.arguments)];
  const rows = readings.map(({ spec, apart, first, warm, last, args }) => [
    say(familyOf(spec.family).title),
    printNumber(apart.most),
    String(apart.update),
    apart.first === null ? say(words.never) : String(apart.first),
    ...[first, warm, last].map(printNumber),
    `\`${args.join(', ')}\``,
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line), ''].join('\n');
}

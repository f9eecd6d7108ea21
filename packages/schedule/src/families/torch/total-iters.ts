/** The length of torch's short schedules. */
import { argument } from '../../params/argument.ts';
import type { Span } from '../../run.ts';
import type { Text } from '../../schedule.ts';

export const totalIters = (help: Text, initial: Span = { value: 10, unit: 'percent' }) =>
  argument({
    type: 'steps',
    label: { en: 'Length (total_iters)', zh: '步数（total_iters）' },
    help,
    symbol: 'T',
    byDefault: 5,
    initial,
    slider: [1, 10_000],
  });

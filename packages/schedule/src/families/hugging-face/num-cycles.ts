/** How many waves a cosine goes through. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';

/** Waves of a cosine; half a wave falls once from the peak to 0. */
export const waveCycles = (byDefault: PythonNumber) =>
  argument({
    role: 'cycles',
    type: 'float',
    label: { en: 'Waves (num_cycles)', zh: '余弦周期数（num_cycles）' },
    help: {
      en: '0.5 falls once and ends at 0. 1 comes back to the top at the end.',
      zh: '0.5 表示只下降一次、降到 0；取 1 则在终点又回到最高值。',
    },
    symbol: 'c',
    byDefault,
    slider: [0.1, 5],
  });

/** Falls of a cosine with hard restarts. */
export const restartCycles = argument({
  role: 'cycles',
  type: 'int',
  label: { en: 'Cycles (num_cycles)', zh: '周期数（num_cycles）' },
  help: {
    en: 'How often it falls to 0. 1 is a plain cosine without a restart.',
    zh: '降到 0 的次数。取 1 就是没有重启的普通余弦。',
  },
  symbol: 'c',
  byDefault: 1,
  initial: 3,
  slider: [1, 12],
});

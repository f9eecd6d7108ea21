/** What drops multiply the learning rate by. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';

export const dropFactor = (byDefault: PythonNumber) =>
  argument({
    type: 'float',
    label: { en: 'Factor (gamma)', zh: '系数（gamma）' },
    help: {
      en: 'What each drop multiplies the learning rate by: 0.1 divides it by ten.',
      zh: '每次下降时学习率乘上的系数：0.1 即降为十分之一。',
    },
    symbol: String.raw`\gamma`,
    byDefault,
    slider: [0, 1],
  });

import { argument } from '../../params/argument.ts';
import { refusedCall, unexpected } from '../call.ts';
import { optaxFamily } from './page.ts';
import { still } from './part.ts';

const callee = 'constant_schedule';

/** One value, always. */
export const optaxConstantSchedule = optaxFamily({
  id: 'optax.constant_schedule',
  title: { en: 'Optax constant_schedule', zh: 'Optax constant_schedule（恒定）' },
  about: { en: 'One value from first to last.', zh: '自始至终一个值。' },
  keywords: [callee, 'JAX', 'Flax', '常数'],
  params: {
    value: argument({
      type: 'float',
      quantity: 'lr',
      role: 'peak',
      label: { en: 'Value (value)', zh: '值（value）' },
      help: { en: 'The learning rate of every update.', zh: '每次更新的学习率。' },
      symbol: 'v',
      initial: 1e-3,
      slider: [1e-6, 1],
      scale: 'log',
    }),
    unexpected,
  },
  latex: String.raw`\eta_t = \p{value}`,
  part: (p) => still(0, Number.POSITIVE_INFINITY, p.value),
  problems: (p, _, written) => refusedCall(callee, ['value'], p.unexpected, written),
});

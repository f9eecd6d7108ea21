import { refusedCall, unexpected } from '../call.ts';
import { endValue, initValue, transition_begin, transitionSteps } from './arguments.ts';
import { optaxFamily } from './page.ts';
import { polynomial } from './polynomial.ts';

const callee = 'linear_schedule';

/** A straight line between two values, with a wait before it: the polynomial of power 1. */
export const optaxLinearSchedule = optaxFamily({
  id: 'optax.linear_schedule',
  title: { en: 'Optax linear_schedule', zh: 'Optax linear_schedule（线性）' },
  about: {
    en: 'A straight line from one value to another, up or down; then it stays.',
    zh: '从一个值到另一个值的直线，可升可降，之后保持不变。',
  },
  keywords: [callee, 'JAX', 'Flax', '线性衰减', '线性预热'],
  params: {
    init_value: initValue(1e-3, 'peak'),
    end_value: endValue(1e-5),
    transition_steps: transitionSteps({ value: 100, unit: 'percent' }),
    transition_begin,
    unexpected,
  },
  latex: String.raw`\eta_t = (\p{init_value} - \p{end_value})\left(1 - \frac{\operatorname{clip}(t - \p{transition_begin},\, 0,\, \p{transition_steps})}{\p{transition_steps}}\right) + \p{end_value}`,
  says: { linear: { as: { length: 'transition_steps' } } },
  part: (p) => polynomial({ ...p, power: 1 }),
  problems: (p, _, written) =>
    refusedCall(callee, ['init_value', 'end_value', 'transition_steps'], p.unexpected, written),
});

import { argument } from '../../params/argument.ts';
import { refusedCall, unexpected } from '../call.ts';
import { endValue, initValue, transition_begin, transitionSteps } from './arguments.ts';
import { optaxFamily } from './page.ts';
import { polynomial } from './polynomial.ts';

const callee = 'polynomial_schedule';

/** Between two values along a power of what is left of the way. A power below 0 ends in infinity, as in the library. */
export const optaxPolynomialSchedule = optaxFamily({
  id: 'optax.polynomial_schedule',
  title: { en: 'Optax polynomial_schedule', zh: 'Optax polynomial_schedule（多项式）' },
  about: {
    en: 'From one value to another along a power of the way that is left.',
    zh: '按剩余路程的幂次，从一个值过渡到另一个值。',
  },
  keywords: [callee, 'JAX', 'Flax', 'poly', '幂次衰减'],
  params: {
    init_value: initValue(1e-3, 'peak'),
    end_value: endValue(1e-5),
    power: argument({
      type: 'float',
      label: { en: 'Power (power)', zh: '幂次（power）' },
      help: {
        en: '1 is linear. Above 1 it falls early and ends gently; below 1 it falls at the end.',
        zh: '1 为线性；大于 1 先快后慢；小于 1 则集中在末尾下降。',
      },
      symbol: 'p',
      initial: 2,
      slider: [0.25, 5],
    }),
    transition_steps: transitionSteps({ value: 100, unit: 'percent' }),
    transition_begin,
    unexpected,
  },
  latex: String.raw`\eta_t = (\p{init_value} - \p{end_value})\left(1 - \frac{\operatorname{clip}(t - \p{transition_begin},\, 0,\, \p{transition_steps})}{\p{transition_steps}}\right)^{\p{power}} + \p{end_value}`,
  says: {
    linear: {
      when: (p) => p.power === 1,
      as: { length: 'transition_steps' },
      say: () => ({ power: 1 }),
    },
    polynomial: { as: { length: 'transition_steps', power: 'power' } },
  },
  overflows: true,
  part: (p) => polynomial(p),
  problems: (p, _, written) =>
    refusedCall(callee, ['init_value', 'end_value', 'power', 'transition_steps'], p.unexpected, written),
});

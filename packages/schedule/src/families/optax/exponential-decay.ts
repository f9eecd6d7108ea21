import { refusedCall, unexpected } from '../call.ts';
import { exponentialArguments, initValue } from './arguments.ts';
import { exponential } from './exponential.ts';
import { optaxFamily } from './page.ts';

const callee = 'exponential_decay';

/** A factor every so many updates, smoothly or in stairs, as far as a limit. */
export const optaxExponentialDecay = optaxFamily({
  id: 'optax.exponential_decay',
  title: { en: 'Optax exponential_decay', zh: 'Optax exponential_decay（指数衰减）' },
  about: {
    en: 'Multiplies by decay_rate every transition_steps updates, smoothly or in stairs, and never ends by itself.',
    zh: '每 transition_steps 次更新乘以 decay_rate，可平滑可阶梯，自己不会停止。',
  },
  keywords: [callee, 'JAX', 'Flax', 'staircase', '指数', '阶梯'],
  params: { init_value: initValue(1e-3, 'peak'), ...exponentialArguments, unexpected },
  latex: ({ staircase, end_value }) => {
    const share = String.raw`(t - \p{transition_begin}) / \p{transition_steps}`;
    const power = staircase === true ? String.raw`\lfloor ${share} \rfloor` : share;
    const decay = String.raw`\p{init_value}\,\p{decay_rate}^{\max(0,\, ${power})}`;
    return end_value === null
      ? String.raw`\eta_t = ${decay}`
      : String.raw`\eta_t = \max\left(${decay},\; \p{end_value}\right)`;
  },
  overflows: true,
  part: (p) => exponential(p),
  problems: (p, _, written) =>
    refusedCall(callee, ['init_value', 'transition_steps', 'decay_rate'], p.unexpected, written),
});

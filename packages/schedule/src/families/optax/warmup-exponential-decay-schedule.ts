import { refusedCall, unexpected } from '../call.ts';
import { exponentialArguments, initValue, peak_value, warmup_steps } from './arguments.ts';
import { exponential } from './exponential.ts';
import { warmupHandles } from './handles.ts';
import { joined } from './join.ts';
import { optaxFamily } from './page.ts';
import { line } from './polynomial.ts';

const callee = 'warmup_exponential_decay_schedule';

/** A line up to the peak, and from there `exponential_decay`, whose `transition_begin` counts from the end of the warmup. */
export const optaxWarmupExponentialDecaySchedule = optaxFamily({
  id: 'optax.warmup_exponential_decay_schedule',
  title: {
    en: 'Optax warmup_exponential_decay_schedule',
    zh: 'Optax warmup_exponential_decay_schedule（预热指数衰减）',
  },
  about: {
    en: 'A line up to the peak, then a factor every transition_steps updates, smoothly or in stairs.',
    zh: '线性升到峰值，之后每 transition_steps 次更新乘以 decay_rate，可平滑可阶梯。',
  },
  keywords: [callee, 'JAX', 'Flax', 'EfficientNet', '预热', '指数'],
  params: {
    init_value: initValue('0.0'),
    peak_value,
    warmup_steps,
    ...exponentialArguments,
    unexpected,
  },
  latex: ({ staircase, end_value }) => {
    const share = String.raw`(t - \p{warmup_steps} - \p{transition_begin}) / \p{transition_steps}`;
    const power = staircase === true ? String.raw`\lfloor ${share} \rfloor` : share;
    const decay = String.raw`\p{peak_value}\,\p{decay_rate}^{\max(0,\, ${power})}`;
    const limited = end_value === null ? decay : String.raw`\max\left(${decay},\; \p{end_value}\right)`;
    return String.raw`\eta_t = \begin{cases} \p{init_value} + (\p{peak_value} - \p{init_value})\,t / \p{warmup_steps} & t < \p{warmup_steps} \\ ${limited} & \text{else} \end{cases}`;
  },
  overflows: true,
  part(p) {
    const warmup = line(p.init_value, p.peak_value, p.warmup_steps);
    const decay = exponential({ ...p, init_value: p.peak_value });
    return joined([warmup, decay], [p.warmup_steps]);
  },
  problems: (p, _, written) =>
    refusedCall(
      callee,
      ['init_value', 'peak_value', 'warmup_steps', 'transition_steps', 'decay_rate'],
      p.unexpected,
      written,
    ),
  // A limit above the peak would be what stands there.
  handles: (p) => (p.end_value === null ? warmupHandles(p) : []),
});

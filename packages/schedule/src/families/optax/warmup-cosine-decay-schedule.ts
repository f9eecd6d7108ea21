import { argument } from '../../params/argument.ts';
import { refusedCall, unexpected } from '../call.ts';
import { decaySteps, exponent, initValue, peak_value, warmup_steps } from './arguments.ts';
import { endHandles, warmupHandles } from './handles.ts';
import { optaxFamily } from './page.ts';
import { warmupCosine, warmupCosineProblems } from './warmup-cosine.ts';

const callee = 'warmup_cosine_decay_schedule';

/** The schedule most JAX code uses. `decay_steps` is the length of all of it, warmup included. */
export const optaxWarmupCosineDecaySchedule = optaxFamily({
  id: 'optax.warmup_cosine_decay_schedule',
  title: { en: 'Optax warmup_cosine_decay_schedule', zh: 'Optax warmup_cosine_decay_schedule（预热余弦）' },
  about: {
    en: 'A line up to the peak, half a cosine wave down. decay_steps includes the warmup.',
    zh: '线性升到峰值，再按半个余弦下降。decay_steps 包含预热。',
  },
  keywords: [callee, 'JAX', 'Flax', '预热余弦', '余弦退火'],
  params: {
    init_value: initValue('0.0'),
    peak_value,
    warmup_steps,
    decay_steps: decaySteps({
      en: 'Updates of the whole schedule, the warmup included; has to be more than that.',
      zh: '整个调度的更新次数，包含预热，必须大于预热步数。',
    }),
    end_value: argument({
      type: 'float',
      quantity: 'lr',
      role: 'floor',
      label: { en: 'Last value (end_value)', zh: '终值（end_value）' },
      help: {
        en: 'What the cosine ends at. Has no effect where the peak is 0.',
        zh: '余弦的终点。峰值为 0 时不起作用。',
      },
      symbol: 'E',
      byDefault: '0.0',
      slider: [1e-8, 1],
      scale: 'log',
    }),
    exponent,
    unexpected,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{init_value} + (\p{peak_value} - \p{init_value})\,t / \p{warmup_steps} & t < \p{warmup_steps} \\ (\p{peak_value} - \p{end_value})\left(\frac{1}{2} + \frac{1}{2}\cos\frac{\pi\,\min(t - \p{warmup_steps},\, \p{decay_steps} - \p{warmup_steps})}{\p{decay_steps} - \p{warmup_steps}}\right)^{\p{exponent}} + \p{end_value} & \text{else} \end{cases}`,
  says: { cosine: { when: (p) => p.exponent === 1, as: { length: 'decay_steps' } } },
  overflows: true,
  part: (p) => warmupCosine(p),
  problems: (p, _, written) => [
    ...refusedCall(
      callee,
      ['init_value', 'peak_value', 'warmup_steps', 'decay_steps'],
      p.unexpected,
      written,
    ),
    ...warmupCosineProblems(p, written),
  ],
  handles: (p) => [...warmupHandles(p, p.decay_steps), ...endHandles(p)],
});

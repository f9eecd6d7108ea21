import { refusedCall, unexpected } from '../call.ts';
import { initValue, peak_value, warmup_steps } from './arguments.ts';
import { optaxNoWarmup } from './guards/no-warmup.ts';
import { warmupHandles } from './handles.ts';
import { optaxFamily } from './page.ts';
import { line } from './polynomial.ts';

const callee = 'warmup_constant_schedule';

/** A line up to the peak, which stays. Without a step of warmup it never leaves the first value, often 0. */
export const optaxWarmupConstantSchedule = optaxFamily({
  id: 'optax.warmup_constant_schedule',
  title: { en: 'Optax warmup_constant_schedule', zh: 'Optax warmup_constant_schedule（预热后恒定）' },
  about: {
    en: 'A line up to the peak, then flat. With warmup_steps=0 it stays at init_value for ever.',
    zh: '线性升到峰值后保持不变。warmup_steps=0 时会永远停在 init_value。',
  },
  keywords: [callee, 'JAX', 'Flax', '预热'],
  params: { init_value: initValue('0.0'), peak_value, warmup_steps, unexpected },
  latex: String.raw`\eta_t = (\p{init_value} - \p{peak_value})\left(1 - \frac{\min(t, \p{warmup_steps})}{\p{warmup_steps}}\right) + \p{peak_value}`,
  // Without a warmup it stays at init_value.
  says: { constant: { say: ({ peak, warmup }) => ({ init_value: warmup > 0 ? 0 : peak }) } },
  part: (p) => line(p.init_value, p.peak_value, p.warmup_steps),
  guards: [optaxNoWarmup],
  problems: (p, _, written) =>
    refusedCall(callee, ['init_value', 'peak_value', 'warmup_steps'], p.unexpected, written),
  handles: (p) => warmupHandles(p),
});

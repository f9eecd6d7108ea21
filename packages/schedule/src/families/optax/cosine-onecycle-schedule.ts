import type { ResolvedEntry } from '../../params/steps-table.ts';
import { refusedCall, unexpected } from '../call.ts';
import { hearDivisors, sayDivisors } from '../one-cycle-words.ts';
import { interpolated, scaleProblems } from './interpolate.ts';
import { divisors, oneCycleArguments, oneCycleProblems } from './one-cycle.ts';
import { optaxFamily } from './page.ts';

const callee = 'cosine_onecycle_schedule';

/** Up to the peak and down to almost nothing, along half waves. */
export const optaxCosineOnecycleSchedule = optaxFamily({
  id: 'optax.cosine_onecycle_schedule',
  title: { en: 'Optax cosine_onecycle_schedule', zh: 'Optax cosine_onecycle_schedule（余弦单周期）' },
  about: {
    en: 'Half a wave up to the peak, half a wave down to almost nothing.',
    zh: '半个余弦升到峰值，半个余弦降到几乎为零。',
  },
  keywords: [callee, 'JAX', 'Flax', 'OneCycle', '1cycle', 'super-convergence', '单周期'],
  params: { ...oneCycleArguments, ...divisors, unexpected },
  latex: String.raw`\eta: \frac{\p{peak_value}}{\p{div_factor}} \to \p{peak_value} \to \frac{\p{peak_value}}{\p{div_factor}\,\p{final_div_factor}} \quad \text{at } 0,\; \lfloor \p{pct_start}\,\p{transition_steps} \rfloor,\; \p{transition_steps}`,
  says: {
    one_cycle: {
      say: (words) => ({ ...sayDivisors(words), transition_steps: words.length }),
      hear: (p) => hearDivisors(p.peak_value, p, p.transition_steps),
    },
  },
  overflows: true,
  part: (p) => interpolated('cosine', p.peak_value / p.div_factor, entries(p)),
  problems: (p, _, written) => [
    ...refusedCall(callee, ['transition_steps', 'peak_value'], p.unexpected, written),
    ...oneCycleProblems(p),
    ...scaleProblems('piecewise_interpolate_schedule', entries(p)),
  ],
});

/** Boundaries that fall on one another are one, and only the last of them counts. */
function entries(p: {
  readonly transition_steps: number;
  readonly pct_start: number;
  readonly div_factor: number;
  readonly final_div_factor: number;
}): readonly ResolvedEntry[] {
  return [
    { step: Math.trunc(p.pct_start * p.transition_steps), to: p.div_factor },
    { step: Math.trunc(p.transition_steps), to: 1 / (p.div_factor * p.final_div_factor) },
  ];
}

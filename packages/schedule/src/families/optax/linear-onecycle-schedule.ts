import { argument } from '../../params/argument.ts';
import type { ResolvedEntry } from '../../params/steps-table.ts';
import { refusedCall, unexpected } from '../call.ts';
import { interpolated, scaleProblems } from './interpolate.ts';
import { divisors, oneCycleArguments, oneCycleProblems } from './one-cycle.ts';
import { optaxFamily } from './page.ts';

const callee = 'linear_onecycle_schedule';

/** Up to the peak, down again, and further down, in straight lines. */
export const optaxLinearOnecycleSchedule = optaxFamily({
  id: 'optax.linear_onecycle_schedule',
  title: { en: 'Optax linear_onecycle_schedule', zh: 'Optax linear_onecycle_schedule（线性单周期）' },
  about: {
    en: 'A line up to the peak, one back down, and one further down to almost nothing.',
    zh: '直线升到峰值，再直线降回起点，最后继续降到几乎为零。',
  },
  keywords: [callee, 'JAX', 'Flax', 'OneCycle', '1cycle', 'super-convergence', '单周期'],
  params: {
    ...oneCycleArguments,
    pct_final: argument({
      type: 'float',
      label: { en: 'Share until back (pct_final)', zh: '回落点占比（pct_final）' },
      help: {
        en: 'Where it is back at the first value, as a share of transition_steps.',
        zh: '回到初始值的位置，以 transition_steps 的比例表示。',
      },
      symbol: "s'",
      byDefault: 0.85,
      slider: [0, 1],
    }),
    ...divisors,
    unexpected,
  },
  latex: String.raw`\eta: \frac{\p{peak_value}}{\p{div_factor}} \to \p{peak_value} \to \frac{\p{peak_value}}{\p{div_factor}} \to \frac{\p{peak_value}}{\p{div_factor}\,\p{final_div_factor}} \quad \text{at } 0,\; \lfloor \p{pct_start}\,\p{transition_steps} \rfloor,\; \lfloor \p{pct_final}\,\p{transition_steps} \rfloor,\; \p{transition_steps}`,
  overflows: true,
  part: (p) => interpolated('linear', p.peak_value / p.div_factor, entries(p)),
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
  readonly pct_final: number;
  readonly div_factor: number;
  readonly final_div_factor: number;
}): readonly ResolvedEntry[] {
  return [
    { step: Math.trunc(p.pct_start * p.transition_steps), to: p.div_factor },
    { step: Math.trunc(p.pct_final * p.transition_steps), to: 1 / p.div_factor },
    { step: p.transition_steps, to: 1 / p.final_div_factor },
  ];
}

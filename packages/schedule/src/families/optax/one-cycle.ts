/** What Optax's two one-cycle schedules share: both scale a first value at shares of the run. */
import { argument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import { dividesByZero, problem } from '../call.ts';
import { peak_value, transitionSteps } from './arguments.ts';

/** Arguments up to the shares of the run. */
export const oneCycleArguments = {
  transition_steps: transitionSteps({ value: 100, unit: 'percent' }),
  peak_value,
  pct_start: argument({
    type: 'float',
    label: { en: 'Share of the climb (pct_start)', zh: '上升占比（pct_start）' },
    help: {
      en: 'Where the peak is, as a share of transition_steps.',
      zh: '峰值所在的位置，以 transition_steps 的比例表示。',
    },
    symbol: 's',
    byDefault: 0.3,
    slider: [0, 1],
  }),
};

/** Arguments that say how far it goes. */
export const divisors = {
  div_factor: argument({
    type: 'float',
    label: { en: 'Peak ÷ first value (div_factor)', zh: '峰值与初始值之比（div_factor）' },
    help: { en: 'It begins at the peak divided by this.', zh: '从峰值除以该数开始。' },
    symbol: 'd',
    byDefault: '25.0',
    slider: [1, 1000],
    scale: 'log',
  }),
  final_div_factor: argument({
    type: 'float',
    label: { en: 'First ÷ last value (final_div_factor)', zh: '初始值与终值之比（final_div_factor）' },
    help: { en: 'It ends at the first value divided by this.', zh: '以初始值除以该数结束。' },
    symbol: 'f',
    byDefault: '10000.0',
    slider: [1, 1e6],
    scale: 'log',
  }),
};

/** What both refuse before they scale anything; the library calls either a linear one. */
export function oneCycleProblems(p: {
  readonly transition_steps: number;
  readonly div_factor: number;
  readonly final_div_factor: number;
}): readonly Problem[] {
  if (p.transition_steps <= 0) {
    const text = 'A linear onecycle schedule was set with a non-positive `transition_steps`';
    return [problem('ValueError', text)];
  }
  return p.div_factor === 0 || p.final_div_factor === 0 ? [dividesByZero()] : [];
}

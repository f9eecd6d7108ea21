/** Rules that are MMEngine's own, step by step as `_get_value` has them. */
import { PythonError } from '../../formula/python-error.ts';
import { divided } from '../torch/simulation/rules.ts';
import type { Rule } from './scheduler.ts';

export const linearRule =
  (f0: number, f1: number, total: number): Rule =>
  (lr, s) =>
    s === 0 ? lr * f0 : lr * (1 + divided(f1 - f0, total * f0 + (s - 1) * (f1 - f0)));

/** What is above the floor is scaled by what is left of the way. */
export const polyRule =
  (eta_min: number, power: number, total: number): Rule =>
  (lr, s) => {
    if (s === 0) return lr;
    const share = 1 - divided(1, total - s + 1);
    if (share === 0 && power < 0) throw new PythonError('ZeroDivisionError', 'zero to a negative power');
    return (lr - eta_min) * share ** power + eta_min;
  };

/** What a schedule of restarts is made of: the arguments of the same names. */
export interface Restarts {
  readonly periods: readonly number[];
  readonly restart_weights: readonly number[];
  readonly eta_min: number;
}

/** Within a period a cosine from the rate in force; each begins at its share of the optimizer's rate. */
export function restartRule({ periods, restart_weights, eta_min }: Restarts, base: number): Rule {
  let sum = 0;
  const ends = periods.map((period) => {
    sum += period;
    return sum;
  });
  return (lr, s) => {
    const index = ends.findIndex((end) => s < end);
    const period = periods[index];
    if (period === undefined) return lr;
    const step = s - (ends[index - 1] ?? 0);
    if (step === 0) return base * (restart_weights[index] ?? Number.NaN);
    const [now, before] = [step, step - 1].map((at) => 1 + Math.cos((Math.PI * at) / period));
    return divided(now ?? 0, before ?? 0) * (lr - eta_min) + eta_min;
  };
}

/** What DeepSpeed's OneCycle does behind its cycle: the rate decays, momentum grows. */
import type { Problem } from '../../problem.ts';
import type { Phase } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { along, flat } from '../along.ts';
import { dividesByZero } from '../call.ts';

/** A value that changes from the end of the cycle on, by `rate` of itself every `interval` updates. */
export interface Behind {
  readonly value: number;
  readonly rate: number;
  readonly interval: number;
  /** Where the cycle ends. */
  readonly end: number;
}

/** Whether nothing changes. */
const rests = ({ rate, interval }: Behind) => rate === 0 || interval === 0;

/** What the value is divided by, or multiplied with, at update `s`. */
const factorAt = ({ rate, interval, end }: Behind, s: number) => 1 + rate * ((s - end) / interval);

const factor = String.raw`1 + \p{r}\,\frac{\p{s} - \p{S}}{\p{D}}`;

const termsOf = ({ value, rate, interval, end }: Behind) => ({ a: value, r: rate, D: interval, S: end });

/** The first update whose divisor is not above 0: only a rate below 0 has one. */
function poleOf(behind: Behind): number {
  const { rate, interval, end } = behind;
  if (!(rate / interval < 0)) return Number.POSITIVE_INFINITY;
  let s = Math.ceil(end - interval / rate);
  // So far out there is no next update.
  if (s > furthest) return Number.POSITIVE_INFINITY;
  while (s - 1 > end && factorAt(behind, s - 1) <= 0) s -= 1;
  while (factorAt(behind, s) > 0) s += 1;
  return s;
}

/** Divided by the factor, from update `from` on; past a pole the sign is the other one. */
export function divided(behind: Behind, from: number): readonly Phase[] {
  const { value } = behind;
  if (rests(behind)) return [flat('stable', from, Number.POSITIVE_INFINITY, value)];
  const pole = Math.max(from, poleOf(behind));
  const form = { latex: String.raw`\p{a} \Big/ \left(${factor}\right)`, terms: termsOf(behind) };
  const at = (s: number) => value / factorAt(behind, s);
  if (pole === Number.POSITIVE_INFINITY) return [along('decay', from, pole, at, form)];
  return [
    along('decay', from, pole, (s) => at(Math.min(s, pole - 1)), form),
    along('decay', pole, Number.POSITIVE_INFINITY, at, form),
  ];
}

/** Multiplied with the factor, from update `from` on. */
export function multiplied(behind: Behind, from: number): Phase {
  const { value } = behind;
  if (rests(behind)) return flat('stable', from, Number.POSITIVE_INFINITY, value);
  return along('decay', from, Number.POSITIVE_INFINITY, (s) => value * factorAt(behind, s), {
    latex: String.raw`\p{a} \left(${factor}\right)`,
    terms: termsOf(behind),
  });
}

/** The division by zero that an update meets which lies exactly on the pole. */
export function poleProblems(behind: Behind, from: number): readonly Problem[] {
  if (rests(behind)) return [];
  const pole = poleOf(behind);
  return pole >= from && factorAt(behind, pole) === 0 ? [dividesByZero(pole)] : [];
}

/** How one-cycle schedules with divisors express their idea: as shares of the run and of the peak. */
import { ratioOf, type Words } from '../ideas.ts';

interface Divisors {
  readonly pct_start: number;
  readonly div_factor: number;
  readonly final_div_factor: number;
}

export const sayDivisors = ({ peak, start, floor, warmup, length }: Words) => ({
  pct_start: ratioOf(warmup, length),
  div_factor: ratioOf(peak, start),
  final_div_factor: ratioOf(start, floor),
});

/** @param length updates of the whole cycle. */
export const hearDivisors = (peak: number, p: Divisors, length: number) => ({
  peak,
  start: peak / p.div_factor,
  floor: peak / (p.div_factor * p.final_div_factor),
  warmup: Math.round(p.pct_start * length),
  length,
});

/** How many epochs the cycles of `fit_sgdr` take, and which share each has: Python's arithmetic of ints, and of floats if there are any. */
import { type Int, intOfWhole } from '../../formula/int.ts';
import {
  divideInts,
  floorDivideInts,
  multiplyInts,
  powerOfInts,
  subtractInts,
} from '../../formula/integers.ts';
import type { Problem } from '../../problem.ts';
import { dividesByZero, problem } from '../call.ts';
import { floorDivision } from '../floor-division.ts';
import { uncountable } from './arguments.ts';
import { refusedShares } from './sched.ts';

export interface Cycles {
  readonly n_cycles: number;
  readonly cycle_len: number;
  readonly cycle_mult: number;
}

/** What the arguments come to. Where the call is refused there are no shares. */
export interface Plan {
  readonly n_epoch: number;
  readonly pcts: readonly number[];
  readonly problems: readonly Problem[];
}

const refused = (found: Problem): Plan => ({ n_epoch: 0, pcts: [], problems: [found] });

/** `n_epoch = cycle_len * (cycle_mult**n_cycles-1)//(cycle_mult-1)`, and each cycle's epochs divided by it. */
export function planOf(p: Cycles, written: Readonly<Record<keyof Cycles, string>>): Plan {
  const isFloat = (name: keyof Cycles) => /[.e]/.test(written[name]);
  if (p.cycle_mult === 1 || (p.cycle_mult === 0 && p.n_cycles < 0)) return refused(dividesByZero());
  if (isFloat('n_cycles')) return refused(overflowOf(p) ?? uncountable);
  // No cycle has no share, and nothing adds up to no 1.
  if (p.n_cycles <= 0) return refused(problem('AssertionError', ''));
  return isFloat('cycle_len') || isFloat('cycle_mult') ? planOfFloats(p) : planOfInts(p);
}

const overflowOf = ({ n_cycles, cycle_mult }: Cycles) =>
  Number.isFinite(cycle_mult ** n_cycles) || Number.isNaN(cycle_mult ** n_cycles)
    ? null
    : problem('OverflowError', "(34, 'Numerical result out of range')");

/** The length of the fit is a float then, which `range` refuses; if nothing is wrong before. */
function planOfFloats(p: Cycles): Plan {
  const { cycle_len, cycle_mult } = p;
  const overflow = overflowOf(p);
  if (overflow !== null) return refused(overflow);
  const n_cycles = cyclesThatCount(p);
  const n_epoch = floorDivision(cycle_len * (cycle_mult ** n_cycles - 1), cycle_mult - 1);
  if (n_epoch === 0) return refused(dividesByZero());
  const pcts = Array.from({ length: n_cycles }, (_, i) => (cycle_len * cycle_mult ** i) / n_epoch);
  return { n_epoch, pcts: [], problems: [...refusedShares(pcts), uncountable] };
}

function planOfInts(p: Cycles): Plan {
  const [length, factor, one] = [intOfWhole(p.cycle_len), intOfWhole(p.cycle_mult), intOfWhole(1)];
  const count = cyclesThatCount(p);
  const all = multiplyInts(length, subtractInts(powerOfInts(factor, intOfWhole(count)), one));
  const n_epoch = floorDivideInts(all, subtractInts(factor, one));
  if (n_epoch.near === 0) return refused(dividesByZero());
  let epochs: Int = length;
  const pcts = Array.from({ length: count }, () => {
    const pct = divideInts(epochs, n_epoch);
    epochs = multiplyInts(epochs, factor);
    return pct;
  });
  const problems = refusedShares(pcts);
  return { n_epoch: n_epoch.near, pcts: problems.length > 0 ? [] : pcts, problems };
}

/** Most cycles of a factor that is no int: whatever they come to, the call is refused. */
const mostCycles = 5000;

/** As many cycles as change anything: of more, the first ones have shares that are no numbers above 0 any more. */
function cyclesThatCount({ n_cycles, cycle_mult }: Cycles): number {
  const factor = Math.abs(cycle_mult);
  if (factor === 0) return Math.min(n_cycles, 2);
  // Every other share is negative, and an even number of them adds up to nothing.
  if (factor === 1) return n_cycles % 2 === 0 ? 2 : Math.min(n_cycles, 3);
  const counted = factor < 1 ? mostCycles : 2 + Math.ceil(1100 / Math.log2(factor));
  return Math.min(n_cycles, counted, mostCycles);
}

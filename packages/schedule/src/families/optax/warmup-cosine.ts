/** A warmup and a cosine decay that is over at `decay_steps`, the warmup included: also a cycle of `sgdr_schedule`. */
import { pythonFloat, strOfPython } from '../../params/python.ts';
import type { Problem } from '../../problem.ts';
import { cosineDecay, cosineProblems } from './cosine.ts';
import { joined } from './join.ts';
import type { Part } from './part.ts';
import { line } from './polynomial.ts';

/** What `warmup_cosine_decay_schedule` takes. */
export interface WarmupCosine {
  readonly init_value: number;
  readonly peak_value: number;
  readonly warmup_steps: number;
  readonly decay_steps: number;
  readonly end_value: number;
  readonly exponent: number;
}

export function warmupCosine(p: WarmupCosine): Part {
  const { peak_value: peak, warmup_steps: W, exponent } = p;
  const alpha = peak === 0 ? 0 : p.end_value / peak;
  const decay = cosineDecay({ init_value: peak, decay_steps: p.decay_steps - W, alpha, exponent });
  return joined([line(p.init_value, peak, W), decay], [W]);
}

/** @param written the arguments as Python prints them: a difference with a float is a float. */
export function warmupCosineProblems(
  p: Pick<WarmupCosine, 'warmup_steps' | 'decay_steps'>,
  written: { readonly warmup_steps: string; readonly decay_steps: string },
): readonly Problem[] {
  const steps = p.decay_steps - p.warmup_steps;
  const isFloat = /[.e]/.test(written.warmup_steps + written.decay_steps);
  return cosineProblems(steps, strOfPython(isFloat ? pythonFloat(steps) : steps));
}

/** Schedulers of a list that go as they would alone: what their own pages draw of them is what they do in the list. */
import type { ResolvedCall } from '../../../params/calls.ts';
import type { ParamSet, Resolved } from '../../../params/param.ts';
import type { Problem } from '../../../problem.ts';
import { runOf } from '../../../run.ts';
import type { Piece } from '../../../schedule.ts';
import { asked } from '../../refused.ts';
import { wholePage } from './scheduler-pages.ts';

/** A scheduler from its first step on, in updates of its own. */
export interface Alone {
  readonly pieces: readonly Piece[];
  readonly problems: readonly Problem[];
}

type Args = Resolved<ParamSet>;

const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const isShare = (value: unknown) => Number(value) >= 0;

/**
 * Those that leave nothing in the optimizer but the rate, and arguments with which `update(0)` begins as the constructor does: the
 * closed form of a length of 0, say, divides by it.
 */
const lonely: Readonly<Record<string, (p: Args) => boolean>> = {
  LinearLR: (p) => isWhole(p['total_iters']),
  ConstantLR: (p) => isWhole(p['total_iters']),
  CosineAnnealingLR: (p) => isWhole(p['T_max']),
  ExponentialLR: (p) => isShare(p['gamma']),
  PolynomialLR: (p) => isWhole(p['total_iters']) && isShare(p['power']),
  StepLR: (p) => isWhole(p['step_size']) && isShare(p['gamma']),
  MultiStepLR: (p) => Array.isArray(p['milestones']) && p['milestones'].every(isShare) && isShare(p['gamma']),
  CosineAnnealingWarmRestarts: () => true,
  LambdaLR: () => true,
  // Begins at whatever is in force; without a length its constructor leaves that at the final rate.
  SWALR: (p) => isWhole(p['anneal_epochs']),
};

/**
 * What a call comes to from a rate on; null where that is not what it comes to alone, or it is refused at once.
 *
 * @param updates that it is stepped for at most.
 */
export function alone({ name, p, written }: ResolvedCall, lr: number, updates: number): Alone | null {
  const page = wholePage(name);
  if (page === null || p['last_epoch'] !== -1 || lonely[name]?.(p) !== true) return null;
  const run = runOf(Math.max(1, updates));
  const { given, texts } = asked(page, { ...p, lr }, { ...written, lr: String(lr) }, run);
  const problems = page.problems?.(given, run, texts) ?? [];
  if (problems.some(({ at }) => at === null || at === 0)) return null;
  return { pieces: page.tracks(given, run, texts).lr, problems };
}

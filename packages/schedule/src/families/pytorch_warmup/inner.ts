/** The schedule that a warmup dampens: one of PyTorch's, stepped inside of `warmup.dampening()`, or none. */
import { fill, layTrack } from '../../compile.ts';
import { listed } from '../../listed.ts';
import { calls, type ResolvedCall } from '../../params/calls.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Family, Piece } from '../../schedule.ts';
import { torchConstantLr } from '../torch/constant-lr.ts';
import { torchCosineAnnealingLr } from '../torch/cosine-annealing-lr.ts';
import { torchCosineAnnealingWarmRestarts } from '../torch/cosine-annealing-warm-restarts.ts';
import { torchExponentialLr } from '../torch/exponential-lr.ts';
import { torchLinearLr } from '../torch/linear-lr.ts';
import { torchMultiStepLr } from '../torch/multi-step-lr.ts';
import { torchPolynomialLr } from '../torch/polynomial-lr.ts';
import { torchStepLr } from '../torch/step-lr.ts';

/** A page without the optimizer's rate, which the warmup's page asks for. */
function called<F extends Family>(page: F): Family {
  const { lr: _, ...params } = page.params;
  return { ...page, params };
}

const callables = (): Readonly<Record<string, Family>> => ({
  CosineAnnealingLR: called(torchCosineAnnealingLr),
  StepLR: called(torchStepLr),
  MultiStepLR: called(torchMultiStepLr),
  ExponentialLR: called(torchExponentialLr),
  LinearLR: called(torchLinearLr),
  ConstantLR: called(torchConstantLr),
  PolynomialLR: called(torchPolynomialLr),
  CosineAnnealingWarmRestarts: called(torchCosineAnnealingWarmRestarts),
});

export const inner = calls({
  label: { en: 'Schedule within (inner)', zh: '内层调度（inner）' },
  help: {
    en: 'The PyTorch schedule that is dampened, as a call without the optimizer. None keeps the rate.',
    zh: '被预热压低的 PyTorch 调度，写成不带优化器的调用。None 表示学习率不变。',
  },
  symbol: 'f',
  callables,
  initial: null,
});

/** What is dampened. */
export interface Dampened {
  readonly lr: number;
  readonly inner: readonly ResolvedCall[];
}

/** The arguments of a call, with the optimizer's rate among them. */
const given = ({ lr }: Dampened, call: ResolvedCall) => ({ ...call.p, lr });

/** Its values times the factor of each update; the schedule within goes on as if nothing had been dampened. */
export function dampened(p: Dampened, run: Run, factor: (t: number) => number): readonly Piece[] | null {
  const [call] = p.inner;
  if (call === undefined) return null;
  function* values(schedule: ResolvedCall): Generator<number> {
    let t = 0;
    for (const value of valuesOf(p, schedule, run)) {
      yield value * factor(t);
      t += 1;
    }
  }
  return [listed('decay', values(call), { count: run.steps })];
}

/** Updates that are worked out at once. */
const block = 1024;

function* valuesOf(p: Dampened, call: ResolvedCall, run: Run): Generator<number> {
  const exact = call.page.exact?.(given(p, call), run).lr;
  if (exact !== undefined) yield* exact;
  const track = layTrack(call.page.tracks(given(p, call), run, call.written).lr, run.steps);
  for (let t = 0; t < run.steps; t += block)
    yield* fill(track, new Float64Array(Math.min(block, run.steps - t)), t);
}

/** What the schedule within refuses. */
export function innerProblems(p: Dampened, run: Run, lr: string): readonly Problem[] {
  const [call] = p.inner;
  return call?.page.problems?.(given(p, call), run, { ...call.written, lr }) ?? [];
}

/** SequentialLR in closed form: one scheduler behind the other, each as its own page draws it. */
import { at, layTrack } from '../../../compile.ts';
import { cutTo } from '../../../cut.ts';
import type { ResolvedCall } from '../../../params/calls.ts';
import type { ParamSet, Resolved } from '../../../params/param.ts';
import type { Problem } from '../../../problem.ts';
import type { Run } from '../../../run.ts';
import type { Piece } from '../../../schedule.ts';
import { type Alone, alone } from './alone.ts';
import { isCalls } from './scheduler-pages.ts';

interface Arguments {
  readonly lr: number;
  readonly last_epoch: number;
  readonly schedulers: readonly ResolvedCall[];
  readonly milestones: readonly number[];
}

/** A scheduler and the update at which it begins. */
interface Turn {
  readonly call: ResolvedCall;
  readonly from: number;
}

/** All of a sequence; null where its schedulers leave traces in each other, so that nothing but stepping them tells. */
export function sequence(p: Arguments, { steps }: Run): Alone | null {
  const turns = p.last_epoch === -1 && p.lr >= 0 ? turnsOf(p) : null;
  if (turns === null || turns.filter(({ call }) => call.name === 'SWALR').length > 1) return null;
  const pieces: Piece[] = [];
  const problems: Problem[] = [];
  for (const [index, { call, from }] of turns.entries()) {
    const length = (turns[index + 1]?.from ?? Number.POSITIVE_INFINITY) - from;
    // Where SWALR takes over, the rate of the last update is still in force.
    const lr = call.name === 'SWALR' && from > 0 ? at(layTrack(pieces, from), from - 1) : p.lr;
    const part = alone(call, lr, Math.min(length, steps - from));
    if (part === null || part.problems.some((problem) => Number(problem.at) >= length)) return null;
    pieces.push(...cutTo(part.pieces, length));
    problems.push(...part.problems.map((problem) => ({ ...problem, at: Number(problem.at) + from })));
  }
  return { pieces, problems };
}

function turnsOf({ schedulers, milestones }: Pick<Arguments, 'schedulers' | 'milestones'>) {
  const [first, ...others] = schedulers;
  if (first === undefined || others.length !== milestones.length || !ascend(milestones, 0)) return null;
  const begun = first.name === 'SequentialLR' ? within(first.p) : [{ call: first, from: 0 }];
  const until = milestones[0] ?? Number.POSITIVE_INFINITY;
  const later = others.map((call, index): Turn => ({ call, from: milestones[index] ?? 0 }));
  return begun === null ? null : [...begun.filter(({ from }) => from < until), ...later];
}

/** Those whose first step leaves the rate alone whether or not a constructor makes it. */
const steadyAtFirst = new Set(['LinearLR', 'ConstantLR', 'StepLR', 'MultiStepLR', 'LambdaLR']);

/** A sequence that comes first in another: it is begun by a step of its own, and so is one ahead of the updates. */
function within(p: Resolved<ParamSet>): readonly Turn[] | null {
  const { schedulers, milestones } = p;
  if (!isCalls(schedulers) || !isNumbers(milestones) || !ascend(milestones, 1)) return null;
  if (p['last_epoch'] !== -1 || p['unexpected'] !== null || schedulers.length !== milestones.length + 1)
    return null;
  if (!steadyAtFirst.has(schedulers[0]?.name ?? '')) return null;
  return schedulers.map((call, index) => ({ call, from: (milestones[index - 1] ?? 1) - 1 }));
}

/** Whether whole updates follow each other, all behind one. */
const ascend = (places: readonly number[], behind: number) =>
  places.every((place, index) => Number.isInteger(place) && place > (places[index - 1] ?? behind));

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');

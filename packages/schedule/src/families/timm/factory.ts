/** `create_scheduler_v2`: which class it makes of a name, and what that is given. */
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Piece } from '../../schedule.ts';
import { flat } from '../along.ts';
import { problem } from '../call.ts';
import { domainProblems, heightProblems, powerProblems, tanhProblems } from './cycle-problems.ts';
import { beginsAtLr, cyclePieces } from './cycles.ts';
import { type Noise, noiseProblems, noisy } from './noise.ts';
import { plateauNoiseProblems, plateauPieces, plateauRefused } from './plateau.ts';
import { asserted, warmedUp } from './scheduler.ts';
import { cosine, polynomial } from './shapes.ts';
import { dropsOf, multiStepPieces, multiStepProblems, stepPieces, stepProblems } from './step.ts';
import { tanhPieces } from './tanh.ts';

/** What decides about the curve, in epochs or, where the schedule is stepped on updates, in epochs of so many updates. */
export interface Factory {
  readonly lr: number;
  readonly sched: string;
  readonly num_epochs: number;
  readonly decay_epochs: number;
  readonly decay_milestones: readonly number[];
  readonly decay_rate: number;
  readonly min_lr: number;
  readonly warmup_lr: number;
  readonly warmup_epochs: number;
  readonly warmup_prefix: boolean;
  readonly cycle_mul: number;
  readonly cycle_decay: number;
  readonly cycle_limit: number;
  readonly k_decay: number;
  readonly step_on_epochs: boolean;
  readonly updates_per_epoch: number;
  readonly metrics: readonly (number | null)[];
  readonly every: number;
  readonly patience_epochs: number;
  readonly plateau_mode: string;
  /** Where the noise is, in shares of the first cycle. */
  readonly range: Noise['range'];
  readonly noise_pct: number;
  readonly noise_seed: number | null;
}

/** Arguments as Python prints them, which tell ints from floats. */
type Written = Readonly<
  Record<
    | 'num_epochs'
    | 'decay_epochs'
    | 'decay_rate'
    | 'cycle_decay'
    | 'k_decay'
    | 'updates_per_epoch'
    | 'noise_seed',
    string
  >
>;

/** The names it knows, one class each. */
export const schedNames = ['cosine', 'tanh', 'step', 'multistep', 'plateau', 'poly'];

/** A scheduler that was made: its values, and what it raises. */
interface Made {
  pieces(run: Run): readonly Piece[];
  problems(run: Run, written: Written): readonly Problem[];
}

/** The scheduler of a name; of a name it does not know there is none, and the learning rate stays. */
export function schedulerOf(p: Factory): Made {
  const noise = noiseOfRun(p);
  const made = withoutNoise(p);
  if (p.sched === 'plateau') return noisyPlateau(p, noise);
  if (!schedNames.includes(p.sched)) return made;
  return {
    pieces: (run) => noisy(made.pieces(run), noise, run),
    problems: (run, written) => [...made.problems(run, written), ...noiseProblems(noise, written.noise_seed)],
  };
}

const eachOf = (p: Factory) => (p.step_on_epochs ? 1 : p.updates_per_epoch);

/** Noise in calls; a list of one share is that share. */
function noiseOfRun(p: Factory): Noise {
  const whole = p.num_epochs * eachOf(p);
  const shares = typeof p.range === 'number' ? [p.range] : p.range;
  const [only, ...others] = shares?.map((share) => share * whole) ?? [];
  return { ...p, range: only === undefined ? null : others.length === 0 ? only : [only, ...others] };
}

function withoutNoise(p: Factory): Made {
  const each = eachOf(p);
  const shared = {
    lr: p.lr,
    lr_min: p.min_lr,
    warmup_t: p.warmup_epochs * each,
    warmup_lr_init: p.warmup_lr,
    warmup_prefix: p.warmup_prefix,
    t_initial: p.num_epochs * each,
    cycle_mul: p.cycle_mul,
    cycle_decay: p.cycle_decay,
    cycle_limit: p.cycle_limit,
    k_decay: p.k_decay,
    decay_rate: p.decay_rate,
    // The power of a polynomial is passed as the rate of decay.
    power: p.decay_rate,
    lb: -7,
    ub: 3,
  };
  // A product with a float is a float.
  const given = (written: Written) => {
    const factor = p.step_on_epochs ? '' : written.updates_per_epoch;
    return {
      ...written,
      t_initial: written.num_epochs + factor,
      decay_t: written.decay_epochs + factor,
    };
  };
  const legal = asserted(shared.t_initial > 0 && shared.lr_min >= 0);
  const startsAtLr = beginsAtLr(shared);
  switch (p.sched) {
    case 'cosine':
    case 'poly': {
      const shape = p.sched === 'cosine' ? cosine(shared) : polynomial(shared);
      return {
        pieces: (run) => warmedUp(shared, (from) => cyclePieces(shared, shape, from, run), { startsAtLr }),
        problems: (run, written) => [
          ...legal,
          ...domainProblems(shared),
          ...heightProblems(shared, given(written)),
          ...powerProblems(shared, given(written), run),
        ],
      };
    }
    case 'tanh':
      return {
        pieces: (run) => tanhPieces(shared, run),
        problems: (_, written) => [
          ...legal,
          ...asserted(shared.cycle_limit >= 0 && shared.warmup_t >= 0 && shared.warmup_lr_init >= 0),
          ...tanhProblems(shared, given(written)),
        ],
      };
    case 'step': {
      const step = { ...shared, decay_t: p.decay_epochs * each };
      return {
        pieces: () => warmedUp(step, (from) => stepPieces(step, from), { startsAtLr: step.decay_t !== 0 }),
        problems: (_, written) => stepProblems(step, given(written)),
      };
    }
    case 'multistep': {
      const steps = { ...shared, decay_t: p.decay_milestones.map((milestone) => milestone * each) };
      const startsHigh = dropsOf(steps)(0) === 0;
      return {
        pieces: () => warmedUp(steps, (from) => multiStepPieces(steps, from), { startsAtLr: startsHigh }),
        problems: (_, written) => multiStepProblems(steps, written),
      };
    }
    default:
      return { pieces: () => [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)], problems: () => [] };
  }
}

function noisyPlateau(p: Factory, noise: Noise): Made {
  const plateau = {
    ...p,
    lr_min: p.min_lr,
    warmup_t: p.warmup_epochs * eachOf(p),
    warmup_lr_init: p.warmup_lr,
    patience_t: p.patience_epochs,
    threshold: 1e-4,
    // The cooldown of the factory is another one: epochs behind the schedule.
    cooldown_t: 0,
    mode: p.plateau_mode,
  };
  return {
    pieces: (run) => plateauPieces(plateau, noise, run),
    problems: (_, written) => [
      ...(p.step_on_epochs ? [] : [problem('AssertionError', 'Plateau LR only supports step per epoch.')]),
      ...plateauRefused(plateau, ''),
      ...plateauNoiseProblems(plateau, noise, written.noise_seed),
    ],
  };
}

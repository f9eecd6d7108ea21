/** Steps a scheduler that is made of others, update by update, and says what came of it. */
import { PythonError } from '../../../formula/python-error.ts';
import { listed } from '../../../listed.ts';
import type { Problem } from '../../../problem.ts';
import type { Run } from '../../../run.ts';
import type { PhaseName, Piece, Tracks } from '../../../schedule.ts';
import { flat } from '../../along.ts';
import { problem } from '../../call.ts';
import { Memory } from '../simulation/memory.ts';
import { Enough, Optimizer } from '../simulation/optimizer.ts';
import type { Steppable } from '../simulation/scheduler.ts';
import type { Site } from './scheduler-pages.ts';

/** What is in force at each update, and what was raised behind them. */
export interface Outcome {
  readonly made: readonly number[];
  /** Momentum; empty where no scheduler moves it. */
  readonly moved: readonly number[];
  readonly raised: Problem | null;
}

/** Most updates that are followed; one more tells that there are more. */
export const mostFollowed = 1_000_000;

/** What is on the screen now, about; a drawing asks several times. */
const memory = new Memory<Outcome>();

/** A composition with its arguments. */
export interface Composition {
  readonly lr: number;
  readonly optimizer: string;
  /** Tells it from every other: the constructor and its arguments. */
  readonly spelling: string;
  readonly build: (site: Site) => Pick<Steppable, 'step'>;
}

/** Runs the usual loop: `optimizer.step()`, then `scheduler.step()`. The rate of the optimizer is one that it takes. */
export function outcomeOf(composition: Composition, run: Run): Outcome {
  const key = JSON.stringify([composition.spelling, composition.lr, composition.optimizer, run]);
  const known = memory.get(key);
  if (known !== undefined) return known;
  const outcome = followed(composition, Math.min(run.steps, mostFollowed + 1));
  memory.set(key, outcome, outcome.made.length + outcome.moved.length);
  return outcome;
}

/** The rates of all updates, up to where something is raised; worked out as they are asked for. */
export function* ratesOf({ lr, optimizer: type, build }: Composition): Generator<number> {
  const optimizer = new Optimizer(lr, [], 0);
  const scheduler = build({ optimizer, type });
  for (;;) {
    yield optimizer.lr;
    scheduler.step();
  }
}

function followed({ lr, optimizer: type, build }: Composition, updates: number): Outcome {
  const made: number[] = [];
  const moved: number[] = [];
  const optimizer = new Optimizer(lr, made, updates, moved);
  let scheduler: Pick<Steppable, 'step'> | null = null;
  let before = 0;
  try {
    scheduler = build({ optimizer, type });
    for (;;) {
      before = made.length;
      optimizer.step();
      scheduler.step();
    }
  } catch (error) {
    if (error instanceof Enough) return { made, moved, raised: null };
    if (!(error instanceof PythonError)) throw error;
    if (scheduler === null) return { made, moved, raised: problem(error.type, error.message) };
    const raised = problem(error.type, error.message, made.length);
    return { made, moved, raised: made.length > before ? { ...raised, early: true } : raised };
  }
}

export const problemsOf = ({ raised }: Outcome): readonly Problem[] => (raised === null ? [] : [raised]);

/** The tracks that end at borders. */
export function tracksOf({ made, moved }: Outcome, borders: readonly number[]): Tracks {
  const lr = piecesOf(made, borders);
  return moved.length === 0 ? { lr } : { lr, momentum: piecesOf(moved, borders) };
}

/** Values as pieces that end at borders, each named by where it leads. */
function piecesOf(made: readonly number[], borders: readonly number[]): readonly Piece[] {
  const inside = borders.map(Math.ceil).filter((step) => step > 0 && step < made.length);
  const starts = [...new Set([0, ...inside])].sort((a, b) => a - b);
  if (made.length === 0) return [flat('stable', 0, Number.POSITIVE_INFINITY, 0)];
  return starts.map((start, index) => {
    const end = starts[index + 1];
    const values = made.slice(start, end);
    const length = end === undefined ? {} : { steps: end - start };
    return listed(nameOf(values), values, { count: values.length, most: mostFollowed - start, ...length });
  });
}

function nameOf(values: readonly number[]): PhaseName {
  let [rises, falls] = [false, false];
  for (const [index, value] of values.entries()) {
    const before = values[index - 1] ?? value;
    rises ||= value > before;
    falls ||= value < before;
  }
  if (rises) return falls ? 'cycle' : 'warmup';
  return falls ? 'decay' : 'stable';
}

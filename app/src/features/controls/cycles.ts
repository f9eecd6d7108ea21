/** The cycles of a curve one by one: where each begins, how long it is, how high, and where the run cuts the last. */
import { type CompiledTrack, type Stretch, stretches, valueIn } from '@lr-playground/schedule';

/** Cycles that are listed; behind them it is said that there are more. */
const most = 12;

/** Phases of a cycle that are looked at: up, flat and down. */
const phasesOfCycle = 3;

export interface CycleRow {
  /** The update that it begins with. */
  readonly start: number;
  /** Updates that it would have. */
  readonly steps: number;
  /** The highest learning rate of its updates. */
  readonly peak: number;
  /** Updates that it has in this run: fewer where the run ends in it. */
  readonly made: number;
}

export interface CycleList {
  readonly rows: readonly CycleRow[];
  readonly more: boolean;
}

/** The cycles of a track; none where it has fewer than two. */
export function cycleList(track: CompiledTrack): CycleList {
  const groups: Stretch[][] = [];
  for (const stretch of stretches(track, 0, track.steps, (most + 1) * phasesOfCycle)) {
    const { phase, cycle } = stretch;
    const last = groups.at(-1);
    if (cycle !== null && last?.[0]?.cycle === cycle) last.push(stretch);
    else if (cycle !== null || phase.name === 'cycle') groups.push([stretch]);
  }
  const rows = groups
    .filter((group) => group.some(({ phase }) => phase.name === 'cycle'))
    .flatMap((group) => rowOf(group, track.steps));
  return rows.length < 2
    ? { rows: [], more: false }
    : { rows: rows.slice(0, most), more: rows.length > most };
}

function rowOf(group: readonly Stretch[], steps: number): readonly CycleRow[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [Math.ceil(first.start), Math.ceil(last.end)];
  const tops = group.flatMap((stretch) => {
    const [from, to] = [Math.ceil(stretch.start), Math.min(steps, Math.ceil(stretch.end))];
    return from < to ? [valueIn(stretch, from), valueIn(stretch, to - 1)] : [];
  });
  // Shorter than an update: no update is of this cycle.
  if (tops.length === 0) return [];
  return [{ start, steps: end - start, peak: Math.max(...tops), made: Math.min(steps, end) - start }];
}

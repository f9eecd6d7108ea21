/** The points of a curve worth a label: peak, end of warmup, restarts, final value. */
import { at, type CompiledTrack, stretchAt } from '@lr-playground/schedule';

export interface Mark {
  readonly kind: 'peak' | 'warmup' | 'restart' | 'final';
  readonly step: number;
  readonly value: number;
  /** Which restart it is, from 1. */
  readonly count: number;
}

/** Phases that are looked at. */
const most = 120;

/** Marks in order of importance. Costs a few evaluations, so that a drag can afford it. */
export function marksOf(track: CompiledTrack): readonly Mark[] {
  const last = track.steps - 1;
  const restarts: Mark[] = [];
  let peak: Mark = { kind: 'peak', step: 0, value: at(track, 0), count: 0 };
  let warmup: Mark | null = null;
  let warming = true;
  const see = (step: number) => {
    const value = at(track, step);
    if (value > peak.value * (1 + 1e-12)) peak = { ...peak, step, value };
  };
  let t = 0;
  for (let count = 0; t <= last && count < most; count += 1) {
    const { phase, end, cycle } = stretchAt(track, t);
    // Phases are monotone: the highest update of one is its first or its last.
    see(Math.min(last, Math.ceil(t)));
    if (!(end > t)) break;
    see(Math.min(last, Math.max(Math.ceil(t), Math.ceil(end) - 1)));
    if (warming && phase.name !== 'warmup') {
      if (t > 0) warmup = { kind: 'warmup', step: Math.ceil(t), value: at(track, Math.ceil(t)), count: 0 };
      warming = false;
    }
    if (phase.name === 'cycle' && cycle !== null && cycle > 0 && restarts.at(-1)?.count !== cycle) {
      restarts.push({ kind: 'restart', step: Math.ceil(t), value: at(track, Math.ceil(t)), count: cycle });
    }
    t = end;
  }
  const final: Mark = { kind: 'final', step: last, value: at(track, last), count: 0 };
  const apart = (mark: Mark | null): mark is Mark => mark !== null && mark.step !== peak.step;
  return [peak, ...(last > 0 ? [final] : []), ...[warmup].filter(apart), ...restarts.filter(apart)];
}

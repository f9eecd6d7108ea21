/** The points of a curve worth a label: peak, end of warmup, restarts, final value. */
import { at, type CompiledTrack, measureWarmup, stretchAt } from '@lr-playground/schedule';
import { peakOf } from '../../state/derived.ts';

export interface Mark {
  readonly kind: 'peak' | 'warmup' | 'restart' | 'final';
  readonly step: number;
  readonly value: number;
  /** Which restart it is, from 1. */
  readonly count: number;
}

/** Phases that are looked at for restarts. */
const most = 120;

/** Marks in order of importance. Costs a few evaluations, so that a drag can afford it. */
export function marksOf(track: CompiledTrack): readonly Mark[] {
  const { steps } = track;
  const mark = (kind: Mark['kind'], step: number, count = 0): Mark => ({
    kind,
    step,
    value: at(track, step),
    count,
  });
  if (steps === 0) return [];
  const peak: Mark = { kind: 'peak', ...peakOf(track), count: 0 };
  const warm = measureWarmup(track);
  const others = [
    ...(steps > 1 ? [mark('final', steps - 1)] : []),
    ...(warm > 0 && warm < steps ? [mark('warmup', warm)] : []),
    ...restartsOf(track).map(({ step, count }) => mark('restart', step, count)),
  ];
  return [peak, ...others.filter(({ kind, step }) => kind === 'final' || step !== peak.step)];
}

/** The first updates of the cycles after the first. */
function restartsOf(track: CompiledTrack): readonly Pick<Mark, 'step' | 'count'>[] {
  const found: Pick<Mark, 'step' | 'count'>[] = [];
  let t = 0;
  for (let looked = 0; t < track.steps && looked < most; looked += 1) {
    const { phase, end, cycle } = stretchAt(track, t);
    const step = Math.ceil(t);
    if (
      step < track.steps &&
      phase.name === 'cycle' &&
      cycle !== null &&
      cycle > 0 &&
      found.at(-1)?.count !== cycle
    )
      found.push({ step, count: cycle });
    if (!(end > t)) break;
    t = end;
  }
  return found;
}

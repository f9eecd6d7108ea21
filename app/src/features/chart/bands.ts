/** Phases of a curve as bands: neighbours of one name are one band, except cycles, which are told apart. */
import { type CompiledTrack, type PhaseName, stretchAt, type Window } from '@lr-playground/schedule';

export interface Band {
  readonly name: PhaseName;
  readonly from: number;
  readonly to: number;
  /** Which repetition it is, where it is one. */
  readonly cycle: number | null;
}

/** Stretches that are looked at; where there are more, cycles are too narrow to be told apart anyway. */
const most = 240;

/** The bands of a track in a window; nothing where there would be too many. */
export function bandsOf(track: CompiledTrack, window: Window): readonly Band[] {
  const bands: Band[] = [];
  const end = Math.min(window.to, track.steps);
  let t = Math.max(0, window.from);
  for (let count = 0; t < end; count += 1) {
    if (count === most) return [];
    const stretch = stretchAt(track, t);
    const to = stretch.end > t ? Math.min(end, stretch.end) : end;
    const { name } = stretch.phase;
    const previous = bands.at(-1);
    const same = previous?.name === name && (name !== 'cycle' || previous.cycle === stretch.cycle);
    if (previous !== undefined && same) bands[bands.length - 1] = { ...previous, to };
    else bands.push({ name, from: t, to, cycle: stretch.cycle });
    t = to;
  }
  return bands;
}

/** How a run is divided into phases, for people to read. */
import { type CompiledTrack, type PhaseName, stretches } from '@lr-playground/schedule';

/** Of more parts than these nobody reads the lengths. */
const most = 6;

export interface PhaseLength {
  readonly name: PhaseName;
  /** Updates of the run that it has. */
  readonly steps: number;
}

/** The phases of a track in order, neighbours of one name together; empty where there is one only, or where there are too many. */
export function phaseLengths(track: CompiledTrack): readonly PhaseLength[] {
  const lengths: { name: PhaseName; steps: number }[] = [];
  const found = stretches(track, 0, track.steps, 4 * most + 1);
  if (found.length > 4 * most) return [];
  for (const { phase, start, end } of found) {
    const steps = Math.min(track.steps, Math.ceil(end)) - Math.ceil(start);
    const last = lengths.at(-1);
    if (steps <= 0) continue;
    if (last?.name === phase.name && phase.name !== 'cycle') last.steps += steps;
    else lengths.push({ name: phase.name, steps });
  }
  // Of several cycles a table says more.
  const cycles = lengths.filter(({ name }) => name === 'cycle').length;
  return lengths.length < 2 || lengths.length > most || cycles > 1 ? [] : lengths;
}

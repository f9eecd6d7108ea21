import { type CompiledTrack, type PhaseName, stretchAt } from '@lr-playground/schedule';

/** The phase in force at a step. */
export function phaseAt(track: CompiledTrack, step: number): PhaseName {
  return stretchAt(track, step).phase.name;
}

/** The beginning of a track. */
import { cycleAt } from './cursor.ts';
import { cycleLength, cycleStart, isCycles, pieceSteps } from './phases.ts';
import type { Cycles, Piece } from './schedule.ts';

/** The first so many steps of pieces that lie end to end. */
export function cutTo(pieces: readonly Piece[], steps: number): readonly Piece[] {
  const kept: Piece[] = [];
  let rest = steps;
  for (const piece of pieces) {
    if (!(rest > 0)) break;
    const length = pieceSteps(piece);
    kept.push(length <= rest ? piece : shortened(piece, rest));
    rest -= Math.min(length, rest);
  }
  return kept;
}

function shortened(piece: Piece, steps: number): Piece {
  return isCycles(piece) ? { ...piece, times: timesIn(piece, steps) } : { ...piece, steps };
}

/** How many cycles go into so many steps, the last of them cut. */
function timesIn(cycles: Cycles, steps: number): number {
  if (cycles.growth === 1) return steps / cycles.steps;
  const whole = cycleAt({ piece: cycles, start: 0, end: steps }, cycles, steps);
  return whole + (steps - cycleStart(cycles, whole)) / cycleLength(cycles, whole);
}

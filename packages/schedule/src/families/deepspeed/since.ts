/** Pieces without their beginning. */
import { isCycles, phase, pieceSteps } from '../../phases.ts';
import type { Cycles, Phase } from '../../schedule.ts';

type Closed = Phase | Cycles;

/** What there is of the pieces from `cut` steps on. */
export function since(pieces: readonly Closed[], cut: number): readonly Closed[] {
  const [piece, ...rest] = pieces;
  if (piece === undefined || cut <= 0) return pieces;
  const steps = pieceSteps(piece);
  if (steps <= cut) return since(rest, cut - steps);
  return [...(isCycles(piece) ? laterCycles(piece, cut, steps) : [later(piece, cut, steps)]), ...rest];
}

function later(piece: Phase, cut: number, steps: number): Phase {
  const { name, value, form } = piece;
  const latex = form.latex.replaceAll(String.raw`\p{t}`, String.raw`(\p{t} + \p{cut})`);
  return phase(name, steps - cut, (t) => value(cut + t), { latex, terms: { ...form.terms, cut } });
}

/** Cycles that are equally long. */
function laterCycles(cycles: Cycles, cut: number, steps: number): readonly Closed[] {
  const passed = Math.floor(cut / cycles.steps);
  const start = passed * cycles.steps;
  const end = Math.min(steps, start + cycles.steps);
  const begun: Phase[] = [];
  let reached = start;
  for (const one of cycles.cycle(passed)) {
    const stop = Math.min(end, reached + one.steps);
    if (stop > cut) begun.push(later(one, Math.max(0, cut - reached), stop - reached));
    reached = stop;
  }
  const further = {
    ...cycles,
    times: cycles.times - passed - 1,
    height: (k: number) => cycles.height(passed + 1 + k),
    cycle: (k: number) => cycles.cycle(passed + 1 + k),
  };
  return further.times > 0 ? [...begun, further] : begun;
}

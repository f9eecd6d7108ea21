/** Plateaus of families that drop by a factor, again and again. */
import { hold } from '../phases.ts';
import type { Phase } from '../schedule.ts';

const dropped = String.raw`\p{a}\,\p{g}^{\p{k}}`;
const floored = String.raw`\max\!\left(\p{f},\; ${dropped}\right)`;

/** A plateau after `drops` drops by the factor `gamma` from `peak`, no lower than `floor`. At the peak nothing has decayed yet. */
export function plateau(steps: number, peak: number, gamma: number, drops: number, floor = 0): Phase {
  const value = Math.max(floor, peak * gamma ** drops);
  return hold(value < peak ? 'decay' : 'stable', steps, value, {
    latex: floor > 0 ? floored : dropped,
    terms: { a: peak, g: gamma, k: drops, f: floor },
  });
}

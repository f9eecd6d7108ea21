/** What handles of fits have in common. */
import type { Run } from '../../run.ts';
import type { Handle, Tracks } from '../../schedule.ts';
import { floorHandle } from '../handles.ts';
import { type Fit, updatesOf } from './fit.ts';

/** Which share of a fit lies before an update. */
export const shareAt = (fit: Fit, update: number) => Math.min(1, update / updatesOf(fit));

/**
 * The point at which a fit ends, a divisor of its highest rate.
 *
 * @param turn the update at which the way down begins; one that none falls into has no end.
 */
export function endHandle(
  p: Fit & { readonly div_final: number },
  top: number,
  turn: number,
  { lr }: Tracks,
  run: Run,
): readonly (Handle & { moveY?(lr: number): { readonly div_final: number } })[] {
  if (turn >= updatesOf(p)) return [];
  const ends = { peak_lr: top, min_lr: top / p.div_final };
  return floorHandle(ends, lr, updatesOf(p), run).map(({ moveY, ...handle }) => ({
    ...handle,
    moveY: (value) => {
      const floor = moveY?.(value)['min_lr'];
      return { div_final: typeof floor === 'number' ? top / Math.max(1e-12 * top, floor) : p.div_final };
    },
  }));
}

/** Handles that several families have. */
import { at, before, layTrack } from '../compile.ts';
import type { ParamSet } from '../params/param.ts';
import type { Run } from '../run.ts';
import type { Handle, Piece, Tracks } from '../schedule.ts';

/** Most handles of one kind on a curve: more would hide it. */
export const manyHandles = 24;

const label = { en: 'Minimum learning rate', zh: '最小学习率' };

/**
 * The floor of a decay that reaches `min_lr` at step `bottom`. Where the run ends first, the handle sits on the last
 * update, and dragging it sets the floor that takes the curve through the pointer.
 *
 * @param floorFor the floor that gives the last update this learning rate; needed only where the curve does not go
 * evenly with the floor.
 */
export function floorHandle(
  p: { readonly peak_lr: number; readonly min_lr: number },
  lr: readonly Piece[],
  bottom: number,
  run: Run,
  floorFor?: (value: number) => number,
): readonly Handle[] {
  const last = run.steps - 1;
  if (bottom <= last) {
    return [{ id: 'floor', label, step: bottom, value: p.min_lr, moveY: (value) => ({ min_lr: value }) }];
  }
  const value = at(layTrack(lr, run.steps), last);
  // How much of the peak is left; a flat curve is moved as a whole.
  const rest = p.peak_lr === p.min_lr ? 0 : (value - p.min_lr) / (p.peak_lr - p.min_lr);
  if (rest > 0.99) return [];
  const even = (target: number) => (target - rest * p.peak_lr) / (1 - rest);
  return [
    { id: 'floor', label, step: last, value, moveY: (target) => ({ min_lr: (floorFor ?? even)(target) }) },
  ];
}

/** Names of points that many curves have. */
export const points = {
  start: { en: 'Start', zh: '起点' },
  peak: { en: 'Peak', zh: '峰值' },
  end: { en: 'End', zh: '终点' },
  restart: { en: 'First restart', zh: '首次重启' },
} as const;

/** The handles that sit on the curve: what an odd argument moves elsewhere cannot be taken hold of. */
export function seated<P extends ParamSet>(
  handles: readonly Handle<P>[],
  { lr }: Tracks,
  run: Run,
): readonly Handle<P>[] {
  const track = layTrack(lr, run.steps);
  return handles.filter(({ step, value }) => {
    if (!(Number.isInteger(step) && step >= 0 && step < run.steps)) return false;
    return [at(track, step), before(track, step)].some(
      (found) => Math.abs(found - value) <= 1e-12 * Math.abs(value),
    );
  });
}

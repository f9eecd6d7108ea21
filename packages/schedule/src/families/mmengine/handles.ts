/** The two ends of a scheduler's work, to be dragged. */
import type { Handle, Text } from '../../schedule.ts';
import { points } from '../handles.ts';
import { isWhole, type Window, windowOf } from './window.ts';

/**
 * Where it begins.
 *
 * @param value of the scheduler's first step.
 * @param moveY what a rate there asks for.
 */
export function beginHandle(
  p: Window,
  label: Text,
  value: number,
  moveY: NonNullable<Handle['moveY']>,
): Handle {
  const { first, last } = windowOf(p);
  const latest = first + last - 1;
  const moveX = (step: number) => ({ begin: Math.min(latest, Math.max(0, Math.round(step))) });
  return { id: 'start', label, step: first, value, moveY, ...(isWhole(p) ? { moveX } : {}) };
}

/** The last step, one call before `end`. */
export function endHandle(p: Window, value: number): Handle {
  const { first, last } = windowOf(p);
  return {
    id: 'end',
    label: points.end,
    step: first + last,
    value,
    moveX: (step) => ({ end: Math.max(first + 2, Math.round(step) + 1) }),
  };
}

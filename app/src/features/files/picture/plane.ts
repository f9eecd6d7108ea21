/** Where steps and values lie in a picture. */
import type { Window } from '@lr-playground/schedule';
import type { Project } from '../../../plot/path.ts';
import { placeable, type YAxis } from '../../../plot/y-axis.ts';

/** The plot area in pixels, and the way into it. */
export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Project;
  readonly y: Project;
}

/** Lays a window and an axis over a plot area. */
export function planeOf(
  area: Pick<Plane, 'left' | 'right' | 'top' | 'bottom'>,
  window: Window,
  axis: YAxis,
): Plane {
  const { left, right, top, bottom } = area;
  const across = (right - left) / (window.to - window.from);
  const level = (value: number) => {
    const placed = placeable(axis, value);
    return axis.kind === 'log' ? Math.log(placed) : placed;
  };
  const low = level(axis.lo);
  const up = (bottom - top) / (level(axis.hi) - low);
  return {
    ...area,
    x: (step) => left + (step - window.from) * across,
    y: (value) => bottom - (level(value) - low) * up,
  };
}

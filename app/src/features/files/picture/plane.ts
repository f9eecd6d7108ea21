/** Where steps and values lie in a picture. */
import type { Window } from '@lr-playground/schedule';
import type { Project } from '../../../plot/path.ts';
import type { YAxis } from '../../../plot/y-axis.ts';

/** The plot area in pixels, and the way into it. */
export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Project;
  readonly y: Project;
}

/** Lays a window and an axis over a plot area. What a logarithmic axis cannot show lies on its floor. */
export function planeOf(
  area: Pick<Plane, 'left' | 'right' | 'top' | 'bottom'>,
  window: Window,
  axis: YAxis,
): Plane {
  const { left, right, top, bottom } = area;
  const across = (right - left) / (window.to - window.from);
  const level = axis.kind === 'log' ? (value: number) => Math.log(Math.max(axis.lo, value)) : Number;
  const low = level(axis.lo);
  const up = (bottom - top) / (level(axis.hi) - low);
  return {
    ...area,
    x: (step) => left + (step - window.from) * across,
    y: (value) => bottom - (level(value) - low) * up,
  };
}

/** Handles in their places on the screen. */
import type { CurveId } from '@lr-playground/document';
import type { Handle, Run, Spec } from '@lr-playground/schedule';
import { compile, handlesOf, patchSpec } from '@lr-playground/schedule';
import { niceBelow, snap } from '../../plot/nice.ts';
import type { Plane } from './plane.ts';

export interface Knob {
  readonly curve: CurveId;
  readonly handle: Handle;
  /** Where it is drawn, in pixels of the chart: on its point, or beside it where `placeKnobs` says so. */
  readonly x: number;
  readonly y: number;
}

/** Knobs nearer than this hide each other. */
const apart = 14;

/** Most places that a knob is moved aside by; what finds no room even then is reached by zooming in. */
const asides = 3;

/** Whether a handle is one of many of its kind, such as a restart. */
const isNumbered = ({ id }: Handle): boolean => /-\d+$/.test(id);

/**
 * Places the handles of a curve; those outside of the window are left out. Where they crowd, those that there is one of stand
 * aside, and the numbered ones are left out: a restart beside its curve says something false, and zooming in brings it back.
 * What zooming cannot tell apart stands aside as well, and so does what somebody holds or has the focus on.
 */
export function placeKnobs(
  curve: CurveId,
  handles: readonly Handle[],
  plane: Plane,
  kept: string | null = null,
): readonly Knob[] {
  const knobs: Knob[] = [];
  const right = plane.left + plane.width;
  const bottom = plane.top + plane.height;
  const rank = (handle: Handle) => (isNumbered(handle) ? (handle.id === kept ? 1 : 2) : 0);
  for (const handle of [...handles].sort((a, b) => rank(a) - rank(b))) {
    const px = plane.x(handle.step);
    if (!(px >= plane.left - 1 && px <= right + 1)) continue;
    let x = px;
    const y = Math.min(bottom, Math.max(plane.top, plane.y(handle.value)));
    const crowded = () => knobs.some((other) => Math.hypot(other.x - x, other.y - y) < apart);
    const onSpot = ({ handle: other }: Knob) => other.step === handle.step && other.value === handle.value;
    const yields = rank(handle) < 2 || knobs.some(onSpot);
    // Towards the side with room, a knob further each time.
    const side = px > right - 4 * apart ? -1 : 1;
    for (let tries = 0; yields && crowded() && tries < asides; tries += 1) x += side * apart;
    if (crowded()) continue;
    knobs.push({ curve, handle, x, y });
  }
  return knobs;
}

/** The knob nearest to a point, within reach. */
export function nearestKnob(knobs: readonly Knob[], x: number, y: number, reach: number): Knob | null {
  let nearest: Knob | null = null;
  let least = reach;
  for (const knob of knobs) {
    const distance = Math.hypot(knob.x - x, knob.y - y);
    if (distance > least) continue;
    nearest = knob;
    least = distance;
  }
  return nearest;
}

/** Where a handle is asked to go, along either axis or both. */
export interface Target {
  readonly step?: number;
  readonly value?: number;
  /** The least that can be told from 0 on the screen: what a handle stops at that cannot go to 0. */
  readonly least?: number;
}

/** As many digits as a drag can mean: numbers that follow from a place on the screen carry a tail of noise. */
function tidied(patch: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const round = (value: unknown) =>
    typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) >= 1e4
      ? value
      : Number(value.toPrecision(4));
  return Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, round(value)]));
}

/**
 * The spec with one of its handles somewhere else. Sideways first: what up and down means may depend on it, and both may
 * change the same list.
 */
export function movedSpec(spec: Spec, run: Run, id: string, { step, value, least }: Target): Spec {
  const find = (of: Spec) => handlesOf(compile(of, run)).find((handle) => handle.id === id);
  const start = find(spec);
  if (start === undefined) return spec;
  const aside =
    step !== undefined && start.moveX !== undefined ? patchSpec(spec, run, tidied(start.moveX(step))) : spec;
  const handle = find(aside) ?? start;
  const { moveY } = handle;
  if (value === undefined || moveY === undefined) return aside;
  const moved = patchSpec(aside, run, tidied(moveY(value)));
  const stuck = value === 0 && least !== undefined && (find(moved)?.value ?? 0) > 0;
  return stuck ? patchSpec(aside, run, tidied(moveY(least))) : moved;
}

/** The round step nearest to a place, as fine as the screen can show. */
export function roundStep(plane: Plane, px: number, run: Run): number {
  const perPixel = Math.abs(plane.stepAt(plane.left + 1) - plane.stepAt(plane.left));
  const grid = Math.max(1, niceBelow(perPixel));
  return Math.min(run.steps - 1, Math.max(0, snap(plane.stepAt(px), grid)));
}

/** The round value one pixel above the bottom of the plot. */
export function leastValue(plane: Plane): number {
  return roundValue(plane, plane.top + plane.height - 2);
}

/** The round value nearest to a place, as fine as the screen can show; the floor of a log axis is 0 where there is 0. */
export function roundValue(plane: Plane, py: number): number {
  const value = plane.valueAt(py);
  const perPixel = Math.abs(plane.valueAt(py - 1) - value);
  if (plane.axis.kind === 'log' && py >= plane.top + plane.height - 1)
    return plane.axis.floored ? 0 : plane.axis.lo;
  return perPixel > 0 ? Math.max(0, snap(value, niceBelow(perPixel))) : value;
}

/** A drag of a handle: one step of undo, the same value at the same place, and nothing at all when it is called off. */
import { respecCurve } from '@lr-playground/document';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { beginGesture, edit, endGesture, store } from '../../state/store.ts';
import { type Knob, leastValue, movedSpec, roundStep, roundValue } from './knobs.ts';
import type { Plane } from './plane.ts';

/** An axis follows the pointer only after so many pixels along it: a drag sideways leaves the height alone. */
const slack = 5;

interface At {
  readonly x: number;
  readonly y: number;
}

/** Begins a drag. Places are read on the plane as it was then, so that a growing axis does not run away. */
export function dragHandle({ curve: id, handle }: Knob, plane: Plane, grabbed: At) {
  const { doc } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) return null;
  const { spec } = curve;
  const run = runOfPlan(doc.run);
  const origin = { x: plane.x(handle.step), y: plane.y(handle.value) };
  let along = false;
  let across = false;
  beginGesture();
  return {
    move({ x, y, shift }: At & { readonly shift: boolean }) {
      const dx = x - grabbed.x;
      const dy = y - grabbed.y;
      along ||= Math.abs(dx) > slack;
      across ||= Math.abs(dy) > slack;
      const alongOnly = shift && Math.abs(dx) >= Math.abs(dy);
      const acrossOnly = shift && !alongOnly;
      const next = movedSpec(spec, run, handle.id, {
        ...(along && !acrossOnly ? { step: roundStep(plane, origin.x + dx, run) } : {}),
        ...(across && !alongOnly
          ? { value: roundValue(plane, origin.y + dy), least: leastValue(plane) }
          : {}),
      });
      edit((current) => respecCurve(current, id, next));
    },
    end(kept: boolean) {
      if (!kept) edit((current) => respecCurve(current, id, spec));
      endGesture();
    },
  };
}

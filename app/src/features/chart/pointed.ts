/** The crosshair and a pointer that rests on the plot, of which it knows the share of the plot's width left of it. */
import type { Window } from '@lr-playground/schedule';
import { runOfPlan } from '../../state/derived.ts';
import { look, show, store } from '../../state/store.ts';
import { windowOf } from './drawn.ts';

/** The update nearest to a place in the run. */
export function nearestStep(place: number, steps: number): number {
  return Math.min(steps - 1, Math.max(0, Math.round(place)));
}

/** Shows another part of the run. The pointer did not move, the steps under it did: the crosshair goes to the one there now. */
export function lookUnder(share: number, zoom: Window | null): void {
  look({ zoom });
  const { doc, ui } = store.getState();
  const run = runOfPlan(doc.run);
  const { from, to } = windowOf({ zoom }, run);
  const cursor = nearestStep(from + Math.min(1, Math.max(0, share)) * (to - from), run.steps);
  if (ui.cursor !== cursor) show({ cursor });
}

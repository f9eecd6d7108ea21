/** The y axis of a plot: fits what is on the screen, but only ever grows while something is dragged. */
import type { Track } from '@lr-playground/schedule';
import { extentOf, nothing, united, usualExtent } from '../../plot/extent.ts';
import { grownAxis, linearAxis, logAxis, sameAxis, type YAxis } from '../../plot/y-axis.ts';
import type { State } from '../../state/store.ts';
import { drawnOf, relationOf, visibleIds } from './drawn.ts';

/** The kind of axis in force: differences have no logarithm, and other tracks than the learning rate need none. */
export function yKind(state: Pick<State, 'doc' | 'view'>, track: Track): YAxis['kind'] {
  return track !== 'lr' || relationOf(state) === 'difference' ? 'linear' : state.view.y;
}

function fittingAxis(state: State, track: Track, columns: number): YAxis {
  const reach = track === 'lr' && relationOf(state) === 'ratio' ? usualExtent : extentOf;
  let extent = nothing;
  for (const id of visibleIds(state.doc)) {
    for (const face of ['planned', 'applied'] as const) {
      const drawn = drawnOf(state, id, track, columns, face);
      if (drawn !== null) extent = united(extent, reach(drawn));
    }
  }
  if (yKind(state, track) === 'log') return logAxis(extent);
  return linearAxis(extent, track !== 'lr' || state.view.zoom !== null);
}

/** Makes a selector of the axis. It returns the same object until the axis moves. */
export function yAxisKeeper(track: Track, columns: number): (state: State) => YAxis {
  let kept: YAxis | null = null;
  let keptFor: readonly unknown[] = [];
  return (state) => {
    const { doc, view, ui } = state;
    const seen = [view.zoom, view.y, view.comparison, doc.pinned, doc.run];
    const sameView = seen.every((part, index) => part === keptFor[index]);
    keptFor = seen;
    const fitting = fittingAxis(state, track, columns);
    const next = ui.gesture && sameView && kept !== null ? grownAxis(kept, fitting) : fitting;
    if (kept === null || !sameAxis(kept, next)) kept = next;
    return kept;
  };
}

import type { Track } from '@lr-playground/schedule';
import { useMemo } from 'react';
import { phaseNames } from '../../i18n/phase-names.ts';
import { useSay } from '../../i18n/text.ts';
import { textWidth } from '../../plot/labels.ts';
import { useRun } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { bandsOf } from './bands.ts';
import classes from './Chart.module.css';
import { relationOf, trackOf, windowOf } from './drawn.ts';
import { usePlane } from './plane.ts';

/** The phases of the selected curve, behind everything else; named where there is room. */
export function Bands({ track, labelled }: { readonly track: Track; readonly labelled: boolean }) {
  const say = useSay();
  const plane = usePlane();
  const run = useRun();
  const zoom = useApp(({ view }) => view.zoom);
  const shown = useApp((state) =>
    relationOf(state) === null ? trackOf(state.doc, shownId(state), track) : null,
  );
  const bands = useMemo(
    () => (shown === null ? [] : bandsOf(shown, windowOf({ zoom }, run))),
    [shown, zoom, run],
  );
  return (
    <g className={classes['bands']}>
      {bands.map(({ name, from, to, cycle }, rank) => {
        const left = Math.max(plane.left, plane.x(from));
        const width = Math.min(plane.left + plane.width, plane.x(to)) - left;
        if (!(width > 0.5)) return null;
        const text = say(phaseNames[name]) + (name === 'cycle' && cycle !== null ? ` ${cycle + 1}` : '');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: by its place, a band would be another one at every move of a border
          <g key={rank} data-phase={name} data-odd={cycle !== null && cycle % 2 === 1 ? true : undefined}>
            <rect x={left} y={plane.top} width={width} height={plane.height} />
            {labelled && textWidth(text) + 10 < width ? (
              <text x={left + width / 2} y={plane.top + 13} textAnchor="middle">
                {text}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** The selected curve, as long as it is on the screen. */
function shownId({ doc, view }: Parameters<typeof relationOf>[0]) {
  return doc.curves.find(({ id, visible }) => visible && id === view.selected)?.id ?? null;
}

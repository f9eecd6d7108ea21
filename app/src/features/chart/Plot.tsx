import type { Track } from '@lr-playground/schedule';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useRun } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { Bands } from './Bands.tsx';
import classes from './Chart.module.css';
import { Crosshair } from './Crosshair.tsx';
import { Curves } from './Curves.tsx';
import { relationOf, windowOf } from './drawn.ts';
import { FloorNote } from './FloorNote.tsx';
import { Frame, room } from './Frame.tsx';
import { Marks } from './Marks.tsx';
import { Overlay } from './Overlay.tsx';
import { type Plane, PlaneContext } from './plane.ts';
import { Stops } from './Stops.tsx';
import { Surface } from './Surface.tsx';
import { yAxisKeeper } from './y-axis-keeper.ts';

/** Only ratios leave their axis. */
const OffScaleLabels = lazy(() =>
  import('./OffScaleLabels.tsx').then((module) => ({ default: module.OffScaleLabels })),
);

/** Guards speak when the curves are there. */
const FindingMarks = lazy(() =>
  import('./FindingMarks.tsx').then((module) => ({ default: module.FindingMarks })),
);

interface PlotProps {
  readonly track: Track;
  readonly width: number;
  readonly height: number;
}

/** A plot of one track: frame, curves and what is laid over them. Only the learning rate has handles and marks. */
export function Plot({ track, width, height }: PlotProps) {
  const columns = Math.max(1, width - room.left - room.right);
  const run = useRun();
  const window = useWindow();
  const unit = useApp(({ view }) => view.x);
  const keeper = useMemo(() => yAxisKeeper(track, columns), [track, columns]);
  const axis = useApp(keeper);
  const relation = useApp(relationOf);
  const [plane, setPlane] = useState<Plane | null>(null);
  const main = track === 'lr';
  const reference = !main || relation === null ? null : relation === 'ratio' ? 1 : 0;
  const children = useMemo<ReactNode>(
    () => (
      <>
        <Bands track={track} labelled={main} />
        {main && relation === null ? <Overlay columns={columns} /> : null}
        <Curves track={track} columns={columns} />
        {main ? (
          <Suspense fallback={null}>
            <FindingMarks />
          </Suspense>
        ) : null}
        {main ? <Marks /> : null}
        {main && relation === 'ratio' ? (
          <Suspense fallback={null}>
            <OffScaleLabels columns={columns} />
          </Suspense>
        ) : null}
        {main ? <Stops columns={columns} /> : null}
        <Crosshair track={track} />
      </>
    ),
    [track, main, columns, relation],
  );
  return (
    <div className={classes['plot']} style={{ height }} data-track={track}>
      <div aria-hidden="true">
        <Frame
          width={width}
          height={height}
          window={window}
          run={run}
          unit={unit}
          axis={axis}
          reference={reference}
          labelled={main}
          onPlane={setPlane}
        >
          {children}
        </Frame>
      </div>
      {/* Beside the frame: events inside of it would be worked through by Recharts as well. */}
      {plane === null ? null : (
        <PlaneContext value={plane}>
          <FloorNote />
          <Surface main={main} />
        </PlaneContext>
      )}
    </div>
  );
}

/** The part of the run on the screen; the same object until it moves. */
function useWindow() {
  const run = useRun();
  const zoom = useApp(({ view }) => view.zoom);
  return useMemo(() => zoom ?? windowOf({ zoom: null }, run), [zoom, run]);
}

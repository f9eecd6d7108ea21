import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatStep } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { panned } from '../../plot/zoom.ts';
import { useRun } from '../../state/derived.ts';
import { look, useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { windowOf } from './drawn.ts';
import { usePlane } from './plane.ts';
import { words } from './words.ts';

/** The x axis as a scroll bar, while zoomed in: shows which part of the run is on the screen; drag or arrow keys move it. */
export function PanBar() {
  const say = useSay();
  const run = useRun();
  const plane = usePlane();
  const zoom = useApp(({ view }) => view.zoom);
  const start = useRef<{ x: number; from: number; to: number } | null>(null);
  if (zoom === null) return null;
  const window = windowOf({ zoom }, run);
  const width = window.to - window.from;
  const pan = (by: number) => look({ zoom: panned(window, run.steps, by) });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const far = event.shiftKey ? 1 : 0.1;
    const way: Readonly<Record<string, number>> = {
      ArrowRight: far * width,
      ArrowLeft: -far * width,
      PageDown: width,
      PageUp: -width,
      Home: -run.steps,
      End: run.steps,
    };
    const by = way[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    pan(by);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, ...window };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return;
    const { x, from, to } = start.current;
    const by = ((x - event.clientX) * (to - from)) / plane.width;
    look({ zoom: panned({ from, to }, run.steps, by) });
  };
  const release = () => {
    start.current = null;
  };
  return (
    <div
      role="scrollbar"
      tabIndex={0}
      className={classes['panBar']}
      style={{ left: plane.left, top: plane.top + plane.height, width: plane.width }}
      aria-label={say(words.pan)}
      aria-controls="lr-plot"
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, Math.round(run.steps - width))}
      aria-valuenow={Math.round(window.from)}
      aria-valuetext={say(words.panText, {
        from: formatStep(Math.round(window.from), 'steps', run),
        to: formatStep(Math.round(window.to), 'steps', run),
        steps: formatStep(run.steps, 'steps', run),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <span
        className={classes['panThumb']}
        style={{
          left: `${(100 * window.from) / run.steps}%`,
          width: `max(12px, ${(100 * width) / run.steps}%)`,
        }}
      />
    </div>
  );
}

import type { CurveId } from '@lr-playground/document';
import type { Track } from '@lr-playground/schedule';
import { memo } from 'react';
import { curveOf } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import classes from './Chart.module.css';
import { shownAt, visibleIds } from './drawn.ts';
import { usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';

/** A line at the cursor's step, and a point on every curve there. */
export function Crosshair({ track }: { readonly track: Track }) {
  const plane = usePlane();
  const step = useApp(({ ui }) => ui.cursor);
  const ids = useApp(({ doc }) => visibleIds(doc).join(' '));
  if (step === null) return null;
  const x = plane.x(step);
  if (!(x >= plane.left - 1 && x <= plane.left + plane.width + 1)) return null;
  return (
    <g className={classes['crosshair']}>
      <line x1={x} x2={x} y1={plane.top} y2={plane.top + plane.height} />
      {ids === '' ? null : ids.split(' ').map((id) => <Point key={id} id={id} track={track} step={step} />)}
    </g>
  );
}

const Point = memo(function Point(props: {
  readonly id: CurveId;
  readonly track: Track;
  readonly step: number;
}) {
  const { id, track, step } = props;
  const plane = usePlane();
  const scheme = useScheme();
  const color = useApp(({ doc }) => curveOf(doc, id)?.color ?? 0);
  const planned = useApp((state) => shownAt(state, id, track, step));
  const applied = useApp((state) => shownAt(state, id, track, step, 'applied'));
  const paint = cssColor(color, scheme);
  const heightOf = (value: number | null) => {
    if (value === null || !Number.isFinite(value)) return null;
    const y = plane.y(value);
    return y < plane.top - 1 || y > plane.top + plane.height + 1 ? null : y;
  };
  const [solid, dashed] = [heightOf(planned), heightOf(applied)];
  return (
    <>
      {solid === null ? null : <circle cx={plane.x(step)} cy={solid} r={4} fill={paint} />}
      {dashed === null ? null : (
        <circle data-face="applied" cx={plane.x(step)} cy={dashed} r={4} style={{ stroke: paint }} />
      )}
    </>
  );
});

import type { CurveId } from '@lr-playground/document';
import type { Sampled, Track } from '@lr-playground/schedule';
import { memo, useMemo } from 'react';
import { dotsPath, envelopePath, linePath } from '../../plot/path.ts';
import { curveOf } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import classes from './Chart.module.css';
import { drawnOf, visibleIds } from './drawn.ts';
import { useEmphasis } from './emphasis.ts';
import { type Plane, usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';

/** All visible curves of a track, the selected one last and so on top. */
export function Curves({ track, columns }: { readonly track: Track; readonly columns: number }) {
  const { left, top, width, height } = usePlane();
  const others = useApp(({ doc, view }) =>
    visibleIds(doc)
      .filter((id) => id !== view.selected)
      .join(' '),
  );
  const chosen = useApp(({ doc, view }) => visibleIds(doc).find((id) => id === view.selected) ?? '');
  return (
    <g className={classes['curves']}>
      {/* Clips as a viewport: a clip path would be a mask under layers, and rastered again at every move. */}
      <svg
        role="presentation"
        x={left}
        y={top - 2}
        width={width}
        height={height + 4}
        viewBox={`${left} ${top - 2} ${width} ${height + 4}`}
        overflow="hidden"
      >
        {[others, chosen].map((ids, layer) => (
          // Two layers, so that a drag repaints the curve that moves and none of those it moves over.
          <g key={layer === 0 ? 'others' : 'chosen'} className={classes['layer']}>
            {ids === ''
              ? null
              : ids.split(' ').map((id) => <CurveShape key={id} id={id} track={track} columns={columns} />)}
          </g>
        ))}
      </svg>
    </g>
  );
}

interface CurveShapeProps {
  readonly id: CurveId;
  readonly track: Track;
  readonly columns: number;
}

/** One curve. Re-renders when it looks different, and not when another one does. */
const CurveShape = memo(function CurveShape({ id, track, columns }: CurveShapeProps) {
  const scheme = useScheme();
  const color = useApp(({ doc }) => curveOf(doc, id)?.color ?? 0);
  const selected = useApp(({ view }) => view.selected === id);
  const drawn = useApp((state) => drawnOf(state, id, track, columns));
  const applied = useApp((state) => drawnOf(state, id, track, columns, 'applied'));
  const emphasis = useEmphasis(id);
  const plane = usePlane();
  const paths = useMemo(() => pathsOf(drawn, plane), [drawn, plane]);
  const appliedPaths = useMemo(() => pathsOf(applied, plane), [applied, plane]);
  if (paths === null) return null;
  return (
    <g
      className={classes['curve']}
      data-curve={id}
      data-selected={selected || undefined}
      data-emphasis={emphasis}
      stroke={cssColor(color, scheme)}
      fill={cssColor(color, scheme)}
    >
      <Lines {...paths} />
      {appliedPaths === null ? null : (
        <g className={classes['applied']} data-face="applied">
          <Lines {...appliedPaths} />
        </g>
      )}
    </g>
  );
});

interface Paths {
  readonly line: string;
  readonly area: string;
  readonly dots: string;
}

function pathsOf(drawn: Sampled | null, { x, y }: Plane): Paths | null {
  if (drawn === null) return null;
  return {
    line: linePath(drawn, x, y),
    area: drawn.envelope.n > 0 ? envelopePath(drawn.envelope, x, y) : '',
    dots: drawn.dots ? dotsPath(drawn.line, x, y) : '',
  };
}

function Lines({ line, area, dots }: Paths) {
  return (
    <>
      {area === '' ? null : <path className={classes['area']} d={area} />}
      <path className={classes['line']} d={line} />
      {dots === '' ? null : <path className={classes['dots']} d={dots} />}
    </>
  );
}

import type { Spec } from '@lr-playground/schedule';
import { memo, useMemo } from 'react';
import { linePath } from '../../plot/path.ts';
import { useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { overlaidOf } from './drawn.ts';
import { usePlane } from './plane.ts';

/** Schedules that are listed beside the chart, thin behind the curves; the one that is pointed at there stands out. */
export function Overlay({ columns }: { readonly columns: number }) {
  const { left, top, width, height } = usePlane();
  const { specs, strong } = useApp(({ ui }) => ui.overlay);
  if (specs.length === 0) return null;
  const order = [...specs].sort((a, b) => Number(a.family === strong) - Number(b.family === strong));
  return (
    <svg
      role="presentation"
      className={classes['overlay']}
      x={left}
      y={top - 2}
      width={width}
      height={height + 4}
      viewBox={`${left} ${top - 2} ${width} ${height + 4}`}
      overflow="hidden"
    >
      {order.map((spec) => (
        <Line key={spec.family} spec={spec} columns={columns} isStrong={spec.family === strong} />
      ))}
    </svg>
  );
}

interface LineProps {
  readonly spec: Spec;
  readonly columns: number;
  readonly isStrong: boolean;
}

const Line = memo(function Line({ spec, columns, isStrong }: LineProps) {
  const drawn = useApp((state) => overlaidOf(state, spec, columns));
  const plane = usePlane();
  const path = useMemo(() => linePath(drawn, plane.x, plane.y), [drawn, plane]);
  return <path d={path} data-family={spec.family} data-strong={isStrong || undefined} />;
});

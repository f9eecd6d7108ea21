import { type AxisUnit, axisUnits, type Run, type Window } from '@lr-playground/schedule';
import { memo, type ReactNode, useLayoutEffect, useMemo } from 'react';
import { CartesianGrid, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { xTicks } from '../../plot/x-ticks.ts';
import { type YAxis as Axis, yLabel, yTicks } from '../../plot/y-axis.ts';
import classes from './Chart.module.css';
import { type Plane, PlaneContext, useRechartsPlane } from './plane.ts';

/** Room around the plot area, in pixels. */
export const room = { left: 58, right: 24, top: 10, bottom: 26 } as const;

const margin = { left: 0, right: room.right, top: room.top, bottom: 0 };
const flatMargin = { ...margin, top: 18, bottom: 8 };
const tick = { className: classes['tick'] };

interface FrameProps {
  readonly width: number;
  readonly height: number;
  readonly window: Window;
  readonly run: Run;
  readonly unit: AxisUnit;
  readonly axis: Axis;
  /** Value with a line of its own: where curves are equal in a comparison. */
  readonly reference: number | null;
  /** Whether the x axis is labelled; plots below another one share it. */
  readonly labelled: boolean;
  /** Told the plane, for what lies beside the frame. */
  onPlane(plane: Plane | null): void;
  readonly children: ReactNode;
}

/** Axes and grid, by Recharts. Knows no curve: it renders only when an axis moves. */
export const Frame = memo(function Frame(props: FrameProps) {
  const { width, height, window, run, unit, axis, reference, labelled, onPlane, children } = props;
  const xDomain = useMemo(() => [window.from, window.to], [window]);
  const yDomain = useMemo(() => [axis.lo, axis.hi], [axis]);
  const columns = width - room.left - room.right;
  const known = axisUnits.includes(unit) ? unit : 'steps';
  const x = useMemo(
    () => xTicks(window, run, known, Math.max(2, Math.floor(columns / 84))),
    [window, run, known, columns],
  );
  const y = useMemo(() => {
    const ticks = yTicks(axis, Math.max(3, Math.floor(height / (labelled ? 52 : 28))));
    return { ticks, label: yLabel(axis, ticks) };
  }, [axis, height, labelled]);
  const xLabel = useMemo(() => (step: number) => x.labels.get(step) ?? '', [x]);
  return (
    <LineChart
      width={width}
      height={height}
      margin={labelled ? margin : flatMargin}
      accessibilityLayer={false}
      className={classes['frame'] ?? ''}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="step"
        domain={xDomain}
        allowDataOverflow
        ticks={x.steps}
        tickFormatter={xLabel}
        interval="preserveStartEnd"
        minTickGap={12}
        height={labelled ? room.bottom : 1}
        tick={labelled ? tick : false}
        tickSize={labelled ? 4 : 0}
      />
      <YAxis
        type="number"
        scale={axis.kind}
        domain={yDomain}
        allowDataOverflow
        ticks={y.ticks}
        tickFormatter={y.label}
        interval={0}
        width={room.left}
        tick={tick}
        tickSize={4}
      />
      {reference === null ? null : <ReferenceLine y={reference} className={classes['reference'] ?? ''} />}
      {axis.floored ? <ReferenceLine y={axis.lo} className={classes['floor'] ?? ''} /> : null}
      <Plotted axis={axis} onPlane={onPlane}>
        {children}
      </Plotted>
    </LineChart>
  );
});

/** What is drawn in the plot area, once its scales are known. */
function Plotted({ axis, onPlane, children }: Pick<FrameProps, 'axis' | 'onPlane' | 'children'>) {
  const plane = useRechartsPlane(axis);
  useLayoutEffect(() => onPlane(plane), [plane, onPlane]);
  return plane === null ? null : <PlaneContext value={plane}>{children}</PlaneContext>;
}

/** The plot area with its scales both ways: what everything drawn in the chart is placed by. */
import { createContext, useContext, useMemo, useRef } from 'react';
import {
  usePlotArea,
  useXAxisInverseScale,
  useXAxisScale,
  useYAxisInverseScale,
  useYAxisScale,
} from 'recharts';
import { placeable, type YAxis } from '../../plot/y-axis.ts';

export interface Plane {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly axis: YAxis;
  /** Pixels of a step, from the left end of the chart. */
  readonly x: (step: number) => number;
  /** Pixels of a value, from the top of the chart; what a logarithmic axis cannot show lies on its floor. */
  readonly y: (value: number) => number;
  readonly stepAt: (px: number) => number;
  readonly valueAt: (px: number) => number;
}

const finite = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/**
 * The plane of the surrounding Recharts chart; null until its axes are known. Recharts learns of a new axis only after a render:
 * until its scale fits the axis, the plane stays what it was.
 */
export function useRechartsPlane(axis: YAxis): Plane | null {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const stepAt = useXAxisInverseScale();
  const valueAt = useYAxisInverseScale();
  const last = useRef<Plane | null>(null);
  return useMemo(() => {
    if (area === undefined || !x || !y || !stepAt || !valueAt || !(area.width > 0 && area.height > 0)) {
      return null;
    }
    const scaled = (value: number, px: number) => Math.abs(finite(y(value)) - px) < 0.5;
    if (!scaled(axis.lo, area.y + area.height) || !scaled(axis.hi, area.y)) return last.current;
    last.current = {
      left: area.x,
      top: area.y,
      width: area.width,
      height: area.height,
      axis,
      x: (step) => finite(x(step)),
      y: (value) => finite(y(placeable(axis, value))),
      stepAt: (px) => finite(stepAt(px)),
      valueAt: (px) => finite(valueAt(px)),
    };
    return last.current;
  }, [area, x, y, stepAt, valueAt, axis]);
}

export const PlaneContext = createContext<Plane | null>(null);

/** The plane around; only for what is drawn inside a plot. */
export function usePlane(): Plane {
  const plane = useContext(PlaneContext);
  if (plane === null) throw new Error('drawn outside of a plot');
  return plane;
}

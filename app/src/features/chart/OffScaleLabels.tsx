import { useMemo } from 'react';
import { formatLr } from '../../i18n/format.ts';
import { placeAlongEdge } from '../../plot/labels.ts';
import { offScale } from '../../plot/off-scale.ts';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import { cssColor } from '../../styles/palette.ts';
import classes from './Chart.module.css';
import { drawnOf, shownAt, visibleIds } from './drawn.ts';
import { usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';

const triangles = { above: '▲', below: '▼' } as const;

/**
 * How far ratios leave the axis, which shows what is usual: the extreme of each curve that does, at the edge where it does. The
 * numbers keep a readable pace while something is dragged.
 */
export function OffScaleLabels({ columns }: { readonly columns: number }) {
  const plane = usePlane();
  const scheme = useScheme();
  const doc = useSettled((state) => state.doc);
  const view = useSettled((state) => state.view);
  const labels = useMemo(() => {
    const looked = { doc, view };
    return visibleIds(doc).flatMap((id) => {
      const color = curveOf(doc, id)?.color ?? 0;
      const drawn = drawnOf(looked, id, 'lr', columns);
      if (drawn === null) return [];
      const value = (step: number) => shownAt(looked, id, 'lr', step) ?? Number.NaN;
      return offScale(drawn, plane.axis, runOfPlan(doc.run).steps - 1, value).map((found) => ({
        key: `${id} ${found.side} ${found.step}`,
        color,
        side: found.side,
        text: `${triangles[found.side]} ${Number.isFinite(found.value) ? `${formatLr(found.value, 3)}×` : '∞'}`,
        x: plane.x(found.step),
        y: 0,
      }));
    });
  }, [doc, view, columns, plane]);
  const bounds = {
    left: plane.left + 3,
    right: plane.left + plane.width - 3,
    top: plane.top + 1,
    bottom: plane.top + plane.height - 1,
  };
  const placed = (['above', 'below'] as const).flatMap((side) =>
    placeAlongEdge(
      labels.filter((label) => label.side === side),
      bounds,
      side === 'above' ? 'top' : 'bottom',
    ),
  );
  return (
    <g className={classes['marks']}>
      {placed.map(({ key, color, text, left, baseline }) => (
        <text key={key} x={left} y={baseline}>
          <tspan fill={cssColor(color, scheme)}>{text.slice(0, 1)}</tspan>
          {text.slice(1)}
        </text>
      ))}
    </g>
  );
}

import type { Doc } from '@lr-playground/document';
import { type Sampled, sample } from '@lr-playground/schedule';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { extentOf } from '../plot/extent.ts';
import { envelopePath, linePath } from '../plot/path.ts';
import { runOfPlan, scheduleOf } from '../state/derived.ts';
import { cssColor } from '../styles/palette.ts';
import classes from './RecentWork.module.css';

const width = 112;
const height = 56;
const margin = 4;

/** A document drawn small: all its visible curves on one scale. */
export function WorkThumbnail({ doc }: { readonly doc: Doc }) {
  const scheme = useComputedColorScheme('light');
  const drawings = useMemo(() => drawingsOf(doc), [doc]);
  return (
    <svg className={classes['thumbnail']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawings.map(({ id, color, line, area }) => (
        <g key={id} style={{ '--curve': cssColor(color, scheme) }}>
          <path d={area} className={classes['area']} />
          <path d={line} className={classes['line']} />
        </g>
      ))}
    </svg>
  );
}

function drawingsOf(doc: Doc) {
  const run = runOfPlan(doc.run);
  const sampled = doc.curves
    .filter(({ visible }) => visible)
    .map((curve) => ({
      curve,
      drawn: sample(scheduleOf(curve.spec, run).tracks.lr, { from: 0, to: run.steps }, width),
    }));
  const y = heightOf(sampled.map(({ drawn }) => drawn));
  const last = Math.max(1, run.steps - 1);
  const x = (step: number) => margin + ((width - 2 * margin) * step) / last;
  return sampled.map(({ curve: { id, color }, drawn }) => ({
    id,
    color,
    line: linePath(drawn, x, y),
    area: envelopePath(drawn.envelope, x, y),
  }));
}

/** From learning rate to height, the largest of all at the top. */
function heightOf(drawings: readonly Sampled[]): (lr: number) => number {
  const top = Math.max(...drawings.map((drawn) => extentOf(drawn).hi), Number.MIN_VALUE);
  return (lr) => height - margin - (height - 2 * margin) * (lr / top);
}

import { type FamilyId, type Run, sample, specOf } from '@lr-playground/schedule';
import { memo } from 'react';
import { scheduleOf } from '../../state/derived.ts';
import classes from './Gallery.module.css';
import { useSeen } from './use-seen.ts';

const width = 120;
const height = 48;
const margin = 3;

interface Drawing {
  readonly line: string;
  readonly area: string;
}

const drawings = new WeakMap<Run, Map<FamilyId, Drawing>>();

/** The picture of a family with its defaults over a run; drawn once for every run. */
function drawingOf(family: FamilyId, run: Run): Drawing {
  const ofRun = drawings.get(run) ?? new Map<FamilyId, Drawing>();
  drawings.set(run, ofRun);
  const drawing = ofRun.get(family) ?? draw(family, run);
  ofRun.set(family, drawing);
  return drawing;
}

function draw(family: FamilyId, run: Run): Drawing {
  const { lr } = scheduleOf(specOf(family), run).tracks;
  const { line, envelope } = sample(lr, { from: 0, to: run.steps }, width);
  const top = Math.max(
    ...line.y.subarray(0, line.n),
    ...envelope.hi.subarray(0, envelope.n),
    Number.MIN_VALUE,
  );
  const last = Math.max(1, run.steps - 1);
  const x = (step: number) => (margin + ((width - 2 * margin) * step) / last).toFixed(1);
  const y = (lrValue: number) => (height - margin - ((height - 2 * margin) * lrValue) / top).toFixed(1);
  const points = Array.from({ length: line.n }, (_, i) => `${x(line.x[i] ?? 0)} ${y(line.y[i] ?? 0)}`);
  const bars = Array.from({ length: envelope.n }, (_, i) => {
    const left = x(envelope.x[i] ?? 0);
    const right = x(envelope.end[i] ?? 0);
    return `M${left} ${y(envelope.lo[i] ?? 0)}V${y(envelope.hi[i] ?? 0)}H${right}V${y(envelope.lo[i] ?? 0)}Z`;
  });
  return { line: points.length > 0 ? `M${points.join('L')}` : '', area: bars.join('') };
}

/** A family drawn small, by the same code that draws the chart; only once it comes into view. */
export const Thumbnail = memo(function Thumbnail({
  family,
  run,
}: {
  readonly family: FamilyId;
  readonly run: Run;
}) {
  const { ref, seen } = useSeen<SVGSVGElement>();
  const drawing = seen ? drawingOf(family, run) : null;
  return (
    <svg ref={ref} className={classes['thumbnail']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {drawing === null ? null : (
        <>
          <path d={drawing.area} className={classes['area']} />
          <path d={drawing.line} className={classes['line']} />
        </>
      )}
    </svg>
  );
});

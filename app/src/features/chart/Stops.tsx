import type { CurveId } from '@lr-playground/document';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatStep } from '../../i18n/format.ts';
import { messageOf } from '../../i18n/message.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import classes from './Chart.module.css';
import { problemOf, visibleIds } from './drawn.ts';
import { type Plane, usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';
import { words } from './words.ts';

/** Where libraries give up, if they do: a line in the colour of every such curve. A curve alone has the library's words beside it. */
export function Stops() {
  const ids = useApp(({ doc }) =>
    visibleIds(doc)
      .filter((id) => problemOf(doc, id) !== null)
      .join(' '),
  );
  // With others about, words would lie across their curves; the legend has the mark then, and the card all of it.
  const alone = useApp(({ doc }) => visibleIds(doc).length === 1);
  if (ids === '') return null;
  return (
    <g className={classes['stops']}>
      {ids.split(' ').map((id) => (
        <Stop key={id} id={id} />
      ))}
      {alone ? <Message id={ids} /> : null}
    </g>
  );
}

/** Where in the plot a curve stops; null where that is not on the screen. */
function placeOf(plane: Plane, step: number): number | null {
  const x = plane.x(step);
  return x >= plane.left - 1 && x <= plane.left + plane.width + 1 ? x : null;
}

const Stop = memo(function Stop({ id }: { readonly id: CurveId }) {
  const plane = usePlane();
  const scheme = useScheme();
  const color = useApp(({ doc }) => curveOf(doc, id)?.color ?? 0);
  const at = useApp(({ doc }) => problemOf(doc, id)?.at ?? null);
  const x = at === null ? null : placeOf(plane, at);
  if (x === null) return null;
  const { top, height } = plane;
  return <line data-curve={id} x1={x} x2={x} y1={top} y2={top + height} stroke={cssColor(color, scheme)} />;
});

function Message({ id }: { readonly id: CurveId }) {
  const say = useSay();
  const plane = usePlane();
  const problem = useApp(({ doc }) => problemOf(doc, id));
  const { run, unit } = useApp(useShallow(({ doc, view }) => ({ run: runOfPlan(doc.run), unit: view.x })));
  const x = problem === null ? null : placeOf(plane, problem.at ?? 0);
  if (problem === null || x === null) return null;
  const right = plane.left + plane.width;
  const late = x > plane.left + plane.width / 2;
  return (
    <text x={late ? x - 6 : x + 6} y={plane.top + plane.height / 2} textAnchor={late ? 'end' : 'start'}>
      <tspan>
        {problem.at === null
          ? say(words.refused)
          : say(words.stops, { step: formatStep(problem.at, unit, run) })}
      </tspan>
      <tspan x={late ? x - 6 : x + 6} dy="1.3em" className={classes['message']}>
        {shortened(messageOf(problem), Math.max(x - plane.left, right - x))}
      </tspan>
    </text>
  );
}

/** As much of a message as there is room for; the curve's card has all of it. */
function shortened(message: string, width: number): string {
  const room = Math.max(12, Math.floor(width / 6.8));
  return message.length > room ? `${message.slice(0, room - 1)}…` : message;
}

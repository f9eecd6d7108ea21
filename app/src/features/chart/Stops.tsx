import type { CurveId, Doc } from '@lr-playground/document';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatStep } from '../../i18n/format.ts';
import { messageOf } from '../../i18n/message.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import classes from './Chart.module.css';
import { heldFrom, isNowhere, problemOf, visibleIds } from './drawn.ts';
import { type Plane, usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';
import { words } from './words.ts';

/** The step at which there is something to be said of a curve: its library gives up, or it is worked out no further. */
const stepOf = (doc: Doc, id: CurveId): number | null => {
  const problem = problemOf(doc, id);
  return problem === null ? heldFrom(doc, id) : problem.at;
};

/**
 * Where curves end before the run does: a line in the colour of each. A curve alone has words beside it, the library's if it gives up;
 * where nothing can be drawn, that is said.
 */
export function Stops({ columns }: { readonly columns: number }) {
  const ids = useApp(({ doc }) =>
    visibleIds(doc)
      .filter((id) => problemOf(doc, id) !== null || heldFrom(doc, id) !== null)
      .join(' '),
  );
  const nowhere = useApp((state) => {
    const visible = visibleIds(state.doc);
    return visible.length > 0 && visible.every((id) => isNowhere(state, id, columns));
  });
  // With others about, words would lie across their curves; the legend has the mark then, and the card all of it.
  const alone = useApp(({ doc }) => visibleIds(doc).length === 1);
  if (nowhere) return <Nowhere />;
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
  const at = useApp(({ doc }) => stepOf(doc, id));
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
  const at = useApp(({ doc }) => stepOf(doc, id));
  const x = placeOf(plane, at ?? 0);
  if (x === null) return null;
  const right = plane.left + plane.width;
  const late = x > plane.left + plane.width / 2;
  return (
    <text x={late ? x - 6 : x + 6} y={plane.top + plane.height / 2} textAnchor={late ? 'end' : 'start'}>
      <tspan>
        {at === null
          ? say(words.refused)
          : say(problem === null ? words.held : words.stops, { step: formatStep(at, unit, run) })}
      </tspan>
      {problem === null ? null : (
        <tspan x={late ? x - 6 : x + 6} dy="1.3em" className={classes['message']}>
          {shortened(messageOf(problem), Math.max(x - plane.left, right - x))}
        </tspan>
      )}
    </text>
  );
}

function Nowhere() {
  const say = useSay();
  const { left, top, width, height } = usePlane();
  return (
    <g className={classes['stops']}>
      <text x={left + width / 2} y={top + height / 2} textAnchor="middle">
        {say(words.nowhere)}
      </text>
    </g>
  );
}

/** As much of a message as there is room for; the curve's card has all of it. */
function shortened(message: string, width: number): string {
  const room = Math.max(12, Math.floor(width / 6.8));
  return message.length > room ? `${message.slice(0, room - 1)}…` : message;
}

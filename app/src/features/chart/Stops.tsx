import { useShallow } from 'zustand/react/shallow';
import { formatStep } from '../../i18n/format.ts';
import { messageOf } from '../../i18n/message.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { usePlane } from './plane.ts';
import { words } from './words.ts';

/** Where the library of the selected curve gives up, if it does: a line, and its own words beside it. */
export function Stops() {
  const say = useSay();
  const plane = usePlane();
  const problem = useApp(({ doc, view }) => {
    const curve = curveOf(doc, view.selected);
    return curve === null || !curve.visible ? null : scheduleOf(curve.spec, runOfPlan(doc.run)).problem;
  });
  const { run, unit } = useApp(useShallow(({ doc, view }) => ({ run: runOfPlan(doc.run), unit: view.x })));
  if (problem === null) return null;
  const right = plane.left + plane.width;
  const x = plane.x(problem.at ?? 0);
  if (!(x >= plane.left - 1 && x <= right + 1)) return null;
  const late = x > plane.left + plane.width / 2;
  return (
    <g className={classes['stops']}>
      <line x1={x} x2={x} y1={plane.top} y2={plane.top + plane.height} />
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
    </g>
  );
}

/** As much of a message as there is room for; the curve's card has all of it. */
function shortened(message: string, width: number): string {
  const room = Math.max(12, Math.floor(width / 6.8));
  return message.length > room ? `${message.slice(0, room - 1)}…` : message;
}

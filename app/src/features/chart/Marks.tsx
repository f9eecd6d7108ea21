import { type Jump, jumpOf, type Text } from '@lr-playground/schedule';
import { useMemo } from 'react';
import { formatLr, formatStep } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { placeLabels } from '../../plot/labels.ts';
import { appliedOf, curveOf, useRun } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { relationOf, trackOf } from './drawn.ts';
import { type Mark, marksOf } from './marks.ts';
import { usePlane } from './plane.ts';
import { words } from './words.ts';

/** Marks nearer than this to a more important one are left out. */
const apart = 6;

/** Labelled points of the selected curve; the less important give way where there is no room. */
export function Marks() {
  const say = useSay();
  const run = useRun();
  const unit = useApp(({ view }) => view.x);
  const plane = usePlane();
  const track = useApp((state) => {
    const { doc, view } = state;
    const shown = doc.curves.some(({ id, visible }) => visible && id === view.selected);
    return shown && relationOf(state) === null ? trackOf(doc, view.selected, 'lr') : null;
  });
  const applied = useApp(({ doc, view }) => {
    const curve = curveOf(doc, view.selected);
    return curve === null ? null : appliedOf(curve.spec, doc.run);
  });
  const marks = useMemo(() => (track === null ? [] : marksOf(track)), [track]);
  const jump = useMemo(() => (applied === null || track === null ? null : jumpOf(applied)), [applied, track]);
  const textOf = (mark: Mark) => {
    const step = formatStep(mark.step, unit, run);
    switch (mark.kind) {
      case 'peak':
        return say(words.peak, { lr: formatLr(mark.value) });
      case 'final':
        return say(words.final, { lr: formatLr(mark.value) });
      case 'warmup':
        return say(words.warmupEnd, { step });
      case 'restart':
        return say(words.restart, { n: mark.count });
    }
  };
  const right = plane.left + plane.width;
  const resumed =
    jump === null
      ? []
      : [
          {
            key: 'resumed',
            text: say(jumpWords(jump), {
              step: formatStep(jump.step, unit, run),
              from: formatLr(jump.from),
              to: formatLr(jump.to),
              factor: formatLr(jump.to / jump.from),
            }),
            x: plane.x(jump.step),
            y: plane.y(jump.to),
          },
        ];
  const ofTrack = marks.map((mark) => ({
    key: `${mark.kind}${mark.count}`,
    text: textOf(mark),
    x: plane.x(mark.step),
    y: plane.y(mark.value),
  }));
  const inside = [...resumed, ...ofTrack]
    .filter(({ x, y }) => x >= plane.left - 1 && x <= right + 1 && y >= plane.top - 1)
    .filter(({ x }, index, all) => all.slice(0, index).every((other) => Math.abs(other.x - x) >= apart));
  const bounds = {
    left: plane.left + 2,
    right: right - 2,
    top: plane.top + 17,
    bottom: plane.top + plane.height - 2,
  };
  return (
    <g className={classes['marks']}>
      {inside.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r={2.5} />
      ))}
      {placeLabels(inside, bounds).map(({ key, text, left, baseline }) => (
        <text key={key} x={left} y={baseline}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Of a rate that was 0 the other is no multiple. */
function jumpWords({ from, to }: Jump): Text {
  if (from === to) return words.resumedSame;
  return from === 0 ? words.resumedFromNothing : words.resumed;
}

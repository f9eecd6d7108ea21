import type { CurveId } from '@lr-playground/document';
import { listedUpTo } from '@lr-playground/schedule';
import { formatLr, formatWhole } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { appliedOf, curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import { fieldLr } from '../../ui/numbers.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './CurveList.module.css';
import { summaryOf } from './summary.ts';
import { words } from './words.ts';

/** A learning rate to three digits, as configs write it. */
const shortLr = (value: number): string => fieldLr(Number(formatLr(value, 3)));

/** What a curve comes to, in one line, and in another one where it is worked out no further. */
export function CurveSummary({ id }: { readonly id: CurveId }) {
  const say = useSay();
  const schedule = useSettled(({ doc }) => {
    const curve = curveOf(doc, id);
    return curve === null ? null : scheduleOf(curve.spec, runOfPlan(doc.run));
  });
  // In the run as it is really made, its library may raise where the plan is sound.
  const applied = useSettled(({ doc }) => {
    const curve = curveOf(doc, id);
    return curve === null ? null : appliedOf(curve.spec, doc.run);
  });
  if (schedule === null) return null;
  const problem = applied?.problem ?? schedule.problem;
  if (problem !== null) return <ProblemLine problem={problem} />;
  const { peak, warmup, final } = summaryOf(schedule);
  const held = listedUpTo(schedule.tracks.lr);
  const parts = [
    say(words.peak, { lr: shortLr(peak) }),
    warmup > 0 ? say(words.warmup, { steps: formatWhole(warmup) }) : null,
    say(words.ends, { lr: shortLr(final) }),
  ];
  const line = (
    <span className={classes['summary']}>{parts.filter((part) => part !== null).join(' · ')}</span>
  );
  if (held === null) return line;
  return (
    <span className={classes['remarked']}>
      {line}
      <span className={classes['remark']}>{say(words.held, { step: formatWhole(held) })}</span>
    </span>
  );
}

import { curveTitle } from '@lr-playground/document';
import { familyOf, measure, printNumber } from '@lr-playground/schedule';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { phaseNames } from '../../i18n/phase-names.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, scheduleOf, useRun, useSelected } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CurveName } from '../../ui/CurveName.tsx';
import { arithmeticAt } from './arithmetic.ts';
import classes from './Formula.module.css';
import { Legend } from './Legend.tsx';
import { formulasOf } from './parameters.ts';
import { Tex } from './Tex.tsx';
import { words } from './words.ts';

/** The Formula tab: what the selected curve's numbers mean, and where the number under the cursor comes from. */
export function Formula() {
  const say = useSay();
  const selected = useSelected();
  // Typesetting may lag behind a drag; the chart may not.
  const curve = useDeferredValue(selected);
  const title = useApp(({ doc, view }) => {
    const present = curveOf(doc, view.selected);
    // As a string: a fresh object would be a new answer on every look, without end.
    return present === null ? null : say(curveTitle(present, doc.curves));
  });
  const run = useRun();
  const formulas = useMemo(() => (curve === null ? null : formulasOf(curve.spec, run)), [curve, run]);
  if (curve === null || title === null || formulas === null)
    return <p className={classes['empty']}>{say(words.empty)}</p>;
  const { source } = familyOf(curve.spec.family);
  return (
    <div className={classes['formula']}>
      <div className={classes['column']}>
        <div className={classes['head']}>
          <CurveName color={curve.color} title={title} />
          <span className={classes['source']}>
            {say(words.source)}
            {source.url === undefined ? (
              source.label
            ) : (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {source.label}
              </a>
            )}
          </span>
          <CopyButton label={say(words.copyLatex)} size="compact-xs" text={() => formulas.symbols} />
        </div>
        <Block title={say(words.formula)}>
          <Tex latex={formulas.symbols} display />
        </Block>
        <Block title={say(words.numbers)}>
          <Tex latex={formulas.numbers} display />
        </Block>
        <AtStep />
      </div>
      <Legend spec={curve.spec} run={run} />
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['block']}>
      <h3>{title}</h3>
      <div className={classes['math']}>{children}</div>
    </section>
  );
}

/** The arithmetic of one step: the one under the cursor, else the peak. */
function AtStep() {
  const say = useSay();
  const selected = useDeferredValue(useSelected());
  const cursor = useDeferredValue(useApp(({ ui }) => ui.cursor));
  const run = useRun();
  const track = useMemo(
    () => (selected === null ? null : scheduleOf(selected.spec, run).tracks.lr),
    [selected, run],
  );
  const peak = useMemo(() => (track === null ? 0 : measure(track).peak.step), [track]);
  if (track === null) return null;
  const step = Math.min(cursor ?? peak, run.steps - 1);
  const sum = arithmeticAt(track, step);
  const count = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  const fill = {
    phase: say(phaseNames[sum.phase]),
    start: count(sum.start),
    clock: count(sum.clock),
    length: count(sum.length),
  };
  return (
    <section className={classes['block']}>
      <h3>
        {say(cursor === null ? words.atPeak : words.atStep, { step: count(step) })}
        {cursor === null ? <span className={classes['hint']}>{say(words.pointHint)}</span> : null}
      </h3>
      <p className={classes['clock']}>
        {say(Number.isFinite(sum.length) ? words.clock : words.clockEndless, fill)}{' '}
        {sum.cycle === null ? null : say(words.cycle, { number: sum.cycle + 1 })}
      </p>
      <div className={classes['math']}>
        <Tex latex={String.raw`\eta_{${step}} = ${sum.latex} = ${sum.result}`} display />
      </div>
      <p className={classes['exact']}>
        <span>{say(words.exact, { value: printNumber(sum.value) })}</span>
        <CopyButton label={say(words.copyValue)} size="compact-xs" text={() => printNumber(sum.value)} />
      </p>
    </section>
  );
}

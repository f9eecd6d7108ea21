import { curveTitle } from '@lr-playground/document';
import { familyOf, type Problem, printNumber } from '@lr-playground/schedule';
import { useThrottledValue } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import { phaseNames } from '../../i18n/phase-names.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, peakOf, scheduleOf, useRun, useSelected } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CurveName } from '../../ui/CurveName.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { arithmeticAt } from './arithmetic.ts';
import classes from './Formula.module.css';
import { Legend } from './Legend.tsx';
import { formulasOf } from './parameters.ts';
import { numberTex } from './substitute.ts';
import { Tex } from './Tex.tsx';
import { words } from './words.ts';

/** Milliseconds. Setting a formula costs as much as a frame: it may lag behind a drag, the chart may not. */
const typesetEvery = 80;

/** The Formula tab: what the selected curve's numbers mean, and where the number under the cursor comes from. */
export function Formula() {
  const say = useSay();
  const curve = useThrottledValue(useSelected(), typesetEvery);
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
  // On the screen only: what is copied has to set without Chinese fonts.
  const spoken = (latex: string) =>
    latex.replaceAll(String.raw`\text{else}`, String.raw`\text{${say(words.otherwise)}}`);
  return (
    <div className={classes['room']}>
      <div className={classes['formula']}>
        <section className={classes['block']}>
          <div className={classes['head']}>
            <h2>
              <CurveName color={curve.color} title={title} own={curve.name !== ''} />
            </h2>
            <CopyButton label={say(words.copyLatex)} size="compact-xs" text={() => formulas.symbols} />
          </div>
          <p className={classes['source']}>
            {say(words.source)}
            {source.url === undefined ? (
              source.label
            ) : (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {source.label}
              </a>
            )}
          </p>
          <Wide label={say(words.formula)}>
            <p className={classes['caption']}>{say(words.formula)}</p>
            <Tex latex={spoken(formulas.symbols)} display />
            <p className={classes['caption']}>{say(words.numbers)}</p>
            <Tex latex={spoken(formulas.numbers)} display />
          </Wide>
        </section>
        <AtStep />
        <Legend spec={curve.spec} run={run} />
      </div>
    </div>
  );
}

/** Formulas that scroll where the dock is narrower. Keys scroll only what can have the focus. */
function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls it by keys
    <section className={classes['math']} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** The arithmetic of one step: the one under the cursor, else the peak. */
function AtStep() {
  const say = useSay();
  const selected = useThrottledValue(useSelected(), typesetEvery);
  const cursor = useThrottledValue(
    useApp(({ ui }) => ui.cursor),
    typesetEvery,
  );
  const run = useRun();
  const schedule = useMemo(
    () => (selected === null ? null : scheduleOf(selected.spec, run)),
    [selected, run],
  );
  if (schedule === null) return null;
  const { problem } = schedule;
  const track = schedule.tracks.lr;
  const step = Math.min(cursor ?? peakOf(track).step, run.steps - 1);
  if (problem !== null && step >= track.steps) return <Stopped step={step} problem={problem} />;
  const sum = arithmeticAt(track, step);
  const fill = {
    phase: say(phaseNames[sum.phase]),
    start: count(sum.start),
    clock: count(sum.clock),
    length: count(sum.length),
  };
  return (
    <section className={classes['block']}>
      <h2 className={classes['title']}>
        {say(cursor === null ? words.atPeak : words.atStep, { step: count(step) })}
        {cursor === null ? <span className={classes['hint']}>{say(words.pointHint)}</span> : null}
      </h2>
      <Wide label={say(words.atStep, { step: count(step) })}>
        <Tex latex={String.raw`\eta_{${numberTex(step)}} = ${sum.latex}`} display />
        {sum.result === null ? null : (
          <Tex latex={String.raw`\phantom{\eta_{${numberTex(step)}}} = ${sum.result}`} display />
        )}
      </Wide>
      <p className={classes['clock']}>
        {say(Number.isFinite(sum.length) ? words.clock : words.clockEndless, fill)}{' '}
        {sum.cycle === null ? null : say(words.cycle, { number: sum.cycle + 1 })}
      </p>
      <p className={classes['exact']}>
        <span>{say(words.exact, { value: printNumber(sum.value) })}</span>
        <CopyButton label={say(words.copyValue)} size="compact-xs" text={() => printNumber(sum.value)} />
      </p>
    </section>
  );
}

const count = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

/** In place of the arithmetic of an update that the library does not make. */
function Stopped({ step, problem }: { readonly step: number; readonly problem: Problem }) {
  const say = useSay();
  return (
    <section className={classes['block']}>
      <h2 className={classes['title']}>{say(words.atStep, { step: count(step) })}</h2>
      <p className={classes['clock']}>
        <ProblemLine problem={problem} />
      </p>
    </section>
  );
}

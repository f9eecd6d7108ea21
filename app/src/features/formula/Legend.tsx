import { latexOf, type Run, type Spec } from '@lr-playground/schedule';
import { useMemo } from 'react';
import { useSay } from '../../i18n/text.ts';
import classes from './Formula.module.css';
import { legendOf } from './parameters.ts';
import { Tex } from './Tex.tsx';
import { words } from './words.ts';

/** What each symbol stands for, and what it is now. */
export function Legend({ spec, run }: { readonly spec: Spec; readonly run: Run }) {
  const say = useSay();
  const entries = useMemo(() => legendOf(spec, run), [spec, run]);
  const namesRun = /(?<![A-Za-z\\{])N(?![A-Za-z])/.test(latexOf(spec));
  return (
    <section className={classes['legend']}>
      <h2>{say(words.parameters)}</h2>
      <dl>
        {entries.map(({ name, symbol, label, value, given }) => (
          <div key={name} className={classes['entry']}>
            <dt>
              <Tex latex={symbol} />
              <span className={classes['label']}>{say(label)}</span>
            </dt>
            <dd>
              {say(value)}
              {given === null ? null : <span className={classes['given']}>{say(given)}</span>}
            </dd>
          </div>
        ))}
        {namesRun ? (
          <div className={classes['entry']}>
            <dt>
              <Tex latex="N" />
              <span className={classes['label']}>{say(words.runSteps)}</span>
            </dt>
            <dd>{run.steps.toLocaleString('en-US')}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

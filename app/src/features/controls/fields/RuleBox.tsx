import { type CurveId, respecCurve } from '@lr-playground/document';
import { looksLikeMultiples, readRule, ruleOf, type SegmentsParam } from '@lr-playground/schedule';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { curveOf, peakOf, runOfPlan, scheduleOf } from '../../../state/derived.ts';
import { edit, store } from '../../../state/store.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { type RuleValues, ruleValues, withRule } from '../rules.ts';
import type { FieldProps } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './RuleBox.module.css';

/** Stairs that stand for a segment that moves, in a rule that knows no slopes. */
const stairs = 20;

const valueNames = { lr: words.ruleRates, multiple: words.ruleMultiples } as const;

/** A box for rules of one line: what is pasted becomes the segments, and the curve can be copied as one. */
export function RuleBox({ place, param }: FieldProps<SegmentsParam>) {
  const say = useSay();
  const remarkId = useId();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState<RuleValues | null>(null);
  const reading = readRule(text, param.maxLength);
  const guess: RuleValues = reading.stages !== null && looksLikeMultiples(reading.stages) ? 'multiple' : 'lr';
  const values = chosen ?? guess;

  const take = () => {
    setTried(true);
    const { stages } = reading;
    if (stages === null) return;
    edit((doc) => {
      const curve = curveOf(doc, place.curve);
      if (curve === null) return doc;
      return respecCurve(
        doc,
        place.curve,
        withRule(curve.spec, place.name, stages, values, runOfPlan(doc.run)),
      );
    });
  };
  const problem = tried ? reading.problem : null;
  return (
    <details className={classes['rule']}>
      <summary>{say(words.rule)}</summary>
      <textarea
        className={classes['text']}
        aria-label={say(words.ruleText)}
        aria-describedby={remarkId}
        aria-invalid={problem !== null}
        rows={3}
        placeholder="0.005:100, 1e-3:1000, 1e-5"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setTried(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take();
        }}
      />
      <p
        id={remarkId}
        className={classes['remark']}
        data-refused={problem !== null || undefined}
        aria-live="polite"
      >
        {problem === null ? say(words.ruleHelp) : say(problem)}
      </p>
      <div className={classes['actions']}>
        <PlainSelect<RuleValues>
          label={say(words.ruleValues)}
          value={values}
          options={ruleValues}
          name={(option) => say(valueNames[option])}
          onChange={setChosen}
        />
        <Button size="compact-sm" variant="default" onClick={take}>
          {say(words.ruleTake)}
        </Button>
        <CopyButton label={say(words.ruleCopy)} text={() => ruleOfCurve(place.curve, values)} />
      </div>
    </details>
  );
}

/** The whole curve as a rule, warmup included. */
function ruleOfCurve(id: CurveId, values: RuleValues): string {
  const { doc } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) return '';
  const { lr } = scheduleOf(curve.spec, runOfPlan(doc.run)).tracks;
  return ruleOf(lr, stairs, values === 'lr' ? 1 : peakOf(lr).value);
}

import { editRun } from '@lr-playground/document';
import { defaultPlan, type RunNumber, runRanges } from '@lr-playground/schedule';
import { SegmentedControl, Switch } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { formatCount, formatWhole } from '../../i18n/format.ts';
import { spanWords } from '../../i18n/span-units.ts';
import { useSay } from '../../i18n/text.ts';
import { useRun } from '../../state/derived.ts';
import { edit, useApp } from '../../state/store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { fieldNumber } from '../../ui/numbers.ts';
import { SliderRow } from '../../ui/SliderRow.tsx';
import { runFields } from './fields.ts';
import { legalRunNumber, RunField, setRunNumber, typedRunNumber } from './RunField.tsx';
import classes from './RunPlan.module.css';
import { RunSum } from './RunSum.tsx';
import { Stepping } from './Stepping.tsx';
import { words } from './words.ts';

/** On narrow screens the plan has a tab to itself: nobody goes there to find it closed. */
const hasPageOfItsOwn = () => !window.matchMedia('(min-width: 1000px)').matches;

/** The plan of the training run: one line, and everything behind it when opened. */
export function RunPlan() {
  const say = useSay();
  const bodyId = useId();
  const [opened, setOpened] = useState(hasPageOfItsOwn);
  const run = useRun();
  const epochs = formatCount(Number((run.steps / run.stepsPerEpoch).toPrecision(3)));
  return (
    <section className={classes['plan']} aria-label={say(words.title)}>
      <h2 className={classes['heading']}>
        <button
          type="button"
          className={classes['toggle']}
          aria-expanded={opened}
          aria-controls={bodyId}
          onClick={() => setOpened(!opened)}
        >
          <span className={classes['title']}>{say(words.title)}</span>
          <span className={classes['brief']}>
            {say(words.brief, { steps: formatWhole(run.steps), epochs })}
          </span>
          <IconChevronDown size={16} className={classes['chevron']} aria-hidden />
        </button>
      </h2>
      <div id={bodyId} hidden={!opened}>
        {opened ? <PlanForm /> : null}
      </div>
    </section>
  );
}

const dataNumbers: readonly RunNumber[] = [
  'samples',
  'epochs',
  'batch',
  'devices',
  'accumulation',
  'seq_len',
];
const factorNumbers: readonly RunNumber[] = dataNumbers.filter((name) => name !== 'epochs');

function PlanForm() {
  const say = useSay();
  const source = useApp(({ doc }) => doc.run.source);
  const bySteps = source === 'steps';
  return (
    <div className={classes['form']}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={say(words.source)}
        classNames={{ label: classes['choice'] ?? '' }}
        value={source}
        onChange={(chosen) =>
          edit((doc) => (doc.run.source === chosen ? doc : editRun(doc, { source: chosen })))
        }
        data={[
          { value: 'steps', label: say(words.bySteps) },
          { value: 'data', label: say(words.byData) },
        ]}
      />
      {bySteps ? <TotalSteps /> : null}
      {bySteps ? <h3 className={classes['subheading']}>{say(words.factors)}</h3> : null}
      <div className={classes['grid']}>
        {(bySteps ? factorNumbers : dataNumbers).map((name) => (
          <RunField key={name} name={name} />
        ))}
      </div>
      <DropLast />
      <RunSum />
      <Stepping />
    </div>
  );
}

/** Decades of run lengths that people plan. */
const stepsScale = { kind: 'log', min: 100, max: 1e6, integer: true } as const;

const same = (value: number): number => value;

function TotalSteps() {
  const say = useSay();
  const run = useRun();
  const steps = useApp(({ doc }) => doc.run.steps);
  const { label, help } = runFields.steps;
  const legal = { min: fieldNumber(runRanges.steps.min), max: fieldNumber(runRanges.steps.max) };
  const reading = {
    epochs: formatCount(Number((run.steps / run.stepsPerEpoch).toPrecision(4))),
    tokens: formatCount(Number((run.steps * run.tokensPerStep).toPrecision(4))),
  };
  return (
    <SliderRow
      label={say(label)}
      help={say(help)}
      value={steps}
      scale={stepsScale}
      toNumber={same}
      withNumber={(value) => legalRunNumber('steps', value)}
      print={fieldNumber}
      speak={(value) => say(spanWords.steps, { n: formatWhole(value) })}
      read={(text) => typedRunNumber('steps', text, steps, say(words.range, legal))}
      onChange={(value) => setRunNumber('steps', value)}
      range={say(words.range, { min: fieldNumber(stepsScale.min), max: fieldNumber(stepsScale.max) })}
      reading={say(words.reading, reading)}
      reset={
        steps === defaultPlan.steps
          ? null
          : { to: fieldNumber(defaultPlan.steps), run: () => setRunNumber('steps', defaultPlan.steps) }
      }
    />
  );
}

function DropLast() {
  const say = useSay();
  const dropped = useApp(({ doc }) => doc.run.drop_last);
  return (
    <FieldRow inline label={say(words.dropLast)} help={say(words.dropLastHelp)}>
      <Switch
        size="sm"
        aria-label={say(words.dropLast)}
        checked={dropped}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          edit((doc) => editRun(doc, { drop_last: checked }));
        }}
      />
    </FieldRow>
  );
}

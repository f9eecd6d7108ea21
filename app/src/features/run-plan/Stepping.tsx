import { editRun } from '@lr-playground/document';
import {
  type CountedIn,
  planRun,
  type Resume,
  type RunPlan,
  resumes,
  type StepPer,
} from '@lr-playground/schedule';
import { Button, Switch } from '@mantine/core';
import { useSay } from '../../i18n/text.ts';
import { edit, show, useApp } from '../../state/store.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { RunField } from './RunField.tsx';
import classes from './RunPlan.module.css';
import { steppingSentences } from './stepping-sentences.ts';
import { countedInNames, resumeNames, stepPerNames, words } from './stepping-words.ts';

const change = (patch: Partial<RunPlan>) => edit((doc) => editRun(doc, patch));

/** Who calls `scheduler.step()`, and what that comes to. Asked is only what makes a difference in this run, or has been answered. */
export function Stepping() {
  const say = useSay();
  const plan = useApp(({ doc }) => doc.run);
  const accumulates = plan.accumulation > 1;
  const parallel = plan.devices > 1;
  const pers: readonly StepPer[] = ['update', ...offered('micro_batch', accumulates, plan.step_per), 'epoch'];
  const counts: readonly CountedIn[] = [
    'updates',
    ...offered('micro_batches', accumulates, plan.counted_in),
    ...offered('processes', parallel, plan.counted_in),
    ...offered('epochs', plan.step_per === 'epoch', plan.counted_in),
  ];
  return (
    <>
      <h3 className={classes['subheading']}>{say(words.title)}</h3>
      <FieldRow label={say(words.stepPer)} help={say(words.stepPerHelp)}>
        <PlainSelect
          label={say(words.stepPer)}
          value={plan.step_per}
          options={pers}
          name={(per) => say(stepPerNames[per])}
          onChange={(step_per) => change({ step_per })}
        />
      </FieldRow>
      <Flag name="step_first" label={say(words.stepFirst)} help={say(words.stepFirstHelp)} />
      {parallel || plan.prepared ? (
        <Flag name="prepared" label={say(words.prepared)} help={say(words.preparedHelp)} />
      ) : null}
      {plan.prepared && parallel ? (
        <Flag name="split_batches" label={say(words.splitBatches)} help={say(words.splitBatchesHelp)} />
      ) : null}
      {counts.length > 1 ? (
        <FieldRow label={say(words.countedIn)} help={say(words.countedInHelp)}>
          <PlainSelect
            label={say(words.countedIn)}
            value={plan.counted_in}
            options={counts}
            name={(counted) => say(countedInNames[counted])}
            onChange={(counted_in) => change({ counted_in })}
          />
        </FieldRow>
      ) : null}
      <FieldRow label={say(words.resume)} help={say(words.resumeHelp)}>
        <PlainSelect
          label={say(words.resume)}
          value={plan.resume}
          options={resumes}
          name={(resume) => say(resumeNames[resume])}
          onChange={resumeAs}
        />
      </FieldRow>
      {plan.resume === 'none' ? null : (
        <div className={classes['grid']}>
          <RunField name="resume_at" />
          {plan.resume === 'new_total' ? <RunField name="old_total" /> : null}
        </div>
      )}
      <p className={classes['meaning']} role="status">
        {steppingSentences(plan)
          .map(({ text, fill }) => say(text, fill))
          .join(say({ en: ' ', zh: '' }))}
      </p>
      <Button variant="subtle" size="compact-xs" onClick={() => show({ panel: 'log' })}>
        {say(words.compareLog)}
      </Button>
    </>
  );
}

/** An answer, if it makes a difference or has been given. */
function offered<Answer extends string>(answer: Answer, applies: boolean, given: string): readonly Answer[] {
  return applies || given === answer ? [answer] : [];
}

/** Chooses what happens at a resume. A resume that lies outside of the run is put into its middle. */
function resumeAs(resume: Resume): void {
  edit((doc) => {
    const { steps } = planRun(doc.run);
    const middle = Math.max(1, Math.round(steps / 2));
    const at = doc.run.resume_at < steps ? {} : { resume_at: middle };
    const total = resume === 'new_total' && doc.run.old_total === steps ? { old_total: middle } : {};
    return editRun(doc, { resume, ...at, ...total });
  });
}

interface FlagProps {
  readonly name: 'step_first' | 'prepared' | 'split_batches';
  readonly label: string;
  readonly help: string;
}

function Flag({ name, label, help }: FlagProps) {
  const checked = useApp(({ doc }) => doc.run[name]);
  return (
    <FieldRow inline label={label} help={help}>
      <Switch
        size="sm"
        aria-label={label}
        checked={checked}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
    </FieldRow>
  );
}

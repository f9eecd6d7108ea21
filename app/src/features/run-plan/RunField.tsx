import { editRun } from '@lr-playground/document';
import { clampTo, type Reading, type RunNumber, readQuantity, runRanges } from '@lr-playground/schedule';
import { useId } from 'react';
import { useSay } from '../../i18n/text.ts';
import { edit, useApp } from '../../state/store.ts';
import { HelpTip } from '../../ui/HelpTip.tsx';
import { fieldNumber } from '../../ui/numbers.ts';
import { QuantityField } from '../../ui/QuantityField.tsx';
import { typed } from '../../ui/typed.ts';
import { runFields } from './fields.ts';
import classes from './RunPlan.module.css';
import { words } from './words.ts';

/** Reads a number of the plan; the unit it is counted in may stand behind it. */
function readRunNumber(name: RunNumber, text: string, present: number): Reading<number> {
  const quantity = readQuantity(text);
  const { unit } = runFields[name];
  const fits = quantity !== null && (quantity.unit === 'none' || quantity.unit === unit);
  return clampTo(runRanges[name], fits ? quantity.value : null, present);
}

/** Sets a number of the plan. */
export function setRunNumber(name: RunNumber, value: number): void {
  edit((doc) => (doc.run[name] === value ? doc : editRun(doc, { [name]: value })));
}

/** What sentences about a number of the plan say. */
export function typedRunNumber(name: RunNumber, text: string, present: number, range: string) {
  return typed(text, readRunNumber(name, text, present), { range, example: runFields[name].example });
}

/** A number brought into its range. */
export function legalRunNumber(name: RunNumber, value: number): number {
  return clampTo(runRanges[name], value, value).value;
}

/** A number of the run plan under its label. */
export function RunField({ name }: { readonly name: RunNumber }) {
  const say = useSay();
  const id = useId();
  const value = useApp(({ doc }) => doc.run[name]);
  const { label, help, nudge } = runFields[name];
  const { min, max } = runRanges[name];
  const range = say(words.range, { min: fieldNumber(min), max: fieldNumber(max) });
  return (
    <div className={classes['field']}>
      <div className={classes['label']}>
        <label htmlFor={id}>{say(label)}</label>
        <HelpTip about={say(label)} text={`${say(help)} ${range}`} />
      </div>
      <QuantityField
        id={id}
        label={say(label)}
        value={value}
        print={fieldNumber}
        read={(text) => typedRunNumber(name, text, value, range)}
        nudge={(from, direction, big) => legalRunNumber(name, nudge(from, direction, big))}
        onCommit={(next) => setRunNumber(name, next)}
      />
    </div>
  );
}

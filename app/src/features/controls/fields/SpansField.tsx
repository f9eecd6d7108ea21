import {
  acceptSpan,
  type Span,
  type SpansParam,
  spanToSteps,
  spanUnits,
  stepsToSpan,
  wholeSteps,
} from '@lr-playground/schedule';
import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { spanUnitNames } from '../../../i18n/span-units.ts';
import { useSay } from '../../../i18n/text.ts';
import { useRun } from '../../../state/derived.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { fieldNumber } from '../../../ui/numbers.ts';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { QuantityField } from '../../../ui/QuantityField.tsx';
import { nudged } from '../../../ui/scale.ts';
import { convertSpan, mainReading, readSpanField, saySpan } from '../spans.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';

/** Places on the run's axis, each with its own unit. */
export function SpansField({ place, param }: FieldProps<SpansParam>) {
  const say = useSay();
  const run = useRun();
  const { value, set, changed } = useControl(place, param);
  const label = say(param.label);
  const full = value.length >= param.maxLength;
  const initial = param.initial.map((item) => saySpan(item, say)).join(', ');

  const add = () => {
    const last = value.at(-1);
    const lastSteps = last === undefined ? 0 : spanToSteps(last, run);
    const middle = lastSteps < run.steps ? (lastSteps + run.steps) / 2 : run.steps;
    const next = convertSpan({ value: Math.round(middle), unit: 'steps' }, last?.unit ?? 'percent', run);
    set([...value, next]);
  };

  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={changed ? { to: initial, run: () => set(param.initial) } : null}
    >
      <ol className={classes['list']}>
        {value.map((item, index) => {
          const name = say(words.item, { label, n: index + 1 });
          const change = (next: Span) => set(value.with(index, next));
          const max = stepsToSpan(run.steps, item.unit, run).value;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places have no other identity than their rank
            <li key={index} className={classes['item']}>
              <QuantityField
                label={name}
                value={item}
                print={(span) => fieldNumber(span.value)}
                read={(text) => readSpanField(text, item.unit, run, (raw) => acceptSpan(raw, item))}
                nudge={(span, direction, big) => ({
                  ...span,
                  value: Math.max(0, nudged({ kind: 'linear', min: 0, max }, span.value, direction, big)),
                })}
                onCommit={change}
              />
              <div className={classes['unit']}>
                <PlainSelect
                  label={say(words.unitOf, { item: name })}
                  value={item.unit}
                  options={spanUnits}
                  name={(unit) => say(spanUnitNames[unit])}
                  onChange={(unit) => change(convertSpan(item, unit, run))}
                />
              </div>
              <span className={classes['reading']}>
                {mainReading(wholeSteps(item, run), item.unit, run, say)}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={say(words.remove, { item: name })}
                onClick={() => set(value.toSpliced(index, 1))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <div className={classes['foot']}>
        <span>
          {full ? say(words.full, { limit: param.maxLength }) : value.length === 0 ? say(words.empty) : null}
        </span>
        <Button
          variant="light"
          size="compact-xs"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={full}
          aria-label={say(words.addTo, { label })}
          onClick={add}
        >
          {say(words.addPlace)}
        </Button>
      </div>
    </FieldRow>
  );
}

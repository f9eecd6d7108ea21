import { type Segment, type SegmentsParam, wholeSteps } from '@lr-playground/schedule';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { formatCount } from '../../../i18n/format.ts';
import { useSay } from '../../../i18n/text.ts';
import { useRun } from '../../../state/derived.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { fieldNumber } from '../../../ui/numbers.ts';
import { type FieldProps, useControl, useResolvedNumber } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';
import { followFocus } from './follow-focus.ts';
import { RuleBox } from './RuleBox.tsx';
import { SegmentCard } from './SegmentCard.tsx';

/** A flat list of pieces, edited one by one. */
export function SegmentsField({ place, param }: FieldProps<SegmentsParam>) {
  const say = useSay();
  const run = useRun();
  const { value, set, changed } = useControl(place, param);
  const whole = useResolvedNumber(place.curve, param.of);
  const list = useRef<HTMLOListElement>(null);
  const label = say(param.label);
  const full = value.length >= param.maxLength;
  const steps = value.reduce((sum, { length }) => sum + wholeSteps(length, run), 0);
  const percent = fieldNumber(Number(((100 * steps) / run.steps).toPrecision(4)));

  const insertAfter = (index: number) => {
    const model = value[index];
    if (model !== undefined && !full) set(value.toSpliced(index + 1, 0, model));
  };
  const move = (from: number, to: number) => {
    const moved = value[from];
    if (moved === undefined || to < 0 || to >= value.length) return;
    followFocus(list.current, from, to);
    set(value.toSpliced(from, 1).toSpliced(to, 0, moved));
  };

  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={changed ? { to: say(words.default), run: () => set(param.initial) } : null}
    >
      <ol className={classes['list']} ref={list}>
        {value.map((segment, index) => (
          <SegmentCard
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other identity than their rank
            key={index}
            n={index + 1}
            count={value.length}
            segment={segment}
            whole={whole}
            onChange={(next: Segment) => set(value.with(index, next))}
            onMove={(direction) => move(index, index + direction)}
            onRemove={() => set(value.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className={classes['foot']}>
        <span>
          {full
            ? say(words.full, { limit: param.maxLength })
            : say(words.segmentsSum, { steps: formatCount(steps), total: formatCount(run.steps), percent })}
        </span>
        <Button
          variant="light"
          size="compact-xs"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={full}
          aria-label={say(words.addTo, { label })}
          onClick={() => insertAfter(value.length - 1)}
        >
          {say(words.addPlace)}
        </Button>
      </div>
      <RuleBox place={place} param={param} />
    </FieldRow>
  );
}

import type { Call, CallsParam } from '@lr-playground/schedule';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { QuantityField } from '../../../ui/QuantityField.tsx';
import { typed } from '../../../ui/typed.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import { CallCard } from './CallCard.tsx';
import classes from './fields.module.css';
import { followFocus } from './follow-focus.ts';

/** Calls of other schedules, one by one with their arguments; and all of them as the Python that one may have already. */
export function CallsField({ place, param }: FieldProps<CallsParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const list = useRef<HTMLOListElement>(null);
  const label = say(param.label);
  const asPython = say(words.asPython, { label });
  const [refusedAt, setRefusedAt] = useState<string | null>(null);
  const calls = useMemo(() => param.list(value), [param, value]);
  const names = Object.keys(param.callables());
  const full = calls.length >= param.maxLength;
  const another = calls.at(-1) ?? param.fresh(names[0] ?? '');
  const hasRoom = another !== null && param.join([...calls, another]) !== null;

  const setCalls = useCallback(
    (next: readonly Call[]) => {
      const text = param.join(next);
      setRefusedAt(text === null ? value : null);
      if (text !== null) set(text);
    },
    [param, value, set],
  );
  const setCall = useCallback(
    (index: number, next: Call) => setCalls(calls.with(index, next)),
    [calls, setCalls],
  );
  const add = () => {
    if (another !== null) setCalls([...calls, another]);
  };
  const move = (from: number, to: number) => {
    const moved = calls[from];
    if (moved === undefined || to < 0 || to >= calls.length) return;
    followFocus(list.current, from, to);
    setCalls(calls.toSpliced(from, 1).toSpliced(to, 0, moved));
  };

  const remark = () => {
    if (refusedAt !== null && refusedAt === value) return say(words.notChanged, { limit: param.maxText });
    if (full) return say(words.full, { limit: param.maxLength });
    if (!hasRoom) return say(words.noRoom, { limit: param.maxText });
    return calls.length === 0 ? say(words.empty) : '';
  };

  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={changed ? { to: say(words.default), run: () => set(param.initial) } : null}
    >
      <ol className={classes['list']} ref={list}>
        {calls.map((call, index) => (
          <CallCard
            // biome-ignore lint/suspicious/noArrayIndexKey: calls have no other identity than their rank
            key={`${index} ${call.name}`}
            curve={place.curve}
            label={label}
            n={index + 1}
            count={calls.length}
            call={call}
            names={names}
            fresh={param.fresh}
            onChange={setCall}
            onMove={(direction) => move(index, index + direction)}
            onRemove={() => setCalls(calls.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className={classes['foot']}>
        <span aria-live="polite">{remark()}</span>
        <Button
          variant="light"
          size="compact-xs"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={full || !hasRoom}
          aria-label={say(words.addTo, { label })}
          onClick={add}
        >
          {say(words.addPlace)}
        </Button>
      </div>
      <div className={classes['written']}>
        <QuantityField
          label={asPython}
          value={value}
          print={param.repr}
          read={(text) =>
            typed(text, param.read(text), {
              range: param.repr(param.initial),
              example: param.repr(param.initial),
            })
          }
          onCommit={set}
        />
      </div>
    </FieldRow>
  );
}

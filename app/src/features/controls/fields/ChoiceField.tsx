import type { ChoiceParam } from '@lr-playground/schedule';
import { NativeSelect } from '@mantine/core';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { type FieldProps, useControl } from '../use-control.ts';
import classes from './fields.module.css';

/** One of a few named options. */
export function ChoiceField({ place, param }: FieldProps<ChoiceParam<string>>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const label = say(param.label);
  const initial = param.options[param.initial];
  return (
    <FieldRow
      inline
      label={label}
      help={say(param.help)}
      reset={changed && initial !== undefined ? { to: say(initial), run: () => set(param.initial) } : null}
    >
      <NativeSelect
        className={classes['wide']}
        classNames={{ input: classes['select'] ?? '' }}
        size="xs"
        aria-label={label}
        value={value}
        onChange={(event) => set(param.read(event.currentTarget.value).value)}
        data={Object.entries(param.options).map(([option, text]) => ({ value: option, label: say(text) }))}
      />
    </FieldRow>
  );
}

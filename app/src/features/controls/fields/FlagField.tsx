import type { FlagParam } from '@lr-playground/schedule';
import { Switch } from '@mantine/core';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { type FieldProps, useControl } from '../use-control.ts';
import classes from './fields.module.css';

/** A switch. */
export function FlagField({ place, param }: FieldProps<FlagParam>) {
  const say = useSay();
  const { value, set } = useControl(place, param);
  const label = say(param.label);
  return (
    <FieldRow inline label={label} help={say(param.help)}>
      <Switch
        className={classes['switch']}
        size="sm"
        aria-label={label}
        checked={value}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    </FieldRow>
  );
}

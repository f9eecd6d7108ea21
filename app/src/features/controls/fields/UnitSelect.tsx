import { NativeSelect } from '@mantine/core';
import classes from './fields.module.css';

interface UnitSelectProps<U extends string> {
  readonly label: string;
  readonly value: U;
  readonly units: readonly U[];
  name(unit: U): string;
  onChange(unit: U): void;
}

/** The unit behind a number of a list. */
export function UnitSelect<U extends string>({ label, value, units, name, onChange }: UnitSelectProps<U>) {
  return (
    <NativeSelect
      className={classes['unit']}
      classNames={{ input: classes['select'] ?? '' }}
      size="xs"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = units.find((unit) => unit === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={units.map((unit) => ({ value: unit, label: name(unit) }))}
    />
  );
}

import { useId } from 'react';
import { useSay } from '../i18n/text.ts';
import { FieldRow } from './FieldRow.tsx';
import { PlainSelect } from './PlainSelect.tsx';
import { QuantityField } from './QuantityField.tsx';
import { Range } from './Range.tsx';
import classes from './SliderRow.module.css';
import { nudged, type Scale } from './scale.ts';
import type { Typed } from './typed.ts';

interface UnitChoice<U extends string> {
  readonly unit: U;
  readonly units: readonly U[];
  name(unit: U): string;
  onChange(unit: U): void;
}

interface SliderRowProps<V, U extends string> {
  readonly label: string;
  readonly help: string;
  readonly value: V;
  readonly scale: Scale;
  /** The number that the slider moves. */
  toNumber(value: V): number;
  /** The value with another number in it. */
  withNumber(number: number): V;
  /** The number as the field shows it, without its unit. */
  print(value: V): string;
  /** The value with its unit, as it is spoken. */
  speak(value: V): string;
  read(text: string): Typed<V>;
  onChange(value: V): void;
  readonly unit?: UnitChoice<U>;
  readonly range: string;
  /** The value in other units. */
  readonly reading?: string;
  readonly reset: { readonly to: string; run(): void } | null;
}

const unitOf = { en: '{label}: unit', zh: '{label}：单位' };

/** A number under a slider with its field, and where it has units, the choice of them. */
export function SliderRow<V, U extends string = never>(props: SliderRowProps<V, U>) {
  const { label, help, value, scale, toNumber, withNumber, print, speak, read, onChange } = props;
  const { unit, range, reading, reset } = props;
  const say = useSay();
  const noteId = useId();
  return (
    <FieldRow
      label={label}
      help={help}
      range={range}
      noteId={noteId}
      reset={reset}
      {...(reading === undefined ? {} : { reading })}
    >
      <div className={classes['slider']}>
        <Range
          label={label}
          value={toNumber(value)}
          valueText={speak(value)}
          scale={scale}
          onChange={(number) => onChange(withNumber(number))}
          describedBy={noteId}
        />
      </div>
      <div className={classes['field']}>
        <QuantityField
          label={label}
          value={value}
          print={print}
          read={read}
          nudge={(from, direction, big) => withNumber(nudged(scale, toNumber(from), direction, big))}
          onCommit={onChange}
          describedBy={noteId}
        />
      </div>
      {unit === undefined ? null : (
        <div className={classes['unit']}>
          <PlainSelect
            label={say(unitOf, { label })}
            value={unit.unit}
            options={unit.units}
            name={unit.name}
            onChange={unit.onChange}
          />
        </div>
      )}
    </FieldRow>
  );
}

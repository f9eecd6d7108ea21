import type { ChoiceParam } from '@lr-playground/schedule';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
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
      <div className={classes['wide']}>
        <PlainSelect
          label={label}
          value={value}
          options={Object.keys(param.options)}
          name={(option) => say(param.options[option] ?? { en: option, zh: option })}
          onChange={set}
        />
      </div>
    </FieldRow>
  );
}

import type {
  NumbersParam,
  ParamBase,
  Reading,
  StepsTableParam,
  TextParam,
  Value,
} from '@lr-playground/schedule';
import { useId } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { QuantityField } from '../../../ui/QuantityField.tsx';
import { typed } from '../../../ui/typed.ts';
import { type FieldProps, type Place, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';
import { ProgramField } from './ProgramField.tsx';

/** Arguments that are written out as Python writes them: a text, a list of numbers, a dict from steps to numbers. */
export function WrittenField({ place, param }: FieldProps<TextParam | NumbersParam | StepsTableParam>) {
  switch (param.kind) {
    case 'text': {
      const { options, none, lines } = param;
      if (lines) return <ProgramField place={place} param={param} />;
      return (
        <Written
          place={place}
          param={param}
          show={(value) => value ?? 'None'}
          read={(text) => param.accept(none && text === 'None' ? null : text)}
          example={options.length > 0 ? options.join(', ') : (param.initial ?? 'None')}
          {...(options.length > 0 ? { suggestions: options } : {})}
        />
      );
    }
    case 'numbers':
      return <Written place={place} param={param} show={param.repr} read={param.read} example="[30, 80]" />;
    case 'steps_table': {
      return (
        <Written
          place={place}
          param={param}
          show={param.repr}
          read={param.read}
          example="{1000: 0.5, 2000: 0.1}"
        />
      );
    }
  }
}

interface WrittenProps<V extends Value> {
  readonly place: Place;
  readonly param: ParamBase<V>;
  show(value: V): string;
  read(text: string): Reading<V>;
  readonly example: string;
  readonly suggestions?: readonly string[];
}

/** A field as wide as the form. */
function Written<V extends Value>({ place, param, show, read, example, suggestions }: WrittenProps<V>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const noteId = useId();
  const label = say(param.label);
  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      noteId={noteId}
      {...(suggestions === undefined ? {} : { range: say(words.oneOf, { options: suggestions.join(', ') }) })}
      reset={changed ? { to: show(param.initial), run: () => set(param.initial) } : null}
    >
      <div className={classes['written']}>
        <QuantityField
          label={label}
          value={value}
          print={show}
          read={(text) => typed(text, read(text), { range: example, example })}
          onCommit={set}
          {...(suggestions === undefined ? {} : { suggestions, describedBy: noteId })}
        />
      </div>
    </FieldRow>
  );
}

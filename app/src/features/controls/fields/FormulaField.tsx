import type { FormulaParam } from '@lr-playground/schedule';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './FormulaField.module.css';
import { Pointed } from './Pointed.tsx';

/** Text under way; forgotten as soon as the value moves on by other means. */
interface Draft {
  readonly text: string;
  readonly shown: string;
  /** Whether it was refused: from then on the field says while one types what is still wrong. */
  readonly refused: boolean;
}

/**
 * A function, typed as a formula, with the functions that people often want to begin with. Commits on Enter and when it is left,
 * Escape reverts. What it cannot read it explains, pointing at the characters, and leaves the value alone.
 */
export function FormulaField({ place, param }: FieldProps<FormulaParam>) {
  const say = useSay();
  const mistakeId = useId();
  const { value, set, changed } = useControl(place, param);
  const [draft, setDraft] = useState<Draft | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const shown = value ?? 'None';
  const current = draft !== null && draft.shown === shown ? draft : null;
  const text = current?.text ?? shown;
  const mistake = current?.refused === true ? param.check(text).mistake : null;

  const commit = () => {
    if (current === null) return;
    const reading = param.check(text);
    if (text.trim() === shown) setDraft(null);
    else if (reading.mistake === null) {
      setDraft(null);
      set(reading.spelling);
    } else {
      setDraft({ ...current, refused: true });
      area.current?.setSelectionRange(reading.mistake.from, reading.mistake.to);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && current !== null) {
      // Only takes back the text: a dialog around the field stays open.
      event.stopPropagation();
      setDraft(null);
    }
  };

  const label = say(param.label);
  const examples = param.examples.map(({ formula }) => formula);
  const isOwn = value === null || !examples.includes(value);
  const nameOf = (formula: string) =>
    say(param.examples.find((example) => example.formula === formula)?.label ?? words.ownFormula);
  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={changed ? { to: param.initial ?? 'None', run: () => set(param.initial) } : null}
    >
      <div className={classes['formula']}>
        <PlainSelect
          label={say(words.commonFunctions, { label })}
          value={shown}
          options={isOwn ? [shown, ...examples] : examples}
          name={nameOf}
          onChange={set}
        />
        <textarea
          ref={area}
          className={classes['text']}
          aria-label={label}
          aria-invalid={mistake !== null}
          aria-describedby={mistake === null ? undefined : mistakeId}
          rows={Math.min(8, Math.ceil(text.length / 38))}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) =>
            setDraft({ text: currentTarget.value, shown, refused: current?.refused ?? false })
          }
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
        <p id={mistakeId} className={classes['mistake']} aria-live="polite">
          {mistake === null ? null : <Pointed text={text} mistake={mistake} />}
        </p>
      </div>
    </FieldRow>
  );
}

import type { FormulaParam, Mistake } from '@lr-playground/schedule';
import { type KeyboardEvent, useId, useRef } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './FormulaField.module.css';
import { Pointed } from './Pointed.tsx';

/**
 * A function, typed as a formula, with the functions that people often want to begin with. Commits on Enter and when it is left,
 * Escape reverts. What it cannot read it explains, pointing at the characters, and leaves the value alone.
 */
export function FormulaField({ place, param }: FieldProps<FormulaParam>) {
  const say = useSay();
  const mistakeId = useId();
  const { value, set, changed } = useControl(place, param);
  const area = useRef<HTMLTextAreaElement>(null);
  const { current, text, remark, type, commit, revert } = useDraft<string | null, Mistake>({
    value,
    print: param.repr,
    read(typed) {
      const { mistake: wrong, spelling } = param.check(typed);
      if (wrong === null) return { taken: true, value: spelling, remark: null };
      area.current?.setSelectionRange(wrong.from, wrong.to);
      return { taken: false, remark: wrong };
    },
    onCommit: set,
  });
  // What was refused once says while one types what is still wrong.
  const mistake = remark?.refused === true && current !== null ? param.check(text).mistake : null;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && current !== null) {
      // Only takes back the text: a dialog around the field stays open.
      event.stopPropagation();
      revert();
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
          value={param.repr(value)}
          options={isOwn ? [param.repr(value), ...examples] : examples}
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
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => commit()}
        />
        <p id={mistakeId} className={classes['mistake']} aria-live="polite">
          {mistake === null ? null : <Pointed text={text} mistake={mistake} />}
        </p>
      </div>
    </FieldRow>
  );
}

import type { TextParam } from '@lr-playground/schedule';
import { type KeyboardEvent, useState } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { type FieldProps, useControl } from '../use-control.ts';
import classes from './ProgramField.module.css';

/** Text under way; forgotten as soon as the value moves on by other means. */
interface Draft {
  readonly text: string;
  readonly shown: string;
}

/** A program in lines. Commits when it is left, and on Ctrl or ⌘ with Enter; Escape reverts. */
export function ProgramField({ place, param }: FieldProps<TextParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = value ?? '';
  const current = draft !== null && draft.shown === shown ? draft : null;
  const text = current?.text ?? shown;

  const commit = () => {
    if (current === null) return;
    setDraft(null);
    // A program without a word is none.
    if (text !== shown) set(param.accept(text.trim() === '' && param.none ? null : text).value);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else if (event.key === 'Escape' && current !== null) {
      // Only takes back the text: a dialog around the field stays open.
      event.stopPropagation();
      setDraft(null);
    }
  };

  const label = say(param.label);
  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={
        changed
          ? {
              to: param.initial?.split('\n', 1)[0] ?? 'None',
              run: () => set(param.initial),
            }
          : null
      }
    >
      <textarea
        className={classes['program']}
        aria-label={label}
        rows={Math.min(16, Math.max(4, text.split('\n').length))}
        wrap="off"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setDraft({ text: currentTarget.value, shown })}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
    </FieldRow>
  );
}

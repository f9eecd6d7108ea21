import type { TextParam } from '@lr-playground/schedule';
import { type KeyboardEvent, useId } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { RemarkLine } from '../../../ui/RemarkLine.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './ProgramField.module.css';

/** A program in lines. Commits when it is left, and on Ctrl or ⌘ with Enter; Escape reverts. */
export function ProgramField({ place, param }: FieldProps<TextParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const remarkId = useId();
  const { current, text, remark, type, commit, revert } = useDraft({
    value,
    print: (program) => program ?? '',
    read(typed) {
      // A program without a word is none.
      const { value: program, repair } = param.accept(typed.trim() === '' && param.none ? null : typed);
      return repair === null
        ? { taken: true, value: program, remark: null }
        : { taken: false, remark: { text: words.programTooLong, fill: {} } };
    },
    onCommit: set,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else if (event.key === 'Escape' && current !== null) {
      // Only takes back the text: a dialog around the field stays open.
      event.stopPropagation();
      revert();
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
        aria-invalid={remark?.refused === true}
        aria-describedby={remark === null ? undefined : remarkId}
        rows={Math.min(16, Math.max(4, text.split('\n').length))}
        wrap="off"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit()}
      />
      <RemarkLine id={remarkId} said={remark} />
    </FieldRow>
  );
}

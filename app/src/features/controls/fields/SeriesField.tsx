import type { SeriesItem, SeriesParam } from '@lr-playground/schedule';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { RemarkLine } from '../../../ui/RemarkLine.tsx';
import { typed } from '../../../ui/typed.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './SeriesField.module.css';
import { SeriesGraph } from './SeriesGraph.tsx';

/** Measurements, drawn above and written below. */
export function SeriesField({ place, param }: FieldProps<SeriesParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const label = say(param.label);
  return (
    <FieldRow
      label={label}
      help={say(param.help)}
      reset={changed ? { to: say(words.default), run: () => set(param.initial) } : null}
    >
      <div className={classes['series']}>
        <SeriesGraph label={label} series={value} maxLength={param.maxLength} onChange={set} />
        <SeriesText label={say(words.seriesText, { label })} param={param} value={value} onCommit={set} />
      </div>
    </FieldRow>
  );
}

interface SeriesTextProps {
  readonly label: string;
  readonly param: SeriesParam;
  readonly value: readonly SeriesItem[];
  onCommit(value: readonly SeriesItem[]): void;
}

const example = '0.9, 0.85, 0.8';

/** The same in writing. What is pasted counts at once, what is typed when the field is left or at Ctrl+Enter. */
function SeriesText({ label, param, value, onCommit }: SeriesTextProps) {
  const remarkId = useId();
  const { current, text, remark, type, commit, revert } = useDraft({
    value,
    print: (series) => series.join(', '),
    read: (written) => typed(written, param.read(written), { range: words.seriesRange, example }),
    onCommit,
  });

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    event.preventDefault();
    commit(text.slice(0, selectionStart) + event.clipboardData.getData('text') + text.slice(selectionEnd));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else if (event.key === 'Escape' && (current !== null || remark !== null)) {
      event.stopPropagation();
      revert();
    }
  };

  return (
    <>
      <textarea
        className={classes['text']}
        rows={3}
        spellCheck={false}
        aria-label={label}
        aria-invalid={remark?.refused === true}
        aria-describedby={remark === null ? undefined : remarkId}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        onBlur={() => commit()}
      />
      <RemarkLine id={remarkId} said={remark} />
    </>
  );
}

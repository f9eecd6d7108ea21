import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import classes from './QuantityField.module.css';
import type { Remark, Typed } from './typed.ts';
import { useGesture } from './use-gesture.ts';

interface QuantityFieldProps<V> {
  /** What the field is called to people who do not see what stands beside it. */
  readonly label: string;
  readonly value: V;
  /** The value as the field shows it. */
  print(value: V): string;
  /** What a person's text comes to. */
  read(text: string): Typed<V>;
  /** The next value above or below, for the arrow keys; without it they do nothing. */
  nudge?(value: V, direction: 1 | -1, big: boolean): V;
  onCommit(value: V): void;
  /** Element that says more about the field, such as its range. */
  readonly describedBy?: string;
  /** Texts to choose from, beside which any other may be typed. */
  readonly suggestions?: readonly string[];
  readonly id?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Text under way, or refused; forgotten as soon as the value moves on by other means. */
interface Draft {
  readonly text: string;
  readonly shown: string;
}

/** A sentence about the last commit, shown as long as the field shows what it was about. */
interface Said {
  readonly remark: Remark;
  readonly shown: string;
  readonly refused: boolean;
}

/**
 * A text field for numbers as people write them. Commits on Enter and when it is left, Escape reverts, arrow keys nudge.
 * What it cannot take it explains in a sentence and leaves the value alone.
 *
 * Stands in a grid or a wrapping flex row; its sentence takes a line of its own there.
 */
export function QuantityField<V>(props: QuantityFieldProps<V>) {
  const { label, value, print, read, nudge, onCommit, describedBy, suggestions, id, ref } = props;
  const say = useSay();
  const remarkId = useId();
  const listId = useId();
  const gesture = useGesture();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const shown = print(value);
  const current = draft !== null && draft.shown === shown ? draft.text : null;
  const remark = said !== null && said.shown === shown ? said : null;

  const commit = () => {
    if (current === null || current.trim() === shown) {
      setDraft(null);
      if (remark?.refused === true) setSaid(null);
      return;
    }
    const outcome = read(current);
    if (!outcome.taken) {
      setSaid({ remark: outcome.remark, shown, refused: true });
      return;
    }
    setDraft(null);
    const next = print(outcome.value);
    setSaid(outcome.remark === null ? null : { remark: outcome.remark, shown: next, refused: false });
    onCommit(outcome.value);
  };

  const revert = () => {
    setDraft(null);
    setSaid(null);
  };

  const step = (direction: 1 | -1, big: boolean) => {
    if (nudge === undefined) return;
    const outcome = current === null ? null : read(current);
    const from = outcome?.taken === true ? outcome.value : value;
    gesture.begin();
    revert();
    onCommit(nudge(from, direction, big));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      commit();
      event.currentTarget.select();
    } else if (event.key === 'Escape' && (current !== null || remark !== null)) {
      // Only takes back the text: a dialog around the field stays open.
      event.stopPropagation();
      revert();
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && nudge !== undefined) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
    }
  };

  const described = [remark === null ? undefined : remarkId, describedBy].filter(
    (part) => part !== undefined,
  );
  return (
    <>
      <input
        ref={ref}
        id={id}
        className={classes['field']}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={remark?.refused === true}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        list={suggestions === undefined ? undefined : listId}
        value={current ?? shown}
        onChange={(event) => setDraft({ text: event.currentTarget.value, shown })}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onKeyUp={gesture.end}
        onBlur={() => {
          gesture.end();
          commit();
        }}
      />
      {suggestions === undefined ? null : (
        <datalist id={listId}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      <p
        id={remarkId}
        className={classes['remark']}
        data-refused={remark?.refused === true || undefined}
        aria-live="polite"
      >
        {remark === null ? null : say(remark.remark.text, remark.remark.fill)}
      </p>
    </>
  );
}

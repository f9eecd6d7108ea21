import { type KeyboardEvent, type Ref, useId } from 'react';
import classes from './QuantityField.module.css';
import { RemarkLine } from './RemarkLine.tsx';
import type { Typed } from './typed.ts';
import { useDraft } from './use-draft.ts';
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

/**
 * A text field for numbers as people write them. Commits on Enter and when it is left, Escape reverts, arrow keys nudge.
 * What it cannot take it explains in a sentence and leaves the value alone.
 *
 * Stands in a grid or a wrapping flex row; its sentence takes a line of its own there.
 */
export function QuantityField<V>(props: QuantityFieldProps<V>) {
  const { label, value, print, read, nudge, onCommit, describedBy, suggestions, id, ref } = props;
  const remarkId = useId();
  const listId = useId();
  const gesture = useGesture();
  const { current, text, remark, type, commit, revert } = useDraft({ value, print, read, onCommit });

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
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
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
          {suggestions.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      <RemarkLine id={remarkId} said={remark} />
    </>
  );
}

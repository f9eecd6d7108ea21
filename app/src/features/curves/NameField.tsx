import { limits } from '@lr-playground/document';
import { type FamilyId, familyOf } from '@lr-playground/schedule';
import { useRef, useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import classes from './CurveList.module.css';
import { words } from './words.ts';

interface NameFieldProps {
  readonly name: string;
  readonly family: FamilyId;
  /** Told the new name, or null when it was called off. */
  onDone(name: string | null): void;
}

/** Renames a curve in its place. */
export function NameField({ name, family, onDone }: NameFieldProps) {
  const say = useSay();
  const [text, setText] = useState(name);
  const title = say(familyOf(family).title);
  const done = useRef(false);
  const finish = (name: string | null) => {
    // Enter unmounts the field, and some browsers then report that it was left.
    if (done.current) return;
    done.current = true;
    onDone(name);
  };
  return (
    <input
      className={classes['rename']}
      aria-label={say(words.name, { name: name === '' ? title : name })}
      placeholder={say(words.namePlaceholder, { title })}
      maxLength={limits.name}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(text);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}

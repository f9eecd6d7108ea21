import type { Mistake } from '@lr-playground/schedule';
import { useSay } from '../../../i18n/text.ts';
import { words } from '../words.ts';
import classes from './FormulaField.module.css';

/** Characters that are shown on either side of a mistake. */
const around = 16;

interface PointedProps {
  readonly text: string;
  readonly mistake: Mistake;
}

/** What is wrong with a formula: the characters, marked among their neighbours, and a sentence. */
export function Pointed({ text, mistake: { from, to, text: sentence } }: PointedProps) {
  const say = useSay();
  const before = text.slice(Math.max(0, from - around), from);
  const marked = text.slice(from, Math.min(to, from + 2 * around));
  const after = text.slice(from + marked.length, from + marked.length + around);
  return (
    <>
      <code className={classes['excerpt']} aria-hidden>
        {from > around ? '…' : ''}
        {before}
        {/* Where nothing is, the gap is what is wrong. */}
        <mark>{marked === '' ? '\u00a0' : marked}</mark>
        {after}
        {from + marked.length + after.length < text.length ? '…' : ''}
      </code>
      {say(words.atCharacter, { n: from + 1, sentence })}
    </>
  );
}

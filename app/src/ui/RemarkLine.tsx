import { useSay } from '../i18n/text.ts';
import classes from './QuantityField.module.css';
import type { Remark } from './typed.ts';

interface RemarkLineProps {
  /** The element that the field points to. */
  readonly id: string;
  readonly said: { readonly remark: Remark; readonly refused: boolean } | null;
}

/** The sentence under a field about what was typed last; takes no room when there is none. */
export function RemarkLine({ id, said }: RemarkLineProps) {
  const say = useSay();
  return (
    <p
      id={id}
      className={classes['remark']}
      data-refused={said?.refused === true || undefined}
      aria-live="polite"
    >
      {said === null ? null : say(said.remark.text, said.remark.fill)}
    </p>
  );
}

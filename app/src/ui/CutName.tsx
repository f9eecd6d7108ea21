import classes from './CutName.module.css';
import { cutName } from './cut-name.ts';

interface CutNameProps {
  readonly name: string;
  /** Whether somebody gave it: then its beginning may be all that tells it from others, and some of it stays. */
  readonly own: boolean;
  readonly className?: string | undefined;
}

/** A name that is cut before its last words where there is no room for all of it. */
export function CutName({ name, own, className }: CutNameProps) {
  const [start, end] = cutName(name);
  return (
    <span className={`${classes['name']} ${className ?? ''}`} data-own={own || undefined}>
      <span className={classes['start']}>{start}</span>
      {end === '' ? null : <span className={classes['end']}>{end}</span>}
    </span>
  );
}

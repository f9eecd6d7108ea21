import classes from './CutName.module.css';
import { cutName } from './cut-name.ts';

/** A name that is cut before its last words where there is no room for all of it. */
export function CutName({
  name,
  className,
}: {
  readonly name: string;
  readonly className?: string | undefined;
}) {
  const [start, end] = cutName(name);
  return (
    <span className={`${classes['name']} ${className ?? ''}`}>
      <span className={classes['start']}>{start}</span>
      {end === '' ? null : <span className={classes['end']}>{end}</span>}
    </span>
  );
}

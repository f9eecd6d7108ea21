import { formatLr } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import classes from './Chart.module.css';
import { usePlane } from './plane.ts';
import { words } from './words.ts';

/** What the lowest line of a logarithmic axis stands for, over its `≤` tick: for pointers as a tip, for screen readers as a name. */
export function FloorNote() {
  const say = useSay();
  const { axis, left, y } = usePlane();
  if (!axis.floored) return null;
  const text = say(words.floor, { lr: formatLr(axis.lo) });
  return (
    <span
      role="img"
      aria-label={text}
      title={text}
      className={classes['floorNote']}
      style={{ width: left, top: y(axis.lo) }}
    />
  );
}

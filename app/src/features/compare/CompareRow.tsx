import { printNumber } from '@lr-playground/schedule';
import { memo } from 'react';
import { messageOf } from '../../i18n/message.ts';
import { stopOf } from '../../i18n/stop.ts';
import { useSay } from '../../i18n/text.ts';
import { appliedMeasuredOf, type Measured, measuredOf } from '../../state/measured.ts';
import { useSettled } from '../../state/settled.ts';
import { CurveName } from '../../ui/CurveName.tsx';
import type { NamedCurve } from '../../ui/use-visible-curves.ts';
import classes from './Compare.module.css';
import { columns, dash, ratioText } from './columns.ts';
import { words } from './words.ts';

/** One curve's measures, and below them those of what is applied of it; re-renders when they or those of the pinned curve change. */
export const CompareRow = memo(function CompareRow({ curve }: { readonly curve: NamedCurve }) {
  const measured = useSettled((state) => measuredOf(state, curve.id));
  const pinned = useSettled((state) => measuredOf(state, state.doc.pinned));
  const applied = useSettled((state) => appliedMeasuredOf(state, curve.id));
  const pinnedApplied = useSettled((state) => appliedMeasuredOf(state, state.doc.pinned));
  if (measured === null) return null;
  return (
    <>
      <Row curve={curve} measured={measured} pinned={pinned} applied={false} />
      {applied === null ? null : <Row curve={curve} measured={applied} pinned={pinnedApplied} applied />}
    </>
  );
});

interface RowProps {
  readonly curve: NamedCurve;
  readonly measured: Measured;
  readonly pinned: Measured | null;
  readonly applied: boolean;
}

function Row({ curve, measured: { measures, problem }, pinned, applied }: RowProps) {
  const say = useSay();
  const isPinned = useSettled(({ doc }) => doc.pinned === curve.id);
  return (
    <tr data-applied={applied || undefined}>
      <th scope="row" className={classes['first']}>
        {applied ? (
          <span className={classes['applied']}>
            <span className={classes['unseen']}>{curve.title} </span>
            {say(words.applied)}
          </span>
        ) : (
          <CurveName color={curve.color} title={curve.title} own={curve.own} />
        )}
        {isPinned && !applied ? <span className={classes['pinned']}>{say(words.pinned)}</span> : null}
        {problem === null ? null : (
          <span className={classes['stop']} title={messageOf(problem)}>
            {say(stopOf(problem))}
          </span>
        )}
      </th>
      {columns.map((column) => {
        const value = column.value(measures);
        if (Number.isNaN(value)) return <td key={column.id}>{dash}</td>;
        const ratio = pinned === null || isPinned ? null : ratioText(value, column.value(pinned.measures));
        return (
          <td key={column.id} title={printNumber(value)}>
            {pinned === null ? null : (
              <span className={classes['ratio']}>{isPinned ? '1×' : (ratio ?? dash)}</span>
            )}
            <span className={classes['value']}>{column.print(value)}</span>
          </td>
        );
      })}
    </tr>
  );
}

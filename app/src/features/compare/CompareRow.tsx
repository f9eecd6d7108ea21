import { printNumber } from '@lr-playground/schedule';
import { memo } from 'react';
import { messageOf } from '../../i18n/message.ts';
import { stopOf } from '../../i18n/stop.ts';
import { useSay } from '../../i18n/text.ts';
import { measuredOf } from '../../state/measured.ts';
import { useSettled } from '../../state/settled.ts';
import { CurveName } from '../../ui/CurveName.tsx';
import type { NamedCurve } from '../../ui/use-visible-curves.ts';
import classes from './Compare.module.css';
import { columns, dash, ratioText } from './columns.ts';
import { words } from './words.ts';

/** One curve's measures; re-renders when they or those of the pinned curve change. */
export const CompareRow = memo(function CompareRow({ curve }: { readonly curve: NamedCurve }) {
  const say = useSay();
  const measured = useSettled((state) => measuredOf(state, curve.id));
  const pinned = useSettled((state) => measuredOf(state, state.doc.pinned));
  const isPinned = useSettled(({ doc }) => doc.pinned === curve.id);
  if (measured === null) return null;
  const { measures, problem } = measured;
  return (
    <tr>
      <th scope="row" className={classes['first']}>
        <CurveName color={curve.color} title={curve.title} own={curve.own} />
        {isPinned ? <span className={classes['pinned']}>{say(words.pinned)}</span> : null}
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
});

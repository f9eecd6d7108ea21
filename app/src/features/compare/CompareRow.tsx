import { printNumber } from '@lr-playground/schedule';
import { memo } from 'react';
import { useSay } from '../../i18n/text.ts';
import { measuresOf } from '../../state/measured.ts';
import { useSettled } from '../../state/settled.ts';
import { CurveName } from '../../ui/CurveName.tsx';
import type { NamedCurve } from '../../ui/use-visible-curves.ts';
import classes from './Compare.module.css';
import { columns, ratioText } from './columns.ts';
import { words } from './words.ts';

/** One curve's measures; re-renders when they or those of the pinned curve change. */
export const CompareRow = memo(function CompareRow({ curve }: { readonly curve: NamedCurve }) {
  const say = useSay();
  const measures = useSettled((state) => measuresOf(state, curve.id));
  const pinned = useSettled((state) => measuresOf(state, state.doc.pinned));
  const isPinned = useSettled(({ doc }) => doc.pinned === curve.id);
  if (measures === null) return null;
  return (
    <tr>
      <th scope="row" className={classes['first']}>
        <CurveName color={curve.color} title={curve.title} />
        {isPinned ? <span className={classes['pinned']}>{say(words.pinned)}</span> : null}
      </th>
      {columns.map((column) => {
        const value = column.value(measures);
        const ratio = pinned === null || isPinned ? null : ratioText(value, column.value(pinned));
        return (
          <td key={column.id} title={printNumber(value)}>
            {pinned === null ? null : (
              <span className={classes['ratio']}>{isPinned ? '1×' : (ratio ?? '–')}</span>
            )}
            <span className={classes['value']}>{column.print(value)}</span>
          </td>
        );
      })}
    </tr>
  );
});

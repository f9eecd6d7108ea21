import { useState } from 'react';
import { sayNow, useSay } from '../../i18n/text.ts';
import { appliedMeasuredOf, measuredOf } from '../../state/measured.ts';
import { useSettled } from '../../state/settled.ts';
import { store } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import table from '../../ui/data-table.module.css';
import { TableFrame } from '../../ui/TableFrame.tsx';
import { type NamedCurve, useVisibleCurves } from '../../ui/use-visible-curves.ts';
import { ColumnHead } from './ColumnHead.tsx';
import classes from './Compare.module.css';
import { CompareRow } from './CompareRow.tsx';
import { columns } from './columns.ts';
import { type Comparison, comparisonCsv, comparisonMarkdown } from './take-away.ts';
import { words } from './words.ts';

/** Which column orders the rows; null is the order of the list of curves. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** First click: largest on top; second: smallest; third: as in the list. */
function nextOrder(order: Order | null, column: string): Order | null {
  if (order?.column !== column) return { column, descending: true };
  return order.descending ? { column, descending: false } : null;
}

function compared(curves: readonly NamedCurve[]): readonly Comparison[] {
  const state = store.getState();
  return curves.flatMap(({ id, title }) => {
    const measured = measuredOf(state, id);
    const applied = appliedMeasuredOf(state, id);
    if (measured === null) return [];
    const below =
      applied === null ? [] : [{ title: sayNow(words.appliedTitle, { curve: title }), ...applied }];
    return [{ title, ...measured }, ...below];
  });
}

/** Which of two values stands first; what cannot be measured stands last either way. */
function placed(a: number, b: number, sign: 1 | -1): number {
  return Number.isNaN(a) || Number.isNaN(b)
    ? Number(Number.isNaN(a)) - Number(Number.isNaN(b))
    : sign * (a - b);
}

/** The curves in order. As a text, so that a drag that changes no order re-renders no more than its own row. */
function useOrdered(curves: readonly NamedCurve[], order: Order | null): readonly NamedCurve[] {
  const column = columns.find(({ id }) => id === order?.column);
  const ids = useSettled((state) => {
    if (column === undefined) return null;
    const value = (id: string) => {
      const measured = measuredOf(state, id);
      return measured === null ? Number.NaN : column.value(measured.measures);
    };
    const sign = order?.descending === true ? -1 : 1;
    return curves
      .map(({ id }) => ({ id, value: value(id) }))
      .sort((a, b) => placed(a.value, b.value, sign))
      .map(({ id }) => id)
      .join(' ');
  });
  if (ids === null) return curves;
  const places = new Map(ids.split(' ').map((id, place) => [id, place]));
  return [...curves].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** The Compare tab: what each curve comes to over the whole run, and as a multiple of the pinned one. */
export function Compare() {
  const say = useSay();
  const curves = useVisibleCurves();
  const [order, setOrder] = useState<Order | null>(null);
  const ordered = useOrdered(curves, order);
  const pinned = useSettled(({ doc }) => doc.pinned);
  if (curves.length === 0) return <p className={classes['empty']}>{say(words.empty)}</p>;
  const pinnedTitle = curves.find(({ id }) => id === pinned)?.title;
  return (
    <div className={classes['compare']}>
      <div className={table['bar']}>
        <span className={classes['hint']}>
          {pinnedTitle === undefined ? say(words.pinHint) : say(words.ratioHint, { curve: pinnedTitle })}
        </span>
        <span className={table['gap']} />
        <CopyButton
          label={say(words.copyMarkdown)}
          text={() => comparisonMarkdown(compared(ordered), sayNow)}
        />
        <CopyButton label={say(words.copyCsv)} text={() => comparisonCsv(compared(ordered))} />
      </div>
      <TableFrame label={say(words.caption)}>
        <table className={table['table']}>
          <caption className={classes['unseen']}>{say(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes['first']}>
                {say(words.curve)}
              </th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  sorted={
                    order?.column === column.id ? (order.descending ? 'descending' : 'ascending') : 'none'
                  }
                  onSort={() => setOrder(nextOrder(order, column.id))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((curve) => (
              <CompareRow key={curve.id} curve={curve} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

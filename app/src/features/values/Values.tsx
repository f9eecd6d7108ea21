import { Button, Switch, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { languageNow, useSay } from '../../i18n/text.ts';
import { runOfPlan, useRun } from '../../state/derived.ts';
import { store, useApp } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { CurveName } from '../../ui/CurveName.tsx';
import table from '../../ui/data-table.module.css';
import { TableFrame } from '../../ui/TableFrame.tsx';
import { useVisibleCurves } from '../../ui/use-visible-curves.ts';
import { AddRow } from './AddRow.tsx';
import { borderRows, rowsOf, setRows, updatesListed, usualRows } from './rows.ts';
import { CursorRow, ValueRow } from './ValueRow.tsx';
import classes from './Values.module.css';
import { words } from './words.ts';

/** What the table says, for people to take away: always in full precision. Its code comes with the first copy. */
async function copied(format: 'markdown' | 'csv'): Promise<string> {
  const { tableCsv, tableMarkdown, valueTable } = await import('@lr-playground/document/formats');
  const { doc, ui } = store.getState();
  const content = valueTable(doc, languageNow(), updatesListed(ui.rows, runOfPlan(doc.run)));
  return format === 'csv' ? tableCsv(content) : tableMarkdown(content);
}

/** The Values tab: the exact learning rate of every visible curve at chosen steps, side by side. */
export function Values() {
  const say = useSay();
  const curves = useVisibleCurves();
  const [full, setFull] = useState(false);
  if (curves.length === 0) return <p className={classes['empty']}>{say(words.empty)}</p>;
  return (
    <div className={classes['values']}>
      <div className={table['bar']}>
        <AddRow />
        <BorderRows />
        <span className={table['gap']} />
        <Tooltip label={say(words.fullHelp)} multiline w={240}>
          <Switch
            size="xs"
            label={say(words.full)}
            checked={full}
            onChange={(event) => setFull(event.currentTarget.checked)}
          />
        </Tooltip>
        <CopyButton label={say(words.copyMarkdown)} text={() => copied('markdown')} />
        <CopyButton label={say(words.copyCsv)} text={() => copied('csv')} />
      </div>
      <TableFrame label={say(words.caption)}>
        <table className={table['table']}>
          <caption className={classes['unseen']}>{say(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.step)}</th>
              {curves.map(({ id, title, own, color }) => (
                <th key={id} scope="col" className={table['curve']}>
                  <CurveName color={color} title={title} own={own} />
                </th>
              ))}
              <th className={classes['rest']} aria-hidden />
            </tr>
          </thead>
          <tbody>
            <CursorRow curves={curves} full={full} />
            <ChosenRows full={full} />
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}

/** Lists the borders of phases in place of the rows that are there. */
function BorderRows() {
  const say = useSay();
  const [none, setNone] = useState(false);
  return (
    <Tooltip label={say(words.bordersHelp)} multiline w={260}>
      <Button
        size="compact-sm"
        variant="default"
        className={classes['addButton'] ?? ''}
        onClick={() => {
          const rows = borderRows(store.getState());
          setNone(rows.length === 0);
          if (rows.length > 0) setRows(() => rows);
        }}
      >
        <span aria-live="polite">{say(none ? words.noBorders : words.borders)}</span>
      </Button>
    </Tooltip>
  );
}

function ChosenRows({ full }: { readonly full: boolean }) {
  const curves = useVisibleCurves();
  const spans = useApp(({ ui }) => ui.rows);
  const run = useRun();
  const say = useSay();
  const changed = spans !== usualRows;
  return (
    <>
      {rowsOf(spans, run).map((row) => (
        <ValueRow key={row.place} row={row} curves={curves} full={full} />
      ))}
      {changed ? (
        <tr className={classes['foot']}>
          <td colSpan={curves.length + 2}>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setRows(() => usualRows)}>
              {say(words.reset)}
            </Button>
          </td>
        </tr>
      ) : null}
    </>
  );
}

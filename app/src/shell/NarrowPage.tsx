import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { Chart } from '../features/chart/Chart.tsx';
import { useSay } from '../i18n/text.ts';
import { look, useApp } from '../state/store.ts';
import { chartId } from './chart-place.ts';
import { Header } from './Header.tsx';
import { Invitation } from './Invitation.tsx';
import classes from './NarrowPage.module.css';
import { Notices } from './Notices.tsx';
import { PartContent } from './PartContent.tsx';
import { columnParts, dockParts } from './parts.tsx';
import { words } from './words.ts';

/** What hands reach for most stands first: the curves and their parameters, then the plan, then the tabs of the dock. */
const [run, curves, controls] = columnParts;
const parts = [curves, controls, run, ...dockParts];

/**
 * The chart on top, always in sight; everything else below it, one part at a time, chosen at the lower edge. Until it is
 * `complete`, the chart alone, in its place.
 */
export function NarrowPage({ complete }: { readonly complete: boolean }) {
  const say = useSay();
  const dock = useApp(({ view }) => view.dock);
  const [column, setColumn] = useState<string | null>(controls.id);
  const open = (id: string | null) => {
    const chosen = dockParts.find((part) => part.id === id);
    if (chosen !== undefined) look({ dock: chosen.id });
    setColumn(chosen === undefined ? id : null);
  };
  return (
    <Tabs
      value={column ?? dock}
      onChange={open}
      keepMounted={false}
      inverted
      className={classes['page'] ?? ''}
    >
      <Header narrow complete={complete} />
      <main className={classes['main']}>
        <Notices />
        <div id={chartId} tabIndex={-1} className={classes['chart']}>
          <Chart />
        </div>
        {complete ? (
          <>
            {parts.map((part) => (
              <Tabs.Panel key={part.id} value={part.id} className={classes['panel'] ?? ''}>
                <PartContent part={part} />
              </Tabs.Panel>
            ))}
            <Invitation className={classes['invitation']} />
          </>
        ) : null}
      </main>
      <nav aria-label={say(words.parts)}>
        <Tabs.List grow className={classes['tabs'] ?? ''}>
          {parts.map(({ id, title, Icon }) => (
            <Tabs.Tab key={id} value={id} className={classes['tab'] ?? ''}>
              <Icon size={20} stroke={1.75} aria-hidden />
              {say(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </nav>
    </Tabs>
  );
}

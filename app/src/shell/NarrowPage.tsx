import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { Chart } from '../features/chart/Chart.tsx';
import { useSay } from '../i18n/text.ts';
import { openDock, show, useApp } from '../state/store.ts';
import { chartId } from './chart-place.ts';
import { Header } from './Header.tsx';
import { Invitation } from './Invitation.tsx';
import classes from './NarrowPage.module.css';
import { Notices } from './Notices.tsx';
import { PartContent } from './PartContent.tsx';
import type { Around } from './use-around.ts';
import { words } from './words.ts';

/** What hands reach for most stands first: the curves and their parameters, then the plan, then the tabs of the dock. */
function partsByReach({ columnParts, dockParts }: Around) {
  const [run, curves, controls] = columnParts;
  return [curves, controls, run, ...dockParts];
}

interface PageProps {
  /** What stands around the chart; before it is there, the chart stands alone, in its place. */
  readonly around: Around | null;
}

/** The chart on top, always in sight; everything else below it, one part at a time, chosen at the lower edge. */
export function NarrowPage({ around }: PageProps) {
  const say = useSay();
  const dock = useApp(({ view }) => view.dock);
  const column = useApp(({ ui }) => ui.column);
  const parts = useMemo(() => (around === null ? [] : partsByReach(around)), [around]);
  const open = (id: string | null) => {
    const tab = around?.dockParts.find((part) => part.id === id);
    if (tab !== undefined) openDock(tab.id);
    const part = around?.columnParts.find((other) => other.id === id);
    if (part !== undefined) show({ column: part.id });
  };
  return (
    <Tabs
      value={column ?? dock}
      onChange={open}
      keepMounted={false}
      inverted
      className={classes['page'] ?? ''}
    >
      <Header narrow Actions={around?.HeaderActions} />
      <main className={classes['main']}>
        <Notices room="narrow" />
        <div id={chartId} tabIndex={-1} className={classes['chart']}>
          <Chart />
        </div>
        {parts.map((part) => (
          <Tabs.Panel key={part.id} value={part.id} className={classes['panel'] ?? ''}>
            <PartContent part={part} />
          </Tabs.Panel>
        ))}
        {around === null ? null : <Invitation className={classes['invitation']} />}
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

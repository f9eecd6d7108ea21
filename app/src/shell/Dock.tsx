import { type Dock as DockId, docks } from '@lr-playground/document';
import { Tabs } from '@mantine/core';
import { useSay } from '../i18n/text.ts';
import { look, useApp } from '../state/store.ts';
import classes from './Dock.module.css';
import { Invitation } from './Invitation.tsx';
import { PartContent } from './PartContent.tsx';
import { dockParts } from './parts.tsx';
import { words } from './words.ts';

const isDock = (id: string | null): id is DockId => docks.some((dock) => dock === id);

/**
 * The tabs below the chart. Only the one on the screen exists. The free end of their row takes the invitation: there it
 * covers nothing, and nothing moves when it goes.
 */
export function Dock() {
  const say = useSay();
  const dock = useApp(({ view }) => view.dock);
  return (
    <Tabs
      value={dock}
      onChange={(id) => isDock(id) && look({ dock: id })}
      keepMounted={false}
      className={classes['dock'] ?? ''}
    >
      <div className={classes['head']}>
        <Tabs.List className={classes['tabs'] ?? ''} aria-label={say(words.details)}>
          {dockParts.map(({ id, title, Icon }) => (
            <Tabs.Tab key={id} value={id} leftSection={<Icon size={15} stroke={1.75} aria-hidden />}>
              {say(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Invitation />
      </div>
      {dockParts.map((part) => (
        <Tabs.Panel key={part.id} value={part.id} className={classes['panel'] ?? ''}>
          <PartContent part={part} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

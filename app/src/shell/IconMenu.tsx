import type { Text } from '@lr-playground/schedule';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/text.ts';
import classes from './Header.module.css';

interface IconMenuProps {
  readonly title: Text;
  readonly Icon: TablerIcon;
  readonly children: ReactNode;
}

/** An icon of the header that opens a menu. */
export function IconMenu({ title, Icon, children }: IconMenuProps) {
  const say = useSay();
  return (
    <Menu position="bottom-end" width="max-content" withinPortal={false}>
      <Menu.Target>
        <Tooltip label={say(title)}>
          <ActionIcon size={34} className={classes['icon'] ?? ''} aria-label={say(title)}>
            <Icon size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>{children}</Menu.Dropdown>
    </Menu>
  );
}

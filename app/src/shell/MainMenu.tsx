import type { Text } from '@lr-playground/schedule';
import { Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { commands as ofFiles } from '../features/files/commands.ts';
import { commands as ofShare } from '../features/share/commands.ts';
import { useSay } from '../i18n/text.ts';
import { useApp } from '../state/store.ts';
import type { Command } from '../ui/command.ts';
import { LanguageItems, SchemeItems } from './ChoiceItems.tsx';
import { paletteCommand, recentCommand, resetCommand, shortcutsCommand } from './commands.ts';
import classes from './Header.module.css';
import { IconMenu } from './IconMenu.tsx';
import { keyText } from './keys.ts';
import { words } from './words.ts';

/** Ways in and out, help, and on a narrow screen what the header has no room for. */
export function MainMenu({ narrow }: { readonly narrow: boolean }) {
  const say = useSay();
  return (
    <IconMenu title={words.menu} Icon={IconMenu2}>
      <Group title={words.menuFile}>
        <Items commands={[...ofFiles, ...ofShare, recentCommand, resetCommand]} />
      </Group>
      {narrow ? (
        <>
          <Group title={words.language}>
            <LanguageItems />
          </Group>
          <Group title={words.scheme}>
            <SchemeItems />
          </Group>
        </>
      ) : null}
      <Group title={words.menuHelp}>
        <Items commands={[paletteCommand, shortcutsCommand]} />
        {/* Written by the build. */}
        <Menu.Item component="a" href="./third-party-licenses.txt" target="_blank" rel="noreferrer">
          {say(words.licenses)}
        </Menu.Item>
      </Group>
    </IconMenu>
  );
}

interface GroupProps {
  readonly title: Text;
  readonly children: ReactNode;
}

function Group({ title, children }: GroupProps) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of items inside a menu
    <div role="group" aria-label={say(title)} className={classes['group']}>
      <Menu.Label aria-hidden>{say(title)}</Menu.Label>
      {children}
    </div>
  );
}

function Items({ commands }: { readonly commands: readonly Command[] }) {
  return commands.map((command) => <Item key={command.id} command={command} />);
}

function Item({ command }: { readonly command: Command }) {
  const say = useSay();
  const enabled = useApp((state) => command.enabled?.(state) !== false);
  return (
    <Menu.Item
      disabled={!enabled}
      onClick={command.run}
      rightSection={
        command.keys === undefined ? null : <kbd className={classes['keys']}>{keyText(command.keys)}</kbd>
      }
    >
      {say(command.title)}
    </Menu.Item>
  );
}

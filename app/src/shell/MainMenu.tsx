import { Menu } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
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
      <Menu.Label>{say(words.menuFile)}</Menu.Label>
      <Items commands={[...ofFiles, ...ofShare]} />
      <Menu.Divider />
      <Items commands={[recentCommand, resetCommand]} />
      {narrow ? (
        <>
          <Menu.Divider />
          <Menu.Label>{say(words.language)}</Menu.Label>
          <LanguageItems />
          <Menu.Label>{say(words.scheme)}</Menu.Label>
          <SchemeItems />
        </>
      ) : null}
      <Menu.Divider />
      <Menu.Label>{say(words.menuHelp)}</Menu.Label>
      <Items commands={[paletteCommand, shortcutsCommand]} />
    </IconMenu>
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

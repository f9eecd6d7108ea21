import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSay } from '../i18n/text.ts';
import { show, store, useApp } from '../state/store.ts';
import classes from './CommandPalette.module.css';
import { commandGroups, paletteCommand } from './commands.ts';
import { KeyCaps } from './KeyCaps.tsx';
import { words as pageWords } from './words.ts';

const words = {
  hint: { en: 'What do you want to do?', zh: '你想做什么？' },
  nothing: { en: 'No command is called that.', zh: '没有这个命令。' },
};

/** All commands that can be carried out now, to be found by typing. In either language, as people know words from both. */
export function CommandPalette() {
  const say = useSay();
  const open = useApp(({ ui }) => ui.panel === 'palette');
  useEffect(() => {
    if (open) spotlight.open();
    else spotlight.close();
  }, [open]);
  const state = store.getState();
  const actions = commandGroups.map(({ title, commands }) => ({
    group: say(title),
    actions: commands
      .filter((command) => command !== paletteCommand && command.enabled?.(state) !== false)
      .map((command) => ({
        id: command.id,
        label: say(command.title),
        keywords: [command.title.en, command.title.zh],
        rightSection: command.keys === undefined ? null : <KeyCaps keys={command.keys} />,
        onClick: () => {
          // The command may open a dialog of its own.
          show({ panel: null });
          command.run();
        },
      })),
  }));
  return (
    <Spotlight
      actions={open ? actions.filter((group) => group.actions.length > 0) : []}
      nothingFound={say(words.nothing)}
      shortcut={null}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      classNames={{ search: classes['search'] ?? '', actionsGroup: classes['group'] ?? '' }}
      scrollable
      attributes={{ content: { 'aria-label': say(pageWords.searchCommands) } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      maxHeight="min(480px, 60dvh)"
      onSpotlightClose={() => {
        if (store.getState().ui.panel === 'palette') show({ panel: null });
      }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.75} aria-hidden />,
        placeholder: say(words.hint),
        'aria-label': say(pageWords.searchCommands),
      }}
    />
  );
}

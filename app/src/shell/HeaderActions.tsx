import { limits } from '@lr-playground/document';
import { Button, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconSearch,
  IconShare,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import { useSay } from '../i18n/text.ts';
import { show, useApp, useHistory } from '../state/store.ts';
import { LanguageItems, SchemeItems } from './ChoiceItems.tsx';
import { CommandButton } from './CommandButton.tsx';
import { paletteCommand, redoCommand, undoCommand } from './commands.ts';
import classes from './Header.module.css';
import { IconMenu } from './IconMenu.tsx';
import { keyText } from './keys.ts';
import { MainMenu } from './MainMenu.tsx';
import { words } from './words.ts';

const schemeIcons = { auto: IconSunMoon, light: IconSun, dark: IconMoon } as const;

/** What the upper edge of the page offers. On a narrow screen, what is rarely needed moves into the menu. */
export function HeaderActions({ narrow }: { readonly narrow: boolean }) {
  const say = useSay();
  const scheme = useApp(({ prefs }) => prefs.scheme);
  return (
    <>
      <UndoRedo />
      <span className={classes['gap']} />
      {narrow ? null : <PaletteButton />}
      {narrow ? null : <AddButton />}
      <Button
        className={classes['share'] ?? ''}
        leftSection={<IconShare size={16} stroke={1.75} aria-hidden />}
        onClick={() => show({ panel: 'share' })}
      >
        {say(words.share)}
      </Button>
      {narrow ? null : (
        <>
          <IconMenu title={words.language} Icon={IconLanguage}>
            <LanguageItems />
          </IconMenu>
          <IconMenu title={words.scheme} Icon={schemeIcons[scheme]}>
            <SchemeItems />
          </IconMenu>
        </>
      )}
      <MainMenu narrow={narrow} />
    </>
  );
}

function UndoRedo() {
  const undoable = useHistory(({ pastStates }) => pastStates.length > 0);
  const redoable = useHistory(({ futureStates }) => futureStates.length > 0);
  const className = classes['icon'];
  return (
    <div className={classes['pair']}>
      <CommandButton
        command={undoCommand}
        Icon={IconArrowBackUp}
        disabled={!undoable}
        className={className}
      />
      <CommandButton
        command={redoCommand}
        Icon={IconArrowForwardUp}
        disabled={!redoable}
        className={className}
      />
    </div>
  );
}

function AddButton() {
  const say = useSay();
  const full = useApp(({ doc }) => doc.curves.length >= limits.curves);
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      disabled={full}
      onClick={() => show({ panel: 'gallery', replacing: null })}
    >
      {say(words.add)}
    </Button>
  );
}

/** Looks like a search box, as it opens one. */
function PaletteButton() {
  const say = useSay();
  return (
    <UnstyledButton className={classes['palette'] ?? ''} onClick={paletteCommand.run}>
      <IconSearch size={15} stroke={1.75} aria-hidden />
      <span>{say(words.searchCommands)}</span>
      <kbd aria-hidden>{keyText(paletteCommand.keys ?? '')}</kbd>
    </UnstyledButton>
  );
}

import type { Text } from '@lr-playground/schedule';
import { Menu } from '@mantine/core';
import { useSay } from '../i18n/text.ts';
import { prefChoices, prefer, useApp } from '../state/store.ts';
import { choiceNames } from './commands.ts';

/** The languages as items of a menu, the one in force marked. */
export function LanguageItems() {
  const present = useApp(({ prefs }) => prefs.language);
  return (
    <Items
      choices={prefChoices.language}
      names={choiceNames.language}
      present={present}
      onChoose={(language) => prefer({ language })}
    />
  );
}

/** The colour schemes as items of a menu, the one in force marked. */
export function SchemeItems() {
  const present = useApp(({ prefs }) => prefs.scheme);
  return (
    <Items
      choices={prefChoices.scheme}
      names={choiceNames.scheme}
      present={present}
      onChoose={(scheme) => prefer({ scheme })}
    />
  );
}

interface ItemsProps<Choice extends string> {
  readonly choices: readonly Choice[];
  readonly names: Readonly<Record<Choice, Text>>;
  readonly present: Choice;
  onChoose(choice: Choice): void;
}

function Items<Choice extends string>({ choices, names, present, onChoose }: ItemsProps<Choice>) {
  const say = useSay();
  return (
    <Menu.RadioGroup value={present}>
      {choices.map((choice) => (
        <Menu.RadioItem key={choice} value={choice} closeMenuOnClick onChange={() => onChoose(choice)}>
          {say(names[choice])}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** All commands there are: those of the features, and those of the page. Palette, shortcut list, keys and menus read this. */
import { welcome } from '@lr-playground/document';
import type { Text } from '@lr-playground/schedule';
import { commands as ofChart } from '../features/chart/commands.ts';
import { commands as ofCurves } from '../features/curves/commands.ts';
import { commands as ofFiles } from '../features/files/commands.ts';
import { commands as ofLibraries } from '../features/libraries/commands.ts';
import { commands as ofLog } from '../features/log/commands.ts';
import { commands as ofShare } from '../features/share/commands.ts';
import { languageNames } from '../i18n/text.ts';
import {
  openDock,
  openLink,
  type Prefs,
  prefChoices,
  prefer,
  redo,
  show,
  store,
  undo,
} from '../state/store.ts';
import type { Command } from '../ui/command.ts';
import { dockParts } from './parts.tsx';
import { words } from './words.ts';

/** Names of the choices of language and colour scheme, in menus and commands. */
export const choiceNames = {
  language: {
    auto: words.languageAuto,
    en: { en: languageNames.en, zh: languageNames.en },
    zh: { en: languageNames.zh, zh: languageNames.zh },
  },
  scheme: { auto: words.schemeAuto, light: words.schemeLight, dark: words.schemeDark },
} as const satisfies { readonly [Name in 'language' | 'scheme']: Record<Prefs[Name], Text> };

const joined = (left: Text, right: Text): Text => ({
  en: `${left.en}: ${right.en}`,
  zh: `${left.zh}：${right.zh}`,
});

export const undoCommand: Command = {
  id: 'undo',
  title: { en: 'Undo', zh: '撤销' },
  keys: 'mod+Z',
  enabled: () => store.temporal.getState().pastStates.length > 0,
  run: undo,
};

export const redoCommand: Command = {
  id: 'redo',
  title: { en: 'Redo', zh: '重做' },
  keys: 'mod+shift+Z',
  alsoKeys: ['mod+Y'],
  enabled: () => store.temporal.getState().futureStates.length > 0,
  run: redo,
};

export const paletteCommand: Command = {
  id: 'palette',
  title: words.searchCommands,
  keys: 'mod+K',
  run: () => show({ panel: 'palette' }),
};

export const recentCommand: Command = {
  id: 'recent',
  title: { en: 'Recent work…', zh: '最近的工作…' },
  run: () => show({ panel: 'recent' }),
};

export const shortcutsCommand: Command = {
  id: 'shortcuts',
  title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
  keys: 'shift+?',
  run: () => show({ panel: 'shortcuts' }),
};

export const resetCommand: Command = {
  id: 'reset',
  title: { en: 'Start again as on the first visit', zh: '恢复到首次打开的样子' },
  run: () => {
    openLink(welcome(), []);
    prefer({ invitation: 'open' });
  },
};

const ofDock: readonly Command[] = dockParts.map(({ id, title }, place) => ({
  id: `dock.${id}`,
  title: joined({ en: 'Tab', zh: '标签页' }, title),
  keys: `${place + 1}`,
  run: () => openDock(id),
}));

const ofPrefs: readonly Command[] = [
  ...prefChoices.language.map((language) => ({
    id: `language.${language}`,
    title: joined(words.language, choiceNames.language[language]),
    run: () => prefer({ language }),
  })),
  ...prefChoices.scheme.map((scheme) => ({
    id: `scheme.${scheme}`,
    title: joined(words.scheme, choiceNames.scheme[scheme]),
    run: () => prefer({ scheme }),
  })),
];

/** A heading of the palette and the shortcut list, and what stands under it. */
export interface CommandGroup {
  readonly title: Text;
  readonly commands: readonly Command[];
}

export const commandGroups: readonly CommandGroup[] = [
  { title: { en: 'Edit', zh: '编辑' }, commands: [undoCommand, redoCommand] },
  { title: words.curves, commands: [...ofCurves, ...ofLibraries, ...ofLog] },
  { title: words.chart, commands: ofChart },
  { title: words.share, commands: ofShare },
  { title: { en: 'Files', zh: '文件' }, commands: [...ofFiles, recentCommand, resetCommand] },
  { title: { en: 'Page', zh: '页面' }, commands: [paletteCommand, shortcutsCommand, ...ofDock, ...ofPrefs] },
];

export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);

/** Carries a command out, if it can be now. */
export function carryOut(command: Command): void {
  if (command.enabled?.(store.getState()) !== false) command.run();
}

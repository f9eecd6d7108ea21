import { curveOf } from '../../state/derived.ts';
import { openDock } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { words } from './words.ts';

export const commands: readonly Command[] = [
  {
    id: 'libraries.ask',
    title: words.command,
    enabled: ({ doc, view }) => curveOf(doc, view.selected) !== null,
    run: () => openDock('libraries'),
  },
];

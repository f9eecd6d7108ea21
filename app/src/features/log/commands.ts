/** Comparing with a log, from the palette or the menu. */
import { show } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { words } from './words.ts';

export const commands: readonly Command[] = [
  {
    id: 'log.compare',
    title: words.open,
    enabled: ({ view }) => view.selected !== null,
    run: () => show({ panel: 'log' }),
  },
];

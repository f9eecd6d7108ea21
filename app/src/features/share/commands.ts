/** What can be done about sharing from the keyboard, the palette or the menu. */
import { show } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { titles } from './titles.ts';

export const commands: readonly Command[] = [
  { id: 'share.open', title: titles.shareEllipsis, keys: 'S', run: () => show({ panel: 'share' }) },
  {
    id: 'share.copy-link',
    title: titles.copyLink,
    keys: 'C',
    run: () => import('./copy.ts').then(({ copyLink }) => copyLink()),
  },
  {
    id: 'share.copy-markdown',
    title: titles.copyMarkdownCommand,
    run: () => import('./copy.ts').then(({ copyMarkdown }) => copyMarkdown()),
  },
];

/** What can be done about sharing from the keyboard, the palette or the menu. */
import { show } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { words } from './words.ts';

export const commands: readonly Command[] = [
  { id: 'share.open', title: words.shareEllipsis, keys: 'S', run: () => show({ panel: 'share' }) },
  {
    id: 'share.copy-link',
    title: words.copyLink,
    keys: 'C',
    run: () => import('./copy.ts').then(({ copyLink }) => copyLink()),
  },
  {
    id: 'share.copy-markdown',
    title: words.copyMarkdownCommand,
    run: () => import('./copy.ts').then(({ copyMarkdown }) => copyMarkdown()),
  },
];

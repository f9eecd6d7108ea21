/** Ways in and out, from the keyboard, the palette or the menu. What they need is fetched when it is asked for. */
import { type State, show } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { warn } from '../../ui/notify.tsx';
import { words } from './words.ts';

const hasCurves = ({ doc }: State) => doc.curves.some(({ visible }) => visible);

type Exports = typeof import('./export.ts');

/** Fetches what writes files, and says so when it is out of reach. */
function exporting(act: (exports: Exports) => void): () => void {
  return () => {
    import('./export.ts').then(act, () => warn(words.notSaved, words.notFetched));
  };
}

export const commands: readonly Command[] = [
  { id: 'files.open', title: words.open, keys: 'mod+O', run: () => show({ panel: 'open' }) },
  { id: 'files.json', title: words.saveJson, keys: 'mod+S', run: exporting(({ saveJson }) => saveJson()) },
  {
    id: 'files.png',
    title: words.savePng,
    enabled: hasCurves,
    run: exporting(({ savePng }) => savePng()),
  },
  {
    id: 'files.svg',
    title: words.saveSvg,
    enabled: hasCurves,
    run: exporting(({ saveSvg }) => saveSvg()),
  },
  {
    id: 'files.csv',
    title: words.saveCsv,
    enabled: hasCurves,
    run: exporting(({ saveCsv }) => saveCsv()),
  },
  {
    id: 'files.copy-image',
    title: words.copyImage,
    enabled: hasCurves,
    run: exporting(({ copyImage }) => copyImage()),
  },
];

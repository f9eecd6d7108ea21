/** Ways in and out, from the keyboard, the palette or the menu. What they need is fetched when it is asked for. */
import { type State, show } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { warn } from '../../ui/notify.tsx';
import { titles } from './titles.ts';

const hasCurves = ({ doc }: State) => doc.curves.some(({ visible }) => visible);

type Exports = typeof import('./export.ts');

/** Fetches what writes files, and says so when it is out of reach. */
function exporting(act: (exports: Exports) => void): () => void {
  return () => {
    import('./export.ts').then(act, () => warn(titles.notSaved, titles.notFetched));
  };
}

export const commands: readonly Command[] = [
  { id: 'files.open', title: titles.open, keys: 'mod+O', run: () => show({ panel: 'open' }) },
  { id: 'files.json', title: titles.saveJson, keys: 'mod+S', run: exporting(({ saveJson }) => saveJson()) },
  {
    id: 'files.png',
    title: titles.savePng,
    enabled: hasCurves,
    run: exporting(({ savePng }) => savePng()),
  },
  {
    id: 'files.svg',
    title: titles.saveSvg,
    enabled: hasCurves,
    run: exporting(({ saveSvg }) => saveSvg()),
  },
  {
    id: 'files.csv',
    title: titles.saveCsv,
    enabled: hasCurves,
    run: exporting(({ saveCsv }) => saveCsv()),
  },
  {
    id: 'files.copy-image',
    title: titles.copyImage,
    enabled: hasCurves,
    run: exporting(({ copyImage }) => copyImage()),
  },
];

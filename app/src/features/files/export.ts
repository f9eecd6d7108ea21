/** What people take away: pictures, values, documents. */
import { writeCsv, writeJson } from '@lr-playground/document/formats';
import { languageNow } from '../../i18n/text.ts';
import { currentAddress } from '../../state/address.ts';
import { currentLink, store } from '../../state/store.ts';
import { tell, warn } from '../../ui/notify.tsx';
import { fileNames, saveFile } from '../../ui/save-file.ts';
import { picture } from './picture/picture.ts';
import { pngOf } from './raster.ts';
import { words } from './words.ts';

export type Scheme = 'light' | 'dark';

/** The colour scheme on the screen. */
export function schemeNow(): Scheme {
  return document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light';
}

/** What is on the screen, as SVG. */
export function currentPicture(scheme: Scheme = schemeNow()): string {
  return picture(currentLink(), { language: languageNow(), scheme, address: currentAddress() });
}

function save(kind: keyof typeof fileNames, type: string, content: string | Blob): void {
  saveFile(fileNames[kind], new Blob([content], { type }));
  tell(words.saved, { file: fileNames[kind] });
}

export const saveJson = () => save('json', 'application/json', writeJson(currentLink()));

export const saveCsv = () => save('csv', 'text/csv', writeCsv(store.getState().doc, languageNow()));

export const saveSvg = (scheme?: Scheme) => save('svg', 'image/svg+xml', currentPicture(scheme));

export async function savePng(scheme?: Scheme): Promise<void> {
  try {
    save('png', 'image/png', await pngOf(currentPicture(scheme), currentAddress()));
  } catch {
    warn(words.notSaved, words.notDrawn);
  }
}

/** Copies the picture; where the browser has no clipboard for pictures, it is saved instead. */
export async function copyImage(scheme?: Scheme): Promise<void> {
  const drawing = pngOf(currentPicture(scheme), currentAddress());
  try {
    // The promise itself: Safari wants the clipboard asked for at once, and waits.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawing })]);
    tell(words.imageCopied);
    return;
  } catch {
    // No clipboard for pictures, or no picture: the next line finds out which.
  }
  try {
    saveFile(fileNames.png, await drawing);
    tell(words.imageSavedInstead, { file: fileNames.png });
  } catch {
    warn(words.notSaved, words.notDrawn);
  }
}

/** What people take away: pictures, values, documents. */
import { writeCsv, writeJson } from '@lr-playground/document/formats';
import { type Language, languageNow } from '../../i18n/text.ts';
import { currentAddress } from '../../state/address.ts';
import { currentLink, store } from '../../state/store.ts';
import { tell, warn } from '../../ui/notify.tsx';
import { fileNames, saveFile } from '../../ui/save-file.ts';
import type { Scheme } from './picture/inks.ts';
import { picture } from './picture/picture.ts';
import type { Shown } from './picture/scene.ts';
import { pngOf } from './raster.ts';
import { titles } from './titles.ts';
import { words } from './words.ts';

/** The colour scheme on the screen. */
function schemeNow(): Scheme {
  return document.documentElement.dataset['mantineColorScheme'] === 'dark' ? 'dark' : 'light';
}

/** A picture of what is shown, carrying the link to it. */
export function pictureOf(shown: Shown, language: Language, scheme: Scheme): string {
  return picture(shown, { language, scheme, address: currentAddress() });
}

const pictureNow = (scheme = schemeNow()) => pictureOf(store.getState(), languageNow(), scheme);

function save(kind: keyof typeof fileNames, type: string, content: string | Blob): void {
  saveFile(fileNames[kind], new Blob([content], { type }));
  tell(words.saved, { file: fileNames[kind] });
}

export const saveJson = () => save('json', 'application/json', writeJson(currentLink()));

export const saveCsv = () => save('csv', 'text/csv', writeCsv(store.getState().doc, languageNow()));

export const saveSvg = (scheme?: Scheme) => save('svg', 'image/svg+xml', pictureNow(scheme));

export async function savePng(scheme?: Scheme): Promise<void> {
  try {
    save('png', 'image/png', await pngOf(pictureNow(scheme), currentAddress()));
  } catch {
    warn(titles.notSaved, words.notDrawn);
  }
}

/** Copies the picture; where the browser has no clipboard for pictures, it is saved instead. */
export async function copyImage(scheme?: Scheme): Promise<void> {
  const drawing = pngOf(pictureNow(scheme), currentAddress());
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
    warn(titles.notSaved, words.notDrawn);
  }
}

/** Opening what was read: in place of what is on the screen, which undo brings back. */
import type { Decoded } from '@lr-playground/document';
import { currentLink, look, openLink, store, undo } from '../../state/store.ts';
import { tell, warn } from '../../ui/notify.tsx';
import { type Read, readFile, readText } from './read.ts';
import { words } from './words.ts';

/** Opens text. What is wrong with it is said, and nothing changes. */
export async function openText(text: string): Promise<void> {
  openRead(await readText(text), null);
}

/** Opens a file, if it is one. What is wrong with it is said, and nothing changes. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) warn(words.notOpened, words.tooMany, { count: files.length });
  else openRead(await readFile(file), file.name);
}

function openRead({ decoded, problem }: Read, name: string | null): void {
  if (problem === undefined) openDecoded(decoded, name);
  else warn(words.notOpened, problem.text, problem.fill);
}

/**
 * Opens a link and says so, offering the way back.
 *
 * @param name of the file it came from; null when it was no file.
 */
export function openDecoded({ link, notes }: Decoded, name: string | null): void {
  const before = currentLink();
  openLink({ ...link, form: 'edit' }, notes);
  const opened = store.getState().doc;
  if (opened === before.doc) {
    tell(words.same);
    return;
  }
  tell(
    name === null ? words.openedLink : words.openedFile,
    { name: name ?? '' },
    {
      label: words.undo,
      act: () => {
        // Undo would only take back what was done to it since.
        if (store.getState().doc === opened) undo();
        else openLink(before, []);
        look(before.view);
      },
    },
  );
}

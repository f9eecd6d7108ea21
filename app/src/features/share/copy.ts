/** Copying without the dialog. */
import type { Text } from '@lr-playground/schedule';
import { languageNow } from '../../i18n/text.ts';
import { currentAddress } from '../../state/address.ts';
import { store } from '../../state/store.ts';
import { copyText } from '../../ui/copy-text.ts';
import { tell, warn } from '../../ui/notify.tsx';
import { fileNames } from '../../ui/save-file.ts';
import { markdownOf, titlesOf } from './snippets.ts';
import { words } from './words.ts';

export const copyLink = () => copy(currentAddress(), words.linkCopied);

export function copyMarkdown(): Promise<void> {
  const titles = titlesOf(store.getState().doc, languageNow());
  return copy(markdownOf(currentAddress(), titles), words.markdownCopied);
}

async function copy(text: string, done: Text): Promise<void> {
  if (await copyText(text)) tell(done, { file: fileNames.png });
  else warn(words.notCopied, words.notCopiedHelp);
}

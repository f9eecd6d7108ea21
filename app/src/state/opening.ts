/**
 * Opening a text that this page begins with or that somebody puts into its address. Where it speaks of families of libraries it may
 * have to wait for them: it is opened as far as it goes, or not yet, and whole when they arrive. Until then it is `awaited`: the
 * address is not written over, and what is given up is kept with the other work.
 */
import { type Decoded, decodeLink, welcome } from '@lr-playground/document';
import { dialectsWithin, lacking, loadDialects } from './dialects.ts';
import { keptWork } from './slots.ts';
import { beginWith, openLink, show, store } from './store.ts';

/** Opens what a page begins with: the link in the address, else the latest work, else what a first visit shows. */
export async function begin(address: string): Promise<void> {
  if (await beginAt(address, true)) return;
  if (await beginAt(keptWork()[0]?.text ?? '', false)) return;
  beginWith(welcome(), []);
}

/** Begins with a text, if there is anything in it. Waits a moment for what it speaks of, and then shows what there is. */
async function beginAt(text: string, noted: boolean): Promise<boolean> {
  const whole = lacking(decodeLink(text)).length === 0 || (await dialectsWithin());
  const decoded = decodeLink(text);
  if (decoded === null) return false;
  // What was left out of a part would be told of as if it were wrong.
  beginWith(decoded.link, noted && whole ? decoded.notes : []);
  const families = lacking(decoded);
  if (families.length > 0) show({ awaited: { text, families } });
  return true;
}

/** Opens a text in place of what is on the screen, at once or when what it speaks of is here; nothing if it is blank. */
export function openWhole(text: string): void {
  const decoded = decodeLink(text);
  const families = lacking(decoded);
  if (families.length > 0) {
    show({ awaited: { text, families } });
    void loadDialects();
    return;
  }
  if (store.getState().ui.awaited !== null) show({ awaited: null });
  if (decoded !== null) openDecoded(decoded);
}

/** Opens what was read. Where nothing was, as in a hash that is no link of ours, the present document stays. */
function openDecoded({ link, notes }: Decoded): void {
  const nothing = notes.some(({ code }) => code === 'unreadable-whole');
  if (nothing) show({ notes: [{ code: 'unreadable-kept', where: { part: 'link' } }] });
  else openLink(link, notes);
}

/** Opens from now on what is awaited as soon as the families are here. Returns a function that stops it. */
export function startAwaiting(): () => void {
  const open = () => {
    const { awaited, libraries } = store.getState().ui;
    if (awaited !== null && libraries === 'there') openWhole(awaited.text);
  };
  open();
  return store.subscribe(open);
}

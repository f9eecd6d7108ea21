/**
 * Puts text on the clipboard. A text still under way may be given as a promise: Safari allows copying only in the very
 * moment of the click, and takes a promise then.
 *
 * @returns whether it is there now: browsers refuse it to pages that are not secure or do not have the focus.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else {
      const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return copyBySelection(await text);
  }
}

/** The old way, for pages served without encryption from another machine of the lab. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, where the focus is held.
  const holder = document.activeElement?.closest('[role=dialog]') ?? document.body;
  const focused = document.activeElement;
  holder.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

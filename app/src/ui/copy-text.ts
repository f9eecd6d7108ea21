/**
 * Puts text on the clipboard.
 *
 * @returns whether it is there now: browsers refuse it to pages that are not secure or do not have the focus.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
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

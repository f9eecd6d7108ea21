/** The address bar: what it says is opened, and what is on the screen is always what it says. */
import { encodeLink } from '@lr-playground/document';
import { openWhole } from './opening.ts';
import { currentLink, store } from './store.ts';
import { throttled } from './throttle.ts';

/** Safari refuses the 101st change of the address within 30 seconds. */
const interval = 400;

/** What the address bar says, without the sign of the hash; empty when it says nothing. */
export function addressText(): string {
  return window.location.hash.slice(1);
}

/**
 * Keeps store and address bar the same from now on. The address is replaced, so that Back leaves the page; a link that
 * somebody pastes over it is opened, and undo brings back what was there.
 *
 * @returns a function that stops it.
 */
export function startUrlSync(): () => void {
  const stop = new AbortController();
  const { signal } = stop;

  const write = throttled(() => {
    // Nothing else may hold what waits to be opened whole.
    if (store.getState().ui.awaited !== null) return;
    const text = encodeLink(currentLink(store.getState().form));
    if (text === addressText()) return;
    try {
      window.history.replaceState(window.history.state, '', `#${text}`);
    } catch {
      // Too often for this browser, or a frame without an address of its own: the next change tries again.
    }
  }, interval);

  const unsubscribe = store.subscribe((state, before) => {
    // Changing the address costs browsers a frame or two: while something is dragged it waits for the end.
    if (state.ui.gesture) return;
    const dropped = before.ui.gesture;
    const opened = state.ui.awaited === null && before.ui.awaited !== null;
    if (
      dropped ||
      opened ||
      state.doc !== before.doc ||
      state.view !== before.view ||
      state.form !== before.form
    ) {
      write.ask();
    }
  });

  const open = () => {
    openWhole(addressText());
    // A link that opens to what was there already changes nothing, yet may be written otherwise.
    write.ask();
  };
  window.addEventListener('hashchange', open, { signal });
  const leave = () => {
    write.ask();
    write.flush();
  };
  window.addEventListener('pagehide', leave, { signal });
  write.ask();

  return () => {
    leave();
    unsubscribe();
    stop.abort();
  };
}

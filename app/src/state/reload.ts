import { flushAll } from './throttle.ts';

/** Loads the page again. Nothing that was done is lost on the way. */
export function reloadPage(): void {
  // Before the navigation begins: an address that changes while the page is left may not be the one it reloads.
  flushAll();
  window.location.reload();
}

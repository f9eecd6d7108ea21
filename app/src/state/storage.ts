/** What stays on this machine: preferences, and the work of every tab in a slot of its own. */
import { encodeLink } from '@lr-playground/document';
import { readItem, removeItem, writeItem } from './browser-storage.ts';
import { holds, keepWork, newSlot } from './slots.ts';
import { type Prefs, prefChoices, prefer, type State, show, store } from './store.ts';
import { throttled } from './throttle.ts';

/** Work is kept at most this often. */
const interval = 1000;

/** In the session storage: the slot of the page that was in this tab before. */
const slotName = 'slot';

/** Keeps preferences and work from now on. Returns a function that stops it. */
export function startStorage(): () => void {
  const stops = [startPrefs(), startWork()];
  return () => {
    for (const stop of stops) stop();
  };
}

function startPrefs(): () => void {
  const stop = new AbortController();
  const read = () => prefer(readPrefs());
  read();
  // Another tab changed its mind for all of them.
  window.addEventListener('storage', read, { signal: stop.signal });
  const unsubscribe = store.subscribe(({ prefs }, { prefs: before }) => {
    if (prefs === before) return;
    for (const [name, value] of Object.entries(prefs)) {
      if (readItem('localStorage', name) !== value) writeItem('localStorage', name, value);
    }
  });
  return () => {
    stop.abort();
    unsubscribe();
  };
}

/** The preferences as they are kept; whatever is none of the choices is the first of them. */
function readPrefs(): Prefs {
  const chosen = <Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice =>
    choices.find((choice) => choice === readItem('localStorage', name)) ?? choices[0];
  return {
    language: chosen('language', prefChoices.language),
    scheme: chosen('scheme', prefChoices.scheme),
    invitation: chosen('invitation', prefChoices.invitation),
    letters: chosen('letters', prefChoices.letters),
  };
}

function startWork(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let slot = takeSlot();
  let { opened } = store.getState().ui;
  let begun = false;
  let latest = store.getState();

  const keep = throttled(() => {
    const written = keepWork(slot, textOfWork(latest), Date.now());
    const unkept = written === 'ok' ? null : written;
    if (store.getState().ui.unkept !== unkept) show({ unkept });
  }, interval);

  const unsubscribe = store.subscribe((state, before) => {
    const { form, doc, view, ui } = state;
    const { awaited } = before.ui;
    if (awaited !== null && ui.awaited !== awaited && ui.libraries !== 'there' && before.form === 'edit') {
      // Given up before it could be opened whole.
      keepWork(newSlot(), awaited.text, Date.now());
    }
    if (ui.opened !== opened) {
      // Something else was opened: what was there stays in its slot, to the last change.
      keep.flush();
      opened = ui.opened;
      slot = newSlot();
      begun = false;
    }
    begun ||= doc !== opened;
    if (form !== 'edit' || !begun) return;
    if (doc === before.doc && view === before.view) return;
    latest = state;
    keep.ask();
  });

  const leave = () => {
    keep.flush();
    writeItem('sessionStorage', slotName, slot);
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') keep.flush();
  };
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', () => removeItem('sessionStorage', slotName), { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });

  return () => {
    keep.flush();
    unsubscribe();
    stop.abort();
  };
}

const textOfWork = ({ doc, view }: State) => encodeLink({ form: 'edit', doc, view });

/**
 * The slot of this tab: the one from before a reload, if what is on the screen is what it holds, else a new one. It is
 * taken out of the session storage while the page lives, so that a duplicated tab does not find it in its copy.
 */
function takeSlot(): string {
  const before = readItem('sessionStorage', slotName);
  removeItem('sessionStorage', slotName);
  return before !== null && holds(before, textOfWork(store.getState())) ? before : newSlot();
}

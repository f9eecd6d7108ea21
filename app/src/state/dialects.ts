/** Families of libraries: fetched once, when a link speaks of one, when somebody looks for one, or when the page is idle. */
import type { Decoded } from '@lr-playground/document';
import { addFamilies } from '@lr-playground/schedule';
import { useEffect } from 'react';
import { reloadPage } from './reload.ts';
import { type Libraries, show, store, useApp } from './store.ts';

/** Milliseconds after which people are told what they wait for; a first page is shown without it. */
const moment = 1500;

let fetching: Promise<boolean> | null = null;

/** Fetches the families of libraries and registers them. False when they cannot be had now; the next call tries again. */
export function loadDialects(): Promise<boolean> {
  fetching ??= fetchDialects();
  return fetching;
}

async function fetchDialects(): Promise<boolean> {
  const arrived = (libraries: Libraries) => {
    if (store.getState().ui.libraries !== libraries) show({ libraries });
  };
  const late = setTimeout(() => arrived('stuck'), moment);
  try {
    addFamilies(await import('@lr-playground/schedule/dialects'));
    arrived('there');
    return true;
  } catch {
    fetching = null;
    arrived('failed');
    return false;
  } finally {
    clearTimeout(late);
  }
}

/** Tries again because somebody asks for it; where trying leads nowhere, with a page that is loaded anew. */
export async function fetchAgain(): Promise<void> {
  if (store.getState().ui.libraries === 'stuck') reloadPage();
  // Some browsers remember a failure, and some files are gone for good once a newer version is out.
  else if (!(await loadDialects())) show({ libraries: 'stuck' });
}

/** As `loadDialects`, but false too when they are not here after a while; they may still come. */
export function dialectsWithin(milliseconds = moment): Promise<boolean> {
  return Promise.race([
    loadDialects(),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds)),
  ]);
}

/** How far they have come; fetches them when they are not here. Something that lists families shows again when they arrive. */
export function useDialects(): Libraries {
  useEffect(() => void loadDialects(), []);
  return useApp(({ ui }) => ui.libraries);
}

/**
 * The families that what was read speaks of and a fetch may bring: those with a full stop in their name. The decoder itself is
 * asked, for a link that was mangled on its way speaks of nothing before it is mended.
 */
export function lacking(decoded: Decoded | null): readonly string[] {
  if (decoded === null || store.getState().ui.libraries === 'there') return [];
  return decoded.unknown.filter((name) => name.includes('.'));
}

/**
 * Fetches them when the page has nothing else to do, for the gallery then opens with all of them; and when the connection is back.
 * What has failed by then is left to whoever is told.
 */
export function startDialects(): void {
  const fetchFirst = () => {
    if (store.getState().ui.libraries === 'away') void loadDialects();
  };
  const idle = typeof window.requestIdleCallback === 'function';
  if (idle) window.requestIdleCallback(fetchFirst, { timeout: 10_000 });
  else window.setTimeout(fetchFirst, 2000);
  window.addEventListener('online', () => void loadDialects());
}

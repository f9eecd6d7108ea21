/** Mantine reads and writes the colour scheme where every preference is: in the store. */
import type { MantineColorSchemeManager } from '@mantine/core';
import { prefer, store } from '../state/store.ts';

export function colorSchemeOfStore(): MantineColorSchemeManager {
  let unsubscribe = () => {};
  return {
    get: () => store.getState().prefs.scheme,
    set: (scheme) => {
      if (store.getState().prefs.scheme !== scheme) prefer({ scheme });
    },
    subscribe: (onUpdate) => {
      unsubscribe = store.subscribe(({ prefs }, { prefs: before }) => {
        if (prefs.scheme !== before.scheme) onUpdate(prefs.scheme);
      });
    },
    unsubscribe: () => unsubscribe(),
    clear: () => prefer({ scheme: 'auto' }),
  };
}

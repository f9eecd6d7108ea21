/** Families of libraries: fetched once, when a link speaks of one, when somebody looks for one, or when the page is idle. */
import type { Decoded } from '@lr-playground/document';
import { addFamilies } from '@lr-playground/schedule';
import { useEffect, useState } from 'react';

let loading: Promise<boolean> | null = null;
let there = false;

/** Fetches the families of libraries and registers them. False when they cannot be had now; the next call tries again. */
export function loadDialects(): Promise<boolean> {
  loading ??= import('@lr-playground/schedule/dialects').then(
    (pages) => {
      addFamilies(pages);
      there = true;
      return true;
    },
    () => {
      loading = null;
      return false;
    },
  );
  return loading;
}

/** Whether they are there; fetches them when not. Something that lists families shows again when they arrive. */
export function useDialects(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    let shown = true;
    void loadDialects().then((loaded) => {
      if (shown) setThere(loaded);
    });
    return () => {
      shown = false;
    };
  }, []);
  return there;
}

/**
 * The families that what was read speaks of and a fetch may bring: those with a full stop in their name. The decoder itself is
 * asked, for a link that was mangled on its way speaks of nothing before it is mended.
 */
export function lacking(decoded: Decoded | null): readonly string[] {
  return there || decoded === null ? [] : decoded.unknown.filter((name) => name.includes('.'));
}

/** Fetches them when the page has nothing else to do: the gallery then opens with all of them. */
export function startDialects(): void {
  const idle = typeof window.requestIdleCallback === 'function';
  if (idle) window.requestIdleCallback(() => void loadDialects(), { timeout: 10_000 });
  else window.setTimeout(() => void loadDialects(), 2000);
}

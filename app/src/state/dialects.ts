/** Families of libraries: fetched once, when a link speaks of one, when somebody looks for one, or when the page is idle. */
import { addFamilies, isFamilyId } from '@lr-playground/schedule';
import { useEffect, useState } from 'react';

let loading: Promise<boolean> | null = null;

/** Fetches the families of libraries and registers them. False when they cannot be had now; the next call tries again. */
export function loadDialects(): Promise<boolean> {
  loading ??= import('@lr-playground/schedule/dialects').then(
    (pages) => {
      addFamilies(pages);
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

/** Whether a text may speak of a family that is not registered yet: a word with a full stop in it. */
export function speaksOfDialects(text: string): boolean {
  return [...text.matchAll(/[A-Za-z]\w*\.[A-Za-z]\w*/g)].some(([word]) => !isFamilyId(word));
}

/** Registers what a text needs before it is decoded. Resolved at once where it needs nothing. */
export async function readyFor(text: string): Promise<void> {
  if (speaksOfDialects(text)) await loadDialects();
}

/** Fetches them when the page has nothing else to do: the gallery then opens with all of them. */
export function startDialects(): void {
  const idle = typeof window.requestIdleCallback === 'function';
  if (idle) window.requestIdleCallback(() => void loadDialects(), { timeout: 10_000 });
  else window.setTimeout(() => void loadDialects(), 2000);
}

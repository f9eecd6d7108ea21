/** The browser's storages, which may be blocked, full, or hold anything. Nothing here throws. */

/** How a write went. */
export type Written = 'ok' | 'full' | 'blocked';

type Kind = 'localStorage' | 'sessionStorage';

/** Everything of ours begins like this: other pages of the same host share the storage. */
const prefix = 'lr-playground.';

/** The storage itself; null where the browser keeps it from us (asking for it can throw already). */
function area(kind: Kind): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

/** What is kept under a name; null when nothing is or may be. */
export function readItem(kind: Kind, name: string): string | null {
  try {
    return area(kind)?.getItem(prefix + name) ?? null;
  } catch {
    return null;
  }
}

export function writeItem(kind: Kind, name: string, value: string): Written {
  const storage = area(kind);
  if (storage === null) return 'blocked';
  try {
    storage.setItem(prefix + name, value);
    return 'ok';
  } catch (refusal) {
    const quota = refusal instanceof DOMException && refusal.name === 'QuotaExceededError';
    // Some browsers block by granting no room at all; then nothing of anybody's is in there.
    return quota && storage.length > 0 ? 'full' : 'blocked';
  }
}

export function removeItem(kind: Kind, name: string): void {
  try {
    area(kind)?.removeItem(prefix + name);
  } catch {
    // What cannot be reached cannot be read again either.
  }
}

/** The names of ours that begin with something. */
export function itemNames(kind: Kind, beginning: string): readonly string[] {
  try {
    const storage = area(kind);
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    return keys.filter((key) => key.startsWith(prefix + beginning)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

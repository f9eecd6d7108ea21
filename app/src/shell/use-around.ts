import { startTransition, useEffect, useState } from 'react';

/** What stands around the chart. */
export type Around = typeof import('./around.ts')['around'];

type Fetched =
  | { readonly around: Around }
  /** Lost connection, or a server that has a newer version only. */
  | { readonly error: unknown };

/**
 * What stands around the chart, once it is there; null before. It is fetched when the first picture is on the screen, so that
 * the curves, which people came for, wait for nothing else.
 *
 * @throws while rendering, when it cannot be fetched.
 */
export function useAround(): Around | null {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  useEffect(() => {
    // Asked for in the frame that shows the picture, begun after it.
    const frame = requestAnimationFrame(() => {
      import('./around.ts').then(
        ({ around }) => startTransition(() => setFetched({ around })),
        (error: unknown) => setFetched({ error }),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  if (fetched === null) return null;
  if ('error' in fetched) throw fetched.error;
  return fetched.around;
}

import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Pixels by which a shelf may lie below the edge and still be the one that is looked at. */
const slack = 8;

/** Which shelf lies at the upper edge of a list that scrolls; `look` is to be called when it does. */
export function useShelf(list: RefObject<HTMLElement | null>, shelves: unknown) {
  const [shelf, setShelf] = useState<string | null>(null);
  const look = useCallback(() => {
    const edge = (list.current?.getBoundingClientRect().top ?? 0) + slack;
    const found = [...(list.current?.querySelectorAll<HTMLElement>('[data-shelf]') ?? [])];
    const at = found.findLast((element) => element.getBoundingClientRect().top <= edge) ?? found[0];
    setShelf(at?.dataset['shelf'] ?? null);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other shelves lie elsewhere
  useLayoutEffect(look, [look, shelves]);
  return { shelf, look };
}

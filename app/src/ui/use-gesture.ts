/** A gesture of one widget: holding an arrow key down is one step of undo, every fresh press another. */
import { useCallback, useEffect, useRef } from 'react';
import { beginGesture, endGesture } from '../state/store.ts';

/** Begins and ends a gesture; either may be called again without harm. */
export function useGesture() {
  const open = useRef(false);
  const end = useCallback(() => {
    if (open.current) endGesture();
    open.current = false;
  }, []);
  const begin = useCallback(() => {
    if (!open.current) beginGesture();
    open.current = true;
  }, []);
  // A widget that disappears under a pressed key leaves no gesture open.
  useEffect(() => end, [end]);
  return { begin, end };
}

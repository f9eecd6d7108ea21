/** Presses of arrow keys as gestures: holding a key down is one step of undo, every fresh press another. */
import { useCallback, useEffect, useRef } from 'react';
import { beginGesture, endGesture } from '../state/store.ts';

export function useKeyGesture() {
  const held = useRef(false);
  const end = useCallback(() => {
    if (held.current) endGesture();
    held.current = false;
  }, []);
  const begin = useCallback(() => {
    if (!held.current) beginGesture();
    held.current = true;
  }, []);
  // A row that disappears under a pressed key leaves no gesture open.
  useEffect(() => end, [end]);
  return { begin, end };
}

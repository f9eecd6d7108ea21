/** Reordering a list by dragging a grip: where it would land shows while it moves, and lands when it is let go. */
import { type PointerEvent, useRef, useState } from 'react';

interface Drag {
  readonly from: number;
  readonly to: number;
}

/**
 * @param onMove told once, when an item was dropped at another place; `to` counts without the item itself.
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const placeAt = (y: number, from: number): number => {
    const items = [...(list.current?.children ?? [])];
    const passed = items.filter((item, index) => {
      const { top, height } = item.getBoundingClientRect();
      return index !== from && top + height / 2 < y;
    });
    return passed.length;
  };

  /** What the grip of the item at `from` listens to. */
  const grip = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, to: from });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.from !== from) return;
      const to = placeAt(event.clientY, from);
      if (to !== drag.to) setDrag({ from, to });
    },
    onPointerUp: () => {
      if (drag !== null && drag.to !== drag.from) onMove(drag.from, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });

  /** Where a line shows that the dragged item would land, seen from the item at `index`. */
  const landing = (index: number): 'before' | 'after' | undefined => {
    if (drag === null || drag.to === drag.from || index !== drag.to) return undefined;
    return drag.to > drag.from ? 'after' : 'before';
  };

  return { list, grip, landing, dragged: drag?.from ?? null };
}

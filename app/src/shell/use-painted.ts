import { startTransition, useEffect, useState } from 'react';

/**
 * False until the first picture is on the screen. What stands around the chart waits for that, so that the curves, which people
 * came for, do not wait for what is around them.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // Asked for in the frame that shows the picture, begun in a task after it.
    const frame = requestAnimationFrame(() => startTransition(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}

/** The wheel over the plot: zooms about the pointer, pans sideways. */
import { type RefObject, useEffect, useRef } from 'react';
import { panned, zoomed } from '../../plot/zoom.ts';
import { runOfPlan } from '../../state/derived.ts';
import { store } from '../../state/store.ts';
import { windowOf } from './drawn.ts';
import type { Plane } from './plane.ts';
import { lookUnder } from './pointed.ts';

/** How much a pixel of wheel zooms. */
const speed = 0.0016;

/** Lines and pages as pixels, for browsers that count in them. */
const pixels: readonly number[] = [1, 16, 400];

/** Where the page itself can scroll, the wheel is the page's: only with Ctrl (or after a click into the chart) it zooms. */
function belongsToPage(event: WheelEvent, surface: HTMLElement): boolean {
  if (event.ctrlKey || event.metaKey || surface.contains(document.activeElement)) return false;
  const page = document.scrollingElement;
  return page !== null && page.scrollHeight > page.clientHeight + 1;
}

export function useWheel(surface: RefObject<HTMLElement | null>, plane: Plane): void {
  const latest = useRef(plane);
  useEffect(() => {
    latest.current = plane;
  }, [plane]);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (belongsToPage(event, element)) return;
      const { doc, view } = store.getState();
      const run = runOfPlan(doc.run);
      const window = windowOf(view, run);
      const unit = pixels[event.deltaMode] ?? 1;
      const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
      const pan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (pan && view.zoom === null) return;
      event.preventDefault();
      const { width } = latest.current;
      const share = (event.clientX - element.getBoundingClientRect().left) / width;
      if (pan) {
        const perPixel = (window.to - window.from) / width;
        lookUnder(share, panned(window, run.steps, sideways * unit * perPixel));
        return;
      }
      const about = window.from + share * (window.to - window.from);
      // A pinch on a trackpad comes as small wheel movements with Ctrl.
      const faster = event.ctrlKey ? 6 : 1;
      lookUnder(share, zoomed(window, run.steps, about, Math.exp(event.deltaY * unit * speed * faster)));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [surface]);
}

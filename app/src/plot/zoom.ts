/** Windows on the run: zooming about a point and panning, within the run. */
import type { Window } from '@lr-playground/schedule';

/** Fewest steps on the screen. */
const narrowest = 2;

/** Everything, as a window. */
export function wholeRun(steps: number): Window {
  return { from: 0, to: steps };
}

/** A window of legal width inside the run; null when it is (nearly) all of it. */
export function fitted(from: number, to: number, steps: number): Window | null {
  const width = Math.min(steps, Math.max(narrowest, to - from));
  if (width >= steps * 0.999) return null;
  const middle = (from + to) / 2;
  const start = Math.min(steps - width, Math.max(0, width === to - from ? from : middle - width / 2));
  const digits = (value: number) => Number(value.toPrecision(8));
  // Links carry the window: as many digits as a screen can show.
  return steps > 1e7
    ? { from: start, to: start + width }
    : { from: digits(start), to: Math.min(steps, digits(start + width)) };
}

/** Makes the window `factor` times as wide, with the step `about` staying where it is on the screen. */
export function zoomed(window: Window, steps: number, about: number, factor: number): Window | null {
  const width = window.to - window.from;
  const next = Math.min(steps, Math.max(narrowest, width * factor));
  const from = about - ((about - window.from) * next) / width;
  const start = Math.min(steps - next, Math.max(0, from));
  return fitted(start, start + next, steps);
}

/** Moves the window by so many steps, as far as the run goes. */
export function panned(window: Window, steps: number, by: number): Window | null {
  const width = window.to - window.from;
  const from = Math.min(steps - width, Math.max(0, window.from + by));
  return fitted(from, from + width, steps);
}

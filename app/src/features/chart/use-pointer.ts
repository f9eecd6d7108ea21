/** Pointers on the plot: the crosshair, selecting a range, panning, pinching, and taking hold of handles. */
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { fitted, panned } from '../../plot/zoom.ts';
import { runOfPlan } from '../../state/derived.ts';
import { look, type State, show, store } from '../../state/store.ts';
import { dragHandle } from './drag-handle.ts';
import { shownAt, visibleIds, windowOf } from './drawn.ts';
import { type Knob, nearestKnob } from './knobs.ts';
import type { Plane } from './plane.ts';
import { lookUnder, nearestStep } from './pointed.ts';

/** Pixels from the left end of the chart. */
interface Brush {
  readonly from: number;
  readonly to: number;
}

/** Movements shorter than this are clicks. */
const click = 4;

const reach = { fine: 14, coarse: 26 } as const;

export function usePointer(
  surface: RefObject<HTMLDivElement | null>,
  plane: Plane,
  knobs: RefObject<readonly Knob[]>,
) {
  const [brush, setBrush] = useState<Brush | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const touches = useRef(new Map<number, number>());
  /** Ends what follows a pointer, if anything does; told whether its work is kept. */
  const finish = useRef<((kept: boolean) => void) | null>(null);
  // A plot that goes away under a drag leaves no gesture open.
  useEffect(() => () => finish.current?.(false), []);

  /** Where the surface is on the screen; measured once a drag, for measuring makes the browser lay out the page. */
  const box = useRef({ left: 0, top: 0 });
  const measure = () => {
    box.current = surface.current?.getBoundingClientRect() ?? box.current;
  };
  const place = (event: { clientX: number; clientY: number }) => ({
    x: plane.left + event.clientX - box.current.left,
    y: plane.top + event.clientY - box.current.top,
  });

  const shareAt = (x: number) => (x - plane.left) / plane.width;

  const point = (x: number) => {
    const { steps } = runOfPlan(store.getState().doc.run);
    const step = nearestStep(plane.stepAt(x), steps);
    if (store.getState().ui.cursor !== step) show({ cursor: step });
  };

  /** Follows one pointer until it is lifted; Escape or a cancelled pointer gives everything back. */
  const follow = (
    event: PointerEvent<HTMLElement>,
    move: (at: { x: number; y: number; shift: boolean }) => void,
    done: (kept: boolean) => void,
  ) => {
    const ended = new AbortController();
    const { signal } = ended;
    const { pointerId } = event;
    surface.current?.setPointerCapture?.(pointerId);
    const end = (kept: boolean) => {
      if (signal.aborted) return;
      ended.abort();
      finish.current = null;
      done(kept);
    };
    finish.current = end;
    const own = (listener: (event: globalThis.PointerEvent) => void) => (other: globalThis.PointerEvent) => {
      if (other.pointerId === pointerId) listener(other);
    };
    const options = { signal };
    window.addEventListener(
      'pointermove',
      own((e) => move({ ...place(e), shift: e.shiftKey })),
      options,
    );
    window.addEventListener(
      'pointerup',
      own(() => end(true)),
      options,
    );
    window.addEventListener(
      'pointercancel',
      own(() => end(false)),
      options,
    );
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
  };

  const takeKnob = (event: PointerEvent<HTMLElement>, knob: Knob) => {
    const drag = dragHandle(knob, plane, place(event));
    if (drag === null) return;
    setDragged(knob.handle.id);
    const move = (at: Parameters<typeof drag.move>[0]) => {
      drag.move(at);
      point(at.x);
    };
    follow(event, move, (kept) => {
      drag.end(kept);
      setDragged(null);
    });
  };

  const scrub = (event: PointerEvent<HTMLElement>) =>
    follow(
      event,
      ({ x }) => point(x),
      () => {},
    );

  const select = (event: PointerEvent<HTMLElement>) => {
    const from = place(event);
    let to = from.x;
    const clamp = (x: number) => Math.min(plane.left + plane.width, Math.max(plane.left, x));
    follow(
      event,
      ({ x }) => {
        to = clamp(x);
        setBrush(Math.abs(to - from.x) > click ? { from: from.x, to } : null);
        point(to);
      },
      (kept) => {
        setBrush(null);
        if (!kept) return;
        if (Math.abs(to - from.x) <= click) chooseCurve(plane, from.x, from.y);
        else {
          const { steps } = runOfPlan(store.getState().doc.run);
          const ends = [plane.stepAt(from.x), plane.stepAt(to)];
          lookUnder(shareAt(to), fitted(Math.min(...ends), Math.max(...ends), steps));
        }
      },
    );
  };

  const pan = (event: PointerEvent<HTMLElement>) => {
    const { doc, view } = store.getState();
    const run = runOfPlan(doc.run);
    const start = windowOf(view, run);
    const from = place(event).x;
    const perPixel = (start.to - start.from) / plane.width;
    follow(
      event,
      ({ x }) => lookUnder(shareAt(x), panned(start, run.steps, (from - x) * perPixel)),
      (kept) => {
        if (!kept) look({ zoom: view.zoom });
      },
    );
  };

  /** Two fingers: what lay under each of them stays there. */
  const pinch = () => {
    const [a = 0, b = 0] = touches.current.values();
    const [stepA, stepB] = [plane.stepAt(a), plane.stepAt(b)];
    const { steps } = runOfPlan(store.getState().doc.run);
    return () => {
      const [x = 0, y = 0] = touches.current.values();
      if (Math.abs(x - y) < 8) return;
      const perPixel = (stepB - stepA) / (y - x);
      if (!(perPixel > 0)) return;
      const from = stepA - (x - plane.left) * perPixel;
      look({ zoom: fitted(from, from + plane.width * perPixel, steps) });
    };
  };
  const pinching = useRef<(() => void) | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // Another finger calls off what the first one does, before anything new begins.
    finish.current?.(false);
    measure();
    const { x, y } = place(event);
    const touch = event.pointerType !== 'mouse';
    if (touch) touches.current.set(event.pointerId, x);
    if (touches.current.size === 2) {
      pinching.current = pinch();
      return;
    }
    const knob = nearestKnob(knobs.current, x, y, touch ? reach.coarse : reach.fine);
    if (knob !== null) takeKnob(event, knob);
    else if (touch) scrub(event);
    else if (event.shiftKey) pan(event);
    else select(event);
    if (knob === null) point(x);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const following = finish.current !== null;
    if (!following) measure();
    const { x } = place(event);
    if (touches.current.has(event.pointerId)) touches.current.set(event.pointerId, x);
    if (touches.current.size === 2) pinching.current?.();
    else if (event.pointerType === 'mouse' && !following) point(x);
  };

  const forget = (event: PointerEvent<HTMLElement>) => {
    touches.current.delete(event.pointerId);
    if (touches.current.size < 2) pinching.current = null;
  };

  const handlers = {
    onPointerDown,
    onPointerMove,
    onPointerUp: forget,
    onPointerCancel: forget,
    onDoubleClick: (event: MouseEvent<HTMLElement>) => lookUnder(shareAt(place(event).x), null),
  };
  return { brush, dragged, handlers };
}

/** Selects the curve under a click, if there is one. */
function chooseCurve(plane: Plane, x: number, y: number): void {
  const state: State = store.getState();
  const { steps } = runOfPlan(state.doc.run);
  const step = nearestStep(plane.stepAt(x), steps);
  const near = visibleIds(state.doc)
    .map((id) => ({ id, distance: Math.abs(plane.y(shownAt(state, id, 'lr', step) ?? Number.NaN) - y) }))
    .filter(({ distance }) => distance <= 8)
    .sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined) look({ selected: near.id });
}

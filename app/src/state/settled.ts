/**
 * The state for what is read rather than dragged: numbers in tables, summaries, titles. While sliders move it follows at a pace
 * that people can read, so that a frame of a drag pays for the curve and its own row alone; everything else it follows at once.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type State, store } from './store.ts';

/** Milliseconds. Digits that change faster than this are not read. */
const pace = 160;

const settled = createStore<State>()(() => store.getState());

let last = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | null = null;

function catchUp(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  last = performance.now();
  settled.setState(store.getState(), true);
}

store.subscribe((state, before) => {
  const due = last + pace - performance.now();
  if (due <= 0 || !onlyTuned(state, before)) catchUp();
  else timer ??= setTimeout(catchUp, due);
});

/** Whether nothing but parameters of curves changed: what a slider does. */
function onlyTuned(state: State, before: State): boolean {
  const { doc } = state;
  const { curves } = before.doc;
  return (
    state.view === before.view &&
    state.prefs === before.prefs &&
    state.ui === before.ui &&
    state.form === before.form &&
    doc.run === before.doc.run &&
    doc.pinned === before.doc.pinned &&
    doc.curves.length === curves.length &&
    doc.curves.every((curve, place) => {
      const old = curves[place];
      return (
        curve === old ||
        (curve.id === old?.id &&
          curve.name === old.name &&
          curve.color === old.color &&
          curve.visible === old.visible &&
          curve.spec.family === old.spec.family)
      );
    })
  );
}

/**
 * Reads from the state that keeps a readable pace; give it a selector as for `useApp`. It may be a moment behind, never in what
 * curves there are.
 */
export function useSettled<T>(select: (state: State) => T): T {
  return useStore(settled, select);
}

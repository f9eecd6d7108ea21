/** Which curve is pointed at in the legend: it stands out, the others step back. */
import type { CurveId } from '@lr-playground/document';
import { create } from 'zustand';

const usePointed = create<{ readonly id: CurveId | null }>(() => ({ id: null }));

export function pointAt(id: CurveId | null): void {
  if (usePointed.getState().id !== id) usePointed.setState({ id });
}

/** Whether a curve is the one pointed at, or another one is; undefined when none is. */
export function useEmphasis(id: CurveId): 'strong' | 'weak' | undefined {
  return usePointed((state) => (state.id === null ? undefined : state.id === id ? 'strong' : 'weak'));
}

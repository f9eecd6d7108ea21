/** Puts a part of the app on the screen of a test, as the app would, with a document of its own. */

import { type Doc, defaultView } from '@lr-playground/document';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { cleanup, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { store } from '../src/state/store.ts';

/** Starts every test from the same document, in English, with nothing to undo. */
export function startWith(doc: Doc, language: 'en' | 'zh' = 'en'): void {
  cleanup();
  store.setState((state) => ({
    doc,
    view: { ...defaultView, selected: doc.curves[0]?.id ?? null },
    prefs: { ...state.prefs, language },
    ui: { ...state.ui, panel: null, replacing: null, gesture: false },
  }));
  store.temporal.getState().clear();
}

export function showOnScreen(part: ReactNode): RenderResult {
  return render(
    <MantineProvider env="test">
      <Notifications />
      {part}
    </MantineProvider>,
  );
}

/** The parameters of a curve. */
export function paramsOfCurve(index = 0) {
  return store.getState().doc.curves[index]?.spec.params ?? {};
}

/** How many steps of undo there are. */
export function undoSteps(): number {
  return store.temporal.getState().pastStates.length;
}

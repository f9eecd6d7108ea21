/**
 * The one store. State is plain data in four boxes: `doc` (shared, stored, undone), `view` (shared, stored, not undone),
 * `prefs` (stored on this machine) and `ui` (gone with the page).
 */
import {
  type CurveId,
  type Doc,
  defaultView,
  type Form,
  type Link,
  type Note,
  type View,
  welcome,
} from '@lr-playground/document';
import { type TemporalState, temporal } from 'zundo';
import { create, useStore } from 'zustand';

/** What a person prefers on this machine, whatever link they open. `auto` follows the browser. */
export interface Prefs {
  readonly language: 'auto' | 'en' | 'zh';
  readonly scheme: 'auto' | 'light' | 'dark';
}

/** What is on the screen for the moment. */
export interface Ui {
  /** Step under the cursor of the chart, as a whole number; null when there is none. */
  readonly cursor: number | null;
  /** Name of the gesture under way: all document edits that carry it are one step of undo. */
  readonly gesture: string | null;
  /** What a decoder repaired in what was opened last. */
  readonly notes: readonly Note[];
  /** Which dialog or sheet is open. */
  readonly panel: Panel | null;
  /** Curve that the gallery chooses another family for; null when it adds a curve. */
  readonly replacing: CurveId | null;
}

/** Dialogs and sheets, one at a time. */
export type Panel = 'gallery' | 'share' | 'shortcuts' | 'open' | 'recent';

export interface State {
  readonly form: Form;
  readonly doc: Doc;
  readonly view: View;
  readonly prefs: Prefs;
  readonly ui: Ui;
}

const first: Link = welcome();

const initial: State = {
  form: first.form,
  doc: first.doc,
  view: first.view,
  prefs: { language: 'auto', scheme: 'auto' },
  ui: { cursor: null, gesture: null, notes: [], panel: null, replacing: null },
};

/** What undo walks through. */
type Undone = Pick<State, 'doc'>;

/** Steps of undo that are kept. */
const undoLimit = 200;

/** The gesture whose first edit was already recorded. */
let recorded: string | null = null;

export const store = create<State>()(
  temporal<State, [], [], Undone>(() => initial, {
    limit: undoLimit,
    partialize: ({ doc }) => ({ doc }),
    equality: (past, current) => past.doc === current.doc,
    // One gesture, one step: only the state before its first edit is worth keeping.
    handleSet:
      (record) =>
      (...args) => {
        const { gesture } = store.getState().ui;
        if (gesture !== null && gesture === recorded) return;
        recorded = gesture;
        record(...args);
      },
  }),
);

/** Reads from the store; give it a selector that returns the same thing while nothing relevant changes. */
export function useApp<T>(select: (state: State) => T): T {
  return useStore(store, select);
}

/** Reads from the history of the document. */
export function useHistory<T>(select: (history: TemporalState<Undone>) => T): T {
  return useStore(store.temporal, select);
}

/** Changes the document. Unchanged documents record nothing. */
export function edit(change: (doc: Doc) => Doc): void {
  const { doc } = store.getState();
  const next = change(doc);
  if (next !== doc) store.setState({ doc: next });
}

/** Changes the view. */
export function look(change: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...change } }));
}

/** Changes what is on the screen for the moment. */
export function show(change: Partial<Ui>): void {
  store.setState(({ ui }) => ({ ui: { ...ui, ...change } }));
}

export function prefer(change: Partial<Prefs>): void {
  store.setState(({ prefs }) => ({ prefs: { ...prefs, ...change } }));
}

let gestures = 0;

/** Begins a gesture (a drag, a burst of typing): what is edited until `endGesture` is undone in one go. */
export function beginGesture(): void {
  gestures += 1;
  show({ gesture: `gesture ${gestures}` });
}

export function endGesture(): void {
  show({ gesture: null });
}

export function undo(): void {
  store.temporal.getState().undo();
}

export function redo(): void {
  store.temporal.getState().redo();
}

/** Opens a link's content in place of the present document; undo brings the old one back. */
export function openLink(link: Link, notes: readonly Note[]): void {
  const selected = link.view.selected ?? link.doc.curves[0]?.id ?? null;
  store.setState(({ ui }) => ({
    form: link.form,
    doc: link.doc,
    view: { ...defaultView, ...link.view, selected },
    ui: { ...ui, notes, cursor: null },
  }));
}

/** What a link to the present state carries. */
export function currentLink(form: Form = 'edit'): Link {
  const { doc, view } = store.getState();
  return { form, doc, view };
}

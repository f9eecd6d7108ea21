/**
 * The one store. State is plain data in four boxes: `doc` (shared, stored, undone), `view` (shared, stored, not undone),
 * `prefs` (stored on this machine) and `ui` (gone with the page).
 */
import {
  type CurveId,
  type Doc,
  type Dock,
  type Form,
  type Link,
  type Note,
  type View,
  welcome,
} from '@lr-playground/document';
import type { FamilyId, Span, Spec } from '@lr-playground/schedule';
import { type TemporalState, temporal } from 'zundo';
import { create, useStore } from 'zustand';
import { fitView, sameDoc } from './consistency.ts';

/** What can be preferred; the first of each is in force until somebody chooses. */
export const prefChoices = {
  /** `auto` follows the browser. */
  language: ['auto', 'en', 'zh'],
  scheme: ['auto', 'light', 'dark'],
  /** The first visit's invitation; closed for good by whoever closes it. */
  invitation: ['open', 'closed'],
  /** Whether single letters are shortcuts; people who dictate turn that off. */
  letters: ['on', 'off'],
} as const;

/** What a person prefers on this machine, whatever link they open. */
export type Prefs = { readonly [Name in keyof typeof prefChoices]: (typeof prefChoices)[Name][number] };

/**
 * How far the families of libraries have come. `failed` may be tried again; `stuck` hangs, or failed again, and a page that is
 * loaded anew may fare better.
 */
export type Libraries = 'away' | 'failed' | 'stuck' | 'there';

/** A text that is opened whole as soon as the families it speaks of are here. */
export interface Awaited {
  readonly text: string;
  readonly families: readonly string[];
}

/** What is on the screen for the moment. */
export interface Ui {
  /** Step under the cursor of the chart, as a whole number; null when there is none. */
  readonly cursor: number | null;
  /** Whether a gesture is under way: all its edits of the document are one step of undo. */
  readonly gesture: boolean;
  /** The document as it was opened; work is kept from its first change on. */
  readonly opened: Doc;
  /** What a decoder repaired in what was opened last. */
  readonly notes: readonly Note[];
  readonly libraries: Libraries;
  /** What waits for the families of libraries; null when nothing does. Opening anything else ends the wait. */
  readonly awaited: Awaited | null;
  /** Which dialog or sheet is open. */
  readonly panel: Panel | null;
  /** Why this browser does not keep the work; null while it does. */
  readonly unkept: 'blocked' | 'full' | null;
  /** Whether a newer version of the app waits to be taken. */
  readonly update: boolean;
  /** Steps that the Values tab lists besides the last one, as they were given. */
  readonly rows: readonly Span[];
  /** Curve that the gallery chooses another family for; null when it adds a curve. */
  readonly replacing: CurveId | null;
  readonly overlay: Overlay;
  /** The part beside the chart that a narrow screen has open in place of the dock; null while it shows the dock. */
  readonly column: 'run' | 'curves' | 'controls' | null;
}

/** Schedules that are drawn thin behind the curves, while something lists them. */
export interface Overlay {
  readonly specs: readonly Spec[];
  /** The one that is pointed at in the list. */
  readonly strong: FamilyId | null;
}

/** Dialogs and sheets, one at a time. */
export type Panel = 'gallery' | 'share' | 'shortcuts' | 'open' | 'recent' | 'palette' | 'log';

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
  prefs: { language: 'auto', scheme: 'auto', invitation: 'open', letters: 'on' },
  ui: {
    cursor: null,
    gesture: false,
    opened: first.doc,
    notes: [],
    libraries: 'away',
    awaited: null,
    panel: null,
    unkept: null,
    update: false,
    rows: [0, 50, 100, 250, 500, 750].map((value) => ({ value, unit: 'steps' })),
    replacing: null,
    overlay: { specs: [], strong: null },
    column: 'controls',
  },
};

/** What undo walks through. */
type Undone = Pick<State, 'doc'>;

/** Steps of undo that are kept. */
const undoLimit = 200;

export const store = create<State>()(
  temporal<State, [], [], Undone>(() => initial, {
    limit: undoLimit,
    partialize: ({ doc }) => ({ doc }),
    equality: (past, current) => past.doc === current.doc,
  }),
);

const history = () => store.temporal.getState();

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
  const { doc, view, ui } = store.getState();
  const next = change(doc);
  if (next === doc || (!ui.gesture && sameDoc(next, doc))) return;
  store.setState({ doc: next, view: fitView(view, doc, next) });
  // One gesture, one step: the state before its first edit is recorded, the others are not.
  if (ui.gesture && history().isTracking) history().pause();
}

/** Changes the view. */
export function look(change: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...change } }));
}

/** Changes what is on the screen for the moment. */
export function show(change: Partial<Ui>): void {
  store.setState(({ ui }) => ({ ui: { ...ui, ...change } }));
}

/** Opens a tab of the dock, on a narrow screen too. */
export function openDock(dock: Dock): void {
  look({ dock });
  show({ column: null });
}

export function prefer(change: Partial<Prefs>): void {
  store.setState(({ prefs }) => ({ prefs: { ...prefs, ...change } }));
}

/** Begins a gesture (a drag, a burst of typing): what is edited until `endGesture` is undone in one go. */
export function beginGesture(): void {
  endGesture();
  show({ gesture: true });
}

/** Ends the gesture under way, if any. One that came back to where it began leaves no step of undo. */
export function endGesture(): void {
  const { doc, ui } = store.getState();
  if (!ui.gesture) return;
  const { isTracking, pastStates } = history();
  const before = pastStates.at(-1)?.doc;
  if (!isTracking && before !== undefined && sameDoc(before, doc)) {
    store.setState({ doc: before });
    store.temporal.setState({ pastStates: pastStates.slice(0, -1) });
  }
  history().resume();
  show({ gesture: false });
}

export function undo(): void {
  travel(() => history().undo());
}

export function redo(): void {
  travel(() => history().redo());
}

/** Walks through the history; a gesture under way goes on as a step of its own. */
function travel(walk: () => void): void {
  const { doc: before } = store.getState();
  history().resume();
  walk();
  const { doc, view } = store.getState();
  store.setState({ view: fitView(view, before, doc) });
}

/** Opens a link's content in place of the present document; undo brings the old one back. */
export function openLink({ form, doc, view }: Link, notes: readonly Note[]): void {
  endGesture();
  const selected = view.selected ?? doc.curves[0]?.id ?? null;
  store.setState(({ doc: present, ui }) => {
    const opened = sameDoc(doc, present) ? present : doc;
    return {
      form,
      doc: opened,
      view: { ...view, selected },
      ui: { ...ui, opened, notes, awaited: null, cursor: null, panel: null, replacing: null },
    };
  });
}

/** As `openLink`, for what a page begins with: there is nothing yet to go back to. */
export function beginWith(link: Link, notes: readonly Note[]): void {
  openLink(link, notes);
  history().clear();
}

/** What a link to the present state carries. */
export function currentLink(form: Form = 'edit'): Link {
  const { doc, view } = store.getState();
  return { form, doc, view };
}

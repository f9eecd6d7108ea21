/** What people make, share, store and undo: a run plan and curves over it; and how they look at it. */
import type { AxisUnit, RunPlan, Spec, Window } from '@lr-playground/schedule';

/** Key of a curve within its document: one or two lower-case letters, as written in links. */
export type CurveId = string;

/** A place in the palette, from 0, or an own colour as six hexadecimal digits without `#`. */
export type CurveColor = number | string;

/** A spec with what tells it apart on the screen. */
export interface Curve {
  readonly id: CurveId;
  /** The user's own name for it; empty means: named after its family. */
  readonly name: string;
  readonly color: CurveColor;
  readonly visible: boolean;
  readonly spec: Spec;
}

/** The document: what undo walks through. Curves stand in the order in which they are listed and drawn. */
export interface Doc {
  readonly run: RunPlan;
  readonly curves: readonly Curve[];
  /** The curve others are compared with. */
  readonly pinned: CurveId | null;
}

/** How a chart of several curves relates them to the pinned one. */
export const comparisons = ['off', 'difference', 'ratio'] as const;
export type Comparison = (typeof comparisons)[number];

/** Tabs of the dock below the chart. */
export const docks = ['values', 'formula', 'compare', 'libraries'] as const;
export type Dock = (typeof docks)[number];

/** How the document is looked at: shared in links, but nothing that undo would walk through. */
export interface View {
  readonly x: AxisUnit;
  readonly y: 'linear' | 'log';
  readonly comparison: Comparison;
  /** Part of the run on the screen, in steps; null is all of it. */
  readonly zoom: Window | null;
  readonly dock: Dock;
  readonly selected: CurveId | null;
}

/** What a link opens: the playground, a picture without controls, or a picture inside somebody's page. */
export const forms = ['edit', 'view', 'embed'] as const;
export type Form = (typeof forms)[number];

/** Everything a link carries. */
export interface Link {
  readonly form: Form;
  readonly doc: Doc;
  readonly view: View;
}

/** Size of the palette that `CurveColor` numbers point into. */
export const paletteSize = 10;

/** Most curves in a document, and longest name of one. */
export const limits = { curves: 24, name: 60 } as const;

/** The view of a new document. */
export const defaultView: View = {
  x: 'steps',
  y: 'linear',
  comparison: 'off',
  zoom: null,
  dock: 'values',
  selected: null,
};

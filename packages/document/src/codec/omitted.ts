/**
 * What a link means by leaving something out. Frozen: the defaults of the app may change, the meaning of a link may not.
 * (A change here is a new version and a migration that writes the old meaning out.)
 */
import type { RunPlan } from '@lr-playground/schedule';
import { type Curve, type CurveColor, type CurveId, type Form, paletteSize, type View } from '../doc.ts';

export const omittedRun: RunPlan = {
  source: 'steps',
  steps: 10_000,
  samples: 100_000,
  epochs: 3,
  batch: 32,
  accumulation: 1,
  devices: 1,
  drop_last: false,
  seq_len: 1024,
  step_per: 'update',
  step_first: false,
  prepared: false,
  split_batches: false,
  counted_in: 'updates',
  resume: 'none',
  resume_at: 5000,
  old_total: 5000,
};

export const omittedView: Omit<View, 'selected'> = {
  x: 'steps',
  y: 'linear',
  comparison: 'off',
  zoom: null,
  dock: 'values',
};

/** The first curve is selected unless another one is named, or this word. */
export function omittedSelection(curves: readonly Curve[]): CurveId | null {
  return curves[0]?.id ?? null;
}

/** Names no curve. */
export const nobody = 'none';

export const omittedForm: Form = 'edit';

/** A curve has the palette colour of its key: a the first, b the second, and so on. */
export function omittedColor(id: CurveId): CurveColor {
  return ((id.codePointAt(id.length - 1) ?? 97) - 97) % paletteSize;
}

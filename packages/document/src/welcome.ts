/** What a first visit shows. */
import { defaultPlan, type FamilyId, specOf } from '@lr-playground/schedule';
import { type Curve, defaultView, type Link } from './doc.ts';

const percent = (value: number) => ({ value, unit: 'percent' });

/**
 * Four ways to spend 10,000 steps, each with the peak it is usually given relative to the others, so that no two run
 * together and every family shows what it is for.
 */
const shown: readonly (readonly [FamilyId, Readonly<Record<string, unknown>>])[] = [
  ['cosine', { peak_lr: 3e-4, min_lr: percent(10), warmup: percent(5) }],
  [
    'wsd',
    {
      peak_lr: 2e-4,
      min_lr: percent(0),
      decay: percent(15),
      decay_shape: 'one_minus_sqrt',
      warmup: percent(3),
    },
  ],
  ['one_cycle', { peak_lr: 4e-4, pct_start: 0.3 }],
  ['cosine_restarts', { peak_lr: 2.5e-4, num_cycles: 4, peak_decay: 0.75, warmup: percent(2) }],
];

/** The document of a first visit: curves worth looking at, the cosine selected. */
export function welcome(): Link {
  const curves = shown.map(([family, params], place): Curve => {
    const id = String.fromCharCode(97 + place);
    return { id, name: '', color: place, visible: true, spec: specOf(family, params) };
  });
  return {
    form: 'edit',
    doc: { run: defaultPlan, curves, pinned: null },
    view: { ...defaultView, selected: curves[0]?.id ?? null },
  };
}

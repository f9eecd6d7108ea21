/** What a first visit shows. */
import { defaultPlan, type FamilyId, specOf } from '@lr-playground/schedule';
import { type Curve, defaultView, type Link } from './doc.ts';

/** Curves that show what the playground is about when laid over each other on 10,000 steps. */
const shown: readonly (readonly [FamilyId, Readonly<Record<string, unknown>>])[] = [
  ['cosine', { peak_lr: 3e-4, min_lr: { value: 10, unit: 'percent' } }],
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

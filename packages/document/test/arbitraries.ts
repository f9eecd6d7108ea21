/** Random legal documents, for tests of everything that reads or changes them. */
import { axisUnits, planRun } from '@lr-playground/schedule';
import { anyPlan, anySpec } from '@lr-playground/schedule/testing';
import * as fc from 'fast-check';
import {
  type Curve,
  comparisons,
  type Doc,
  docks,
  forms,
  type Link,
  limits,
  paletteSize,
} from '../src/doc.ts';
import { cleanName, fitZoom } from '../src/legal.ts';

/** Any legal name, often none, often with letters that links cannot carry as they are. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'baseline', '余弦退火 ②', '-', '.', 'a_b', '.41.', '__proto__', '=SUM(A1)', '👩‍🔬 run'),
  fc.string({ maxLength: limits.name, unit: 'grapheme' }).map(cleanName),
  fc.string({ maxLength: limits.name, unit: 'binary' }).map(cleanName),
);

const anyColor = fc.oneof(
  fc.integer({ min: 0, max: paletteSize - 1 }),
  fc.integer({ min: 0, max: 0xffffff }).map((color) => color.toString(16).padStart(6, '0')),
);

const anyId = fc.stringMatching(/^[a-z]{1,2}$/);

const anyCurve: fc.Arbitrary<Curve> = fc.record({
  id: anyId,
  name: anyName,
  color: anyColor,
  visible: fc.boolean(),
  spec: anySpec,
});

/** Any legal document. */
export const anyDoc: fc.Arbitrary<Doc> = fc
  .record({
    run: anyPlan,
    curves: fc.uniqueArray(anyCurve, { selector: ({ id }) => id, maxLength: limits.curves }),
    pin: fc.option(fc.nat()),
  })
  .map(({ run, curves, pin }) => ({ run, curves, pinned: pick(curves, pin) }));

function pick(curves: readonly Curve[], place: number | null): string | null {
  return place === null ? null : (curves[place % Math.max(1, curves.length)]?.id ?? null);
}

const anyZoom = fc.option(
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([from, to]) => ({ from, to })),
);

/** Any legal link. */
export const anyLink: fc.Arbitrary<Link> = fc
  .record({
    form: fc.constantFrom(...forms),
    doc: anyDoc,
    zoom: anyZoom,
    selection: fc.option(fc.nat()),
    look: fc.record({
      x: fc.constantFrom(...axisUnits),
      y: fc.constantFrom('linear', 'log'),
      comparison: fc.constantFrom(...comparisons),
      dock: fc.constantFrom(...docks),
    }),
  })
  .map(({ form, doc, zoom, selection, look }) => {
    const { steps } = planRun(doc.run);
    const window = zoom === null ? null : { from: zoom.from * steps, to: zoom.to * steps };
    return {
      form,
      doc,
      view: { ...look, zoom: fitZoom(window, steps), selected: pick(doc.curves, selection) },
    };
  });

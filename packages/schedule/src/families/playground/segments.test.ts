import { expect, test } from 'vitest';
import { compile, handlesOf, patchSpec, runOf, type Spec, specOf } from '../../index.ts';
import { disagreement } from '../../testing/values.ts';

const percent = (value: number) => ({ value, unit: 'percent' });

test('draws a recipe with several plateaus, and holds its last value', () => {
  const segments = [
    { shape: 'hold', length: 400, end: percent(100) },
    { shape: 'linear', length: 200, end: percent(50) },
    { shape: 'hold', length: 100, end: percent(10) },
    { shape: 'cosine', length: 200, end: 0 },
  ];
  const formula = (t: number) => {
    if (t < 50) return (0.02 * t) / 50;
    if (t < 450) return 0.02;
    if (t < 650) return 0.02 - (0.01 * (t - 450)) / 200;
    if (t < 750) return 0.002;
    return t < 950 ? 0.001 * (1 + Math.cos((Math.PI * (t - 750)) / 200)) : 0;
  };
  expect(disagreement('segments', { peak_lr: 0.02, warmup: 50, segments }, 1000, formula)).toBeNull();
});

test('dragging the end of a segment changes its length and end value, and leaves the others alone', () => {
  const spec = specOf('segments', { warmup_shape: 'none' });
  const run = runOf(1000);
  const handle = handlesOf(compile(spec, run)).find(({ id }) => id === 'segment-2');
  const wider = patchSpec(spec, run, handle?.moveX?.(900) ?? {});
  const higher = patchSpec(spec, run, handle?.moveY?.(1.5e-4) ?? {});
  const of = (moved: Spec) => moved.params['segments'];
  expect(of(wider)).toMatchObject([{}, { length: { value: 35, unit: 'percent' } }, {}, {}]);
  expect(of(higher)).toMatchObject([{}, { end: { value: 50, unit: 'percent' } }, { end: { value: 20 } }, {}]);
});

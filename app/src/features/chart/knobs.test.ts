import { compile, handlesOf, resolveParams, runOf, specOf } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { movedSpec, nearestKnob, placeKnobs, roundStep, roundValue } from './knobs.ts';
import type { Plane } from './plane.ts';

const run = runOf(10_000);

/** 1000 × 400 pixels over the whole run and values up to 4e-4. */
const plane: Plane = {
  left: 50,
  top: 10,
  width: 1000,
  height: 400,
  axis: { kind: 'linear', lo: 0, hi: 4e-4, floored: false },
  x: (step) => 50 + step / 10,
  y: (value) => 410 - value * 1e6,
  stepAt: (px) => (px - 50) * 10,
  valueAt: (px) => (410 - px) / 1e6,
};

const steps = (value: number) => ({ value, unit: 'steps' });

const wide = specOf('cosine', { warmup: { value: 20, unit: 'percent' } });

test('a handle moves what it stands for, in the unit it was given in', () => {
  const moved = movedSpec(wide, run, 'peak', { step: 1500, value: 2e-4 });
  expect(moved.params).toMatchObject({ warmup: { value: 15, unit: 'percent' }, peak_lr: 2e-4 });
});

test('a border of segments moves along both axes at once', () => {
  const spec = specOf('segments');
  const border = handlesOf(compile(spec, run)).find(({ id }) => id === 'segment-2');
  const moved = movedSpec(spec, run, 'segment-2', { step: (border?.step ?? 0) + 500, value: 1e-4 });
  const now = handlesOf(compile(moved, run)).find(({ id }) => id === 'segment-2');
  expect([now?.step, now?.value]).toEqual([(border?.step ?? 0) + 500, 1e-4]);
});

test('a handle that is not there changes nothing', () => {
  expect(movedSpec(wide, run, 'nobody', { step: 1 })).toBe(wide);
});

test('places are round, as fine as a pixel, and inside the run', () => {
  expect(roundStep(plane, 123.4, run)).toBe(730);
  expect(roundStep(plane, -500, run)).toBe(0);
  expect(roundStep(plane, 5000, run)).toBe(9999);
  expect(roundValue(plane, 110.4)).toBe(3e-4);
  expect(roundValue(plane, 9999)).toBe(0);
});

test('the floor of a log axis is 0 where something is 0, else its lowest value', () => {
  const log = (floored: boolean): Plane => ({
    ...plane,
    axis: { kind: 'log', lo: 1e-8, hi: 1e-3, floored },
    valueAt: (px) => 1e-3 * 10 ** (-(px - 10) / 80),
  });
  expect([roundValue(log(true), 410), roundValue(log(false), 410)]).toEqual([0, 1e-8]);
});

test('handles on one spot stand side by side, and each can be reached', () => {
  const spec = specOf('cosine', {
    warmup: { value: 0, unit: 'percent' },
    min_lr: { value: 1e-4, unit: 'lr' },
  });
  const handles = [
    ...handlesOf(compile(spec, run)),
    ...handlesOf(compile(spec, run)).map((h) => ({ ...h, id: `${h.id} twin` })),
  ];
  const knobs = placeKnobs('a', handles, plane);
  expect(knobs).toHaveLength(handles.length);
  for (const knob of knobs) expect(nearestKnob(knobs, knob.x, knob.y, 14)).toBe(knob);
});

test('of handles too many for the screen the numbered ones give way', () => {
  const spec = specOf('cosine_restarts', { num_cycles: 5000 });
  const knobs = placeKnobs('a', handlesOf(compile(spec, run)), plane);
  expect(knobs.map(({ handle }) => handle.id)).toEqual(expect.arrayContaining(['start', 'peak', 'floor']));
  expect(knobs.length).toBeLessThan(12);
});

test.each([50, 300, 5000])('of %i restarts each that has a handle has it on the curve', (num_cycles) => {
  const knobs = placeKnobs('a', handlesOf(compile(specOf('cosine_restarts', { num_cycles }), run)), plane);
  for (const { handle, x } of knobs) expect([handle.id, x]).toEqual([handle.id, plane.x(handle.step)]);
});

test('milestones on one step stand side by side: no zooming would part them', () => {
  const spec = specOf('multi_step', { milestones: [5000, 5000, 5010].map(steps) });
  const knobs = placeKnobs('a', handlesOf(compile(spec, run)), plane);
  const places = knobs.flatMap(({ handle, x }) => (handle.id.startsWith('mile') ? [[handle.id, x]] : []));
  expect(places).toEqual([
    ['milestone-1', 550],
    ['milestone-2', 564],
  ]);
});

test('the handle that somebody holds stays when it comes near another', () => {
  const spec = specOf('multi_step', { milestones: [5000, 5010].map(steps) });
  const ids = (kept: string | null) =>
    placeKnobs('a', handlesOf(compile(spec, run)), plane, kept).map(({ handle }) => handle.id);
  expect(ids(null)).toContain('milestone-1');
  expect(ids('milestone-2')).toContain('milestone-2');
});

test('the nearest of several knobs is taken, none beyond reach', () => {
  const knobs = placeKnobs('a', handlesOf(compile(wide, run)), plane);
  const peak = knobs.find(({ handle }) => handle.id === 'peak');
  const [x, y] = [peak?.x ?? 0, peak?.y ?? 0];
  expect(nearestKnob(knobs, x + 9, y, 14)?.handle.id).toBe('peak');
  expect(nearestKnob(knobs, x + 30, y, 14)).toBeNull();
});

test('dragging keeps every resolved parameter that the handle does not stand for', () => {
  const before = resolveParams(wide, run);
  const after = resolveParams(movedSpec(wide, run, 'peak', { step: 100 }), run);
  expect({ ...after, warmup: before['warmup'] }).toEqual(before);
});

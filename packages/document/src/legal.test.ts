import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Link, limits } from './doc.ts';
import { cleanName, fitZoom, flawsOf, isColor, isCurveId } from './legal.ts';
import { welcome } from './welcome.ts';

describe('names', () => {
  test('are one printable line of limited length, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = cleanName(text);
        expect([...name].length).toBeLessThanOrEqual(limits.name);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });

  test.each([
    ['  a\tb\n', 'a b'],
    ['x\u202ey', 'x y'],
    ['👩‍🔬'.repeat(30), '👩‍🔬'.repeat(20)],
    ['\ud800', ''],
  ])('%j becomes %j', (text, name) => {
    expect(cleanName(text)).toBe(name);
  });
});

test('keys and colours', () => {
  expect(['a', 'zz'].every(isCurveId)).toBe(true);
  expect(['', 'A', 'abc', 'a1', '__proto__'].some(isCurveId)).toBe(false);
  expect([0, 9, 'ff8800'].every(isColor)).toBe(true);
  expect([10, -1, 0.5, Number.NaN, 'FF8800', 'red', '#ff8800', null].some(isColor)).toBe(false);
});

test('a zoom is cut to the run, and dropped when nothing is left', () => {
  expect(fitZoom({ from: -5, to: 20 }, 10)).toEqual({ from: 0, to: 10 });
  expect(fitZoom({ from: 3, to: 3 }, 10)).toBeNull();
  expect(fitZoom({ from: 30, to: 40 }, 10)).toBeNull();
  expect(fitZoom({ from: Number.NaN, to: 5 }, 10)).toBeNull();
});

describe('flaws are found:', () => {
  const link = welcome();
  const [a, b] = link.doc.curves;
  if (a === undefined || b === undefined) throw new Error('the welcome has curves');
  const withA = (change: object): Link => ({
    ...link,
    doc: { ...link.doc, curves: [{ ...a, ...change }, b] },
  });
  const withParams = (params: object) =>
    withA({ spec: { ...a.spec, params: { ...a.spec.params, ...params } } });

  test('none in the welcome', () => {
    expect(flawsOf(link)).toEqual([]);
  });

  test.each<[string, Link]>([
    ['two curves with one key', withA({ id: 'b' })],
    ['curve A: key', withA({ id: 'A' })],
    ['curve a: colour', withA({ color: 99 })],
    ['curve a: name', withA({ name: ' x' })],
    ['curve a: peak_lr = null', withParams({ peak_lr: Number.NaN })],
    ['curve a: peak_lr = 1000', withParams({ peak_lr: 1000 })],
    ['curve a: warmup = {"value":5,"unit":"lr"}', withParams({ warmup: { value: 5, unit: 'lr' } })],
    ['curve a: a parameter too many or too few', withParams({ extra: 1 })],
    ['pinned curve is not there', { ...link, doc: { ...link.doc, pinned: 'q' } }],
    ['selected curve is not there', { ...link, view: { ...link.view, selected: 'q' } }],
    ['zoom is no part of the run', { ...link, view: { ...link.view, zoom: { from: 0, to: 10_001 } } }],
    ['run steps = 0', { ...link, doc: { ...link.doc, run: { ...link.doc.run, steps: 0 } } }],
    ['run batch = 1.5', { ...link, doc: { ...link.doc, run: { ...link.doc.run, batch: 1.5 } } }],
  ])('%s', (flaw, broken) => {
    expect(flawsOf(broken)).toContain(flaw);
  });
});

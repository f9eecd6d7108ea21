import { at, compile, familyOf, planRun } from '@lr-playground/schedule';
import { findingsOf } from '@lr-playground/schedule/guards';
import { expect, test } from 'vitest';
import { decodeLink } from './codec/decode.ts';
import { encodeLink } from './codec/encode.ts';
import { flawsOf } from './legal.ts';
import { welcome } from './welcome.ts';

test('a first visit shows four legal curves of four families, all visible, the cosine selected', () => {
  const { doc, view } = welcome();
  expect(flawsOf(welcome())).toEqual([]);
  expect(doc.curves.map(({ spec }) => spec.family)).toEqual([
    'cosine',
    'wsd',
    'one_cycle',
    'cosine_restarts',
  ]);
  expect(doc.curves.every(({ visible, name }) => visible && name === '')).toBe(true);
  expect(view.selected).toBe('a');
});

test('its curves keep apart: no two have the same peak', () => {
  const { doc } = welcome();
  const run = planRun(doc.run);
  const peaks = doc.curves.map(({ spec }) => {
    const { lr } = compile(spec, run).tracks;
    return Math.max(...Array.from({ length: run.steps }, (_, step) => at(lr, step)));
  });
  const sorted = [...peaks].sort((a, b) => a - b);
  for (const [place, peak] of sorted.slice(1).entries())
    expect(peak / (sorted[place] ?? 0)).toBeGreaterThan(1.15);
});

test('every family in it is one the core knows, with its parameters by name', () => {
  for (const { spec } of welcome().doc.curves) {
    expect(Object.keys(spec.params)).toEqual(Object.keys(familyOf(spec.family).params));
  }
});

test('no guard has anything to say about it', () => {
  const { doc } = welcome();
  const run = planRun(doc.run);
  for (const { spec } of doc.curves) expect(findingsOf(compile(spec, run), doc.run)).toEqual([]);
});

test('it survives a link', () => {
  expect(decodeLink(encodeLink(welcome()))).toEqual({ link: welcome(), notes: [], unknown: [] });
});

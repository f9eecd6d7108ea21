import { decodeLink } from '@lr-playground/document';
import { readJson } from '@lr-playground/document/formats';
import { families } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { lacking, loadDialects } from './dialects.ts';

test('what speaks of a family nobody has registered waits for the libraries', () => {
  expect(lacking(decodeLink('v1/run,steps=100/a:somewhere.SomeLR,lr=1e-3'))).toEqual(['somewhere.SomeLR']);
  const file = { format: 'lr-playground', curves: [{ family: 'somewhere.SomeLR' }] };
  expect(lacking(readJson(JSON.stringify(file)))).toEqual(['somewhere.SomeLR']);
});

test.each([
  ['somewhere%2ESomeLR'],
  ['somewhere&#46;SomeLR'],
  ['somewhere.%0ASomeLR'],
  ['somewhere．SomeLR'],
  ['somewhere%252ESomeLR'],
])('so does what was mangled on its way: %s', (family) => {
  expect(lacking(decodeLink(`v1/run,steps=100/a:${family},lr=1e-3`))).toEqual(['somewhere.SomeLR']);
});

test.each([
  ['without a version', 'a:somewhere.SomeLR,lr=1e-3'],
  ['without a key', 'v1/run,steps=100/somewhere.SomeLR,lr=1e-3'],
  ['behind more mistakes than are noted', `v1,${'x=1,'.repeat(60)}y=1/a:somewhere.SomeLR`],
])('and what was written by hand, %s', (_, text) => {
  expect(lacking(decodeLink(text))).toEqual(['somewhere.SomeLR']);
});

test('what speaks of ours alone does not', () => {
  expect(lacking(decodeLink('v1/run,steps=100/a:cosine,peak_lr=0.5,name=.4f59:5f26._2'))).toEqual([]);
  expect(lacking(decodeLink('v1/run,steps=100/a:tutorial.constant_schedule,lr=1e-3'))).toEqual([]);
  expect(lacking(decodeLink('v1/run,steps=100/a:cosin,peak_lr=0.5'))).toEqual([]);
  expect(lacking(decodeLink(''))).toEqual([]);
});

test('libraries are registered once, and what is unknown then waits no longer', async () => {
  expect(await loadDialects()).toBe(true);
  const before = families();
  await loadDialects();
  expect(families().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(families().some(({ id }) => id === 'nanogpt.get_lr')).toBe(true);
  expect(lacking(decodeLink('v1/run,steps=100/a:somewhere.SomeLR,lr=1e-3'))).toEqual([]);
});

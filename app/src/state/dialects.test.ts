import { families } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { loadDialects, readyFor, speaksOfDialects } from './dialects.ts';

test('a text that speaks of a family nobody has registered waits for the libraries', () => {
  expect(speaksOfDialects('v1/run,steps=100/a:somewhere.SomeLR,lr=1e-3')).toBe(true);
  expect(speaksOfDialects('{"family": "somewhere.SomeLR"}')).toBe(true);
});

test('one that speaks of ours alone does not', () => {
  expect(speaksOfDialects('v1/run,steps=100/a:cosine,peak_lr=0.5,name=.4f59:5f26._2')).toBe(false);
  expect(speaksOfDialects('v1/run,steps=100/a:tutorial.constant_schedule,lr=1e-3')).toBe(false);
  expect(speaksOfDialects('')).toBe(false);
});

test('libraries are registered once', async () => {
  expect(await loadDialects()).toBe(true);
  const before = families();
  await readyFor('a:nanogpt.get_lr');
  await loadDialects();
  expect(families().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(families().some(({ id }) => id === 'nanogpt.get_lr')).toBe(true);
});

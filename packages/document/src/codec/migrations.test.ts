import { expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { currentVersion, type Migration, migrate } from './migrations.ts';
import { Notebook } from './notes.ts';
import { rawLink } from './sections.ts';

const renameFloor: Migration = {
  why: 'the floor of a cosine is called min_lr',
  migrate: (raw) => ({
    ...raw,
    curves: raw.curves.map((curve) => ({
      ...curve,
      fields: new Map(
        [...curve.fields].map(([name, value]) => [name === 'eta_min' ? 'min_lr' : name, value]),
      ),
    })),
  }),
};

const renameFamily: Migration = {
  why: 'cos was short for cosine',
  migrate: (raw) => ({
    ...raw,
    curves: raw.curves.map((curve) => ({
      ...curve,
      family: curve.family === 'cos' ? 'cosine' : curve.family,
    })),
  }),
};

const steps = [renameFloor, renameFamily];

function floorOf(text: string, version: number): unknown {
  const notebook = new Notebook();
  const { raw } = rawLink(text, notebook);
  return assemble(migrate(raw, version, steps), notebook).doc.curves[0]?.spec.params['min_lr'];
}

test('an old link goes through every migration from its version on', () => {
  expect(floorOf('v1/a:cos,eta_min=7pct', 1)).toEqual({ value: 7, unit: 'percent' });
});

test('a younger link skips what was before it', () => {
  expect(floorOf('v2/a:cos,min_lr=7pct', 2)).toEqual({ value: 7, unit: 'percent' });
  expect(floorOf('v2/a:cos,eta_min=7pct', 2)).toEqual({ value: 0, unit: 'percent' });
});

test('links of today and of the future are left as they are', () => {
  const { raw } = rawLink('v3/a:cosine,min_lr=7pct', new Notebook());
  expect(migrate(raw, 3, steps)).toBe(raw);
  expect(migrate(raw, 99, steps)).toBe(raw);
});

test('a version that never was counts as the first', () => {
  expect(floorOf('v0/a:cos,eta_min=7pct', 0)).toEqual({ value: 7, unit: 'percent' });
});

test('what is written bears the newest version', () => {
  expect(currentVersion).toBeGreaterThanOrEqual(1);
});

/** What holds for the parameters and the texts of every family. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, numRuns } from '../../test/laws.ts';
import {
  appliedParams,
  canSay,
  carryOver,
  families,
  latexOf,
  paramsOf,
  patchSpec,
  type Role,
  resolveParams,
  runOf,
  specOf,
  type Text,
} from '../index.ts';
import { anySpecOf, anyValue } from '../testing/arbitraries.ts';

function texts(raw: unknown): readonly Text[] {
  if (typeof raw !== 'object' || raw === null) return [];
  if ('en' in raw && 'zh' in raw && typeof raw.en === 'string' && typeof raw.zh === 'string') {
    return [{ en: raw.en, zh: raw.zh }];
  }
  return Object.values(raw).flatMap(texts);
}

const macros = (latex: string) => [...latex.matchAll(/\\p\{(\w+)\}/g)].map(([, name]) => name);

/** Deep comparison of resolved values; numbers agree to nine digits. */
function expectClose(found: unknown, wanted: unknown): void {
  if (Object.is(wanted, found)) return;
  if (typeof wanted === 'number' && typeof found === 'number') {
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted) + Number.MIN_VALUE);
  } else if (typeof wanted === 'object' && wanted !== null && typeof found === 'object' && found !== null) {
    expect(Object.keys(found)).toEqual(Object.keys(wanted));
    for (const [index, value] of Object.values(wanted).entries())
      expectClose(Object.values(found)[index], value);
  } else expect(found).toEqual(wanted);
}

test('wire names are unique, and made of what survives in any link', () => {
  const ids = families().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^([a-z][a-z0-9_]*\.)?[A-Za-z][A-Za-z0-9_-]*$/);
  for (const id of ids.filter((name) => !name.includes('.'))) expect(id).toBe(id.toLowerCase());
});

describe.each(families().map((family) => [family.id, family] as const))('%s', (id, family) => {
  test('what parameters come to can be put back, in the unit it was given in', () => {
    holds(id, (given, run) => {
      const resolved = resolveParams(given, run);
      const restored = patchSpec(given, run, resolved);
      const again = resolveParams(restored, run);
      for (const name of Object.keys(resolved)) expectClose(again[name], resolved[name]);
      for (const [name, value] of Object.entries(given.params)) {
        if (typeof value === 'object' && value !== null && 'unit' in value)
          expect(restored.params[name]).toMatchObject({ unit: value.unit });
      }
    });
  });

  test('takes over what another family has under another name: peak, floor and warmup', () => {
    const run = runOf(10_000);
    const known: Partial<Record<Role, number>> = { peak: 2e-4, floor: 1e-5, warmup: 700 };
    const cosine = specOf('cosine', {
      peak_lr: 2e-4,
      min_lr: { value: 1e-5, unit: 'lr' },
      warmup: { value: 7, unit: 'percent' },
    });
    // Of those that express the same idea `laws.ideas.test.ts` knows more: an argument may play its role in another place there.
    if (canSay(id, 'cosine')) return;
    const resolved = resolveParams(carryOver(cosine, run, id), run);
    for (const [name, { role }] of Object.entries(paramsOf(id))) {
      const value = role === undefined ? undefined : known[role];
      if (value !== undefined) expectClose(resolved[name], value);
    }
  });

  test('which parameters apply can always be said', () => {
    holds(id, (given) => {
      const names = Object.keys(family.params);
      for (const name of appliedParams(given)) expect(names).toContain(name);
    });
  });

  test('the formula names only parameters of the family', () => {
    expect(macros(latexOf(specOf(family.id))).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(anySpecOf(family.id), (spec) => {
        for (const name of macros(latexOf(spec))) expect(Object.keys(family.params)).toContain(name);
      }),
    );
  });

  test('every text is there in both languages, and is not the other one copied', () => {
    for (const { en, zh } of texts(family)) {
      expect(en.trim()).not.toBe('');
      expect(zh.trim()).not.toBe('');
      if (/[A-Za-z]{4}/.test(en)) expect(zh, `of "${en}"`).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  describe.each(Object.entries(paramsOf(id)))('parameter %s', (name, param) => {
    test('the default is legal', () => {
      expect(param.accept(param.initial)).toEqual({ value: param.initial, repair: null });
      expect(specOf(id).params[name]).toEqual(param.initial);
    });

    test('its slider lies within its range', () => {
      if (param.kind !== 'number' && param.kind !== 'argument') return;
      const [low, high] = param.slider;
      expect(low).toBeLessThan(high);
      if (param.kind === 'number') expect(param.min <= low && high <= param.max).toBe(true);
      expect(param.scale === 'linear' || low > 0).toBe(true);
    });

    test('what is written is read back', () => {
      const written: { print(value: unknown): string } = param;
      fc.assert(
        fc.property(anyValue(param), (value) => {
          const text = written.print(value);
          expect(text).toMatch(/^[A-Za-z0-9_.:-]+$/);
          expect(param.read(text)).toEqual({ value, repair: null });
        }),
        { numRuns },
      );
    });

    test('whatever comes from outside becomes something legal', () => {
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fc.double(), fc.jsonValue()), fc.string(), (raw, text) => {
          for (const { value } of [param.accept(raw), param.read(text)]) {
            expect(param.accept(value)).toEqual({ value, repair: null });
          }
        }),
        { numRuns },
      );
    });
  });
});

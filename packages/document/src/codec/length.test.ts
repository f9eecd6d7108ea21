import { families, type Param, specOf } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { type Curve, defaultView, type Link, limits } from '../doc.ts';
import { flawsOf } from '../legal.ts';
import { welcome } from '../welcome.ts';
import { decodeLink } from './decode.ts';
import { encodeLink } from './encode.ts';
import { limitsOfReading } from './raw.ts';

const address = 'https://lr-playground.example/#';

function linkOf(curves: readonly Curve[]): Link {
  const { run } = welcome().doc;
  return { form: 'edit', doc: { run, curves, pinned: null }, view: { ...defaultView, selected: 'a' } };
}

const first = { id: 'a', name: '', color: 0, visible: true } as const;

describe('one curve at its defaults makes an address of at most 200 characters:', () => {
  test.each(families().map(({ id }) => id))('%s', (family) => {
    const text = encodeLink(linkOf([{ ...first, spec: specOf(family) }]));
    expect((address + text).length).toBeLessThanOrEqual(200);
    expect(decodeLink(text)?.notes).toEqual([]);
  });
});

/** About the longest value there is of a parameter. */
function longest(param: Param): unknown {
  const share = { value: 1.2345678901234567e-101, unit: 'percent' };
  if (param.kind === 'spans') return Array.from({ length: param.maxLength }, () => share);
  const segment = { shape: 'one_minus_sqrt', length: share, end: share };
  if (param.kind === 'segments') return Array.from({ length: param.maxLength }, () => segment);
  if (param.kind === 'series')
    return Array.from({ length: param.maxLength }, (_, i) => (1 + i / 1024) * -1.2345678901234567e-101);
  return param.kind === 'span' || param.kind === 'level' ? share : param.initial;
}

test('the longest document there can be is read to its end', () => {
  const longestCurves = families().map((family) => {
    const params = Object.entries(family.params).map(([name, param]) => [name, longest(param)]);
    const spec = specOf(family.id, Object.fromEntries(params));
    return { ...first, name: '👩'.repeat(limits.name), spec };
  });
  const length = (curve: Curve) => encodeLink(linkOf([curve])).length;
  const worst = longestCurves.reduce((a, b) => (length(a) > length(b) ? a : b));
  const ids = Array.from({ length: limits.curves }, (_, place) => String.fromCharCode(97 + place));
  const link = linkOf(ids.map((id) => ({ ...worst, id })));
  expect(flawsOf(link)).toEqual([]);
  const text = encodeLink(link);
  expect(text.length).toBeLessThan(limitsOfReading.characters / 2);
  expect(decodeLink(text)).toEqual({ link, notes: [], unknown: [] });
});

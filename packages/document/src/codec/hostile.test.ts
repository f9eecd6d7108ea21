import { families } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { limits } from '../doc.ts';
import { flawsOf } from '../legal.ts';
import { attacks } from '../testing/attacks.ts';
import { decodeLink } from './decode.ts';
import { linkTextOf } from './mend.ts';
import { limitsOfReading } from './raw.ts';

describe('a megabyte of', () => {
  // Neither reading may look at anything twice over: quadratic work on a megabyte takes minutes, which no runner waits for.
  test.each(Object.entries(attacks))('%s opens', (_, text) => {
    const decoded = decodeLink(text);
    linkTextOf(text);
    if (decoded === null) return;
    expect(flawsOf(decoded.link)).toEqual([]);
    expect(decoded.link.doc.curves.length).toBeLessThanOrEqual(limits.curves);
    expect(decoded.notes.length).toBeGreaterThan(0);
    expect(decoded.notes.length).toBeLessThanOrEqual(51);
  });

  test.each(Object.entries(attacks))('%s is read no further than the limit', (_, text) => {
    const { characters } = limitsOfReading;
    const within = decodeLink(text.slice(0, characters));
    expect(decodeLink(`${text.slice(0, characters)}${text}`)?.link).toEqual(within?.link);
  });
});

test('no parameter is called like a field of every curve', () => {
  const names = families().flatMap(({ params }) => Object.keys(params));
  expect(names.filter((name) => ['name', 'color', 'visible'].includes(name))).toEqual([]);
});

test('as many fields as are read are no remark, one more is', () => {
  const notesOf = (count: number) =>
    decodeLink(`v1/run,${Array.from({ length: count }, (_, n) => `f${n}=1`).join(',')}/a:cosine`)?.notes ??
    [];
  const codes = (count: number) => notesOf(count).map(({ code }) => code);
  expect(codes(limitsOfReading.fields)).not.toContain('too-many-fields');
  expect(codes(limitsOfReading.fields + 1)).toContain('too-many-fields');
});

import { families } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { limits } from '../doc.ts';
import { flawsOf } from '../legal.ts';
import { decodeLink } from './decode.ts';
import { linkTextOf } from './mend.ts';
import { limitsOfReading } from './raw.ts';

const megabyte = 1_000_000;
const fill = (piece: string, head = '') => head + piece.repeat(Math.ceil(megabyte / piece.length));

const attacks: Readonly<Record<string, string>> = {
  slashes: fill('/', 'v1'),
  commas: fill(',', 'v1/a:cosine'),
  stops: `${fill('.', 'v1/a:cosine,name=')}x`,
  equals: fill('=', 'v1/run,steps'),
  colons: fill(':', 'v1/a:multi_step,milestones='),
  blanks: `${fill(' ', 'v1/')}x`,
  lines: `${fill(' \n', 'v1/')}x`,
  percents: fill('%', 'v1/'),
  escapes: fill('%25', 'v1/'),
  halves: fill('%E4', 'v1/'),
  entities: fill('&amp;', 'v1/'),
  trackers: fill('&utm_', 'v1/'),
  curves: fill('a:cosine/', 'v1/'),
  'curves without a key': fill('cosine/', 'v1/'),
  fields: fill('peak_lr=1,', 'v1/a:cosine,'),
  prototypes: fill('__proto__=1,', 'v1/a:cosine,'),
  milestones: fill('1:', 'v1/a:multi_step,milestones='),
  segments: fill('linear:1:1:', 'v1/a:segments,segments='),
  digits: fill('9', 'v1/run,steps='),
  names: fill('.4f60:597d.', 'v1/a:cosine,name='),
  'one endless escape': fill('41:', 'v1/a:cosine,name=.'),
  emoji: fill('👩‍🔬', 'v1/a:cosine,name='),
  versions: fill('v1/'),
  'a huge version': fill('9', 'v'),
  hashes: fill('#v1'),
};

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

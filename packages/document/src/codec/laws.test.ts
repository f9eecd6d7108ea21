import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from '../../test/arbitraries.ts';
import { documents, texts } from '../../test/runs.ts';
import { flawsOf } from '../legal.ts';
import { decodeLink } from './decode.ts';
import { encodeLink } from './encode.ts';
import { noteText } from './notes.ts';

/** A tenth of a millisecond a text is usual. */
const timeout = 60_000 + texts;

const alphabet = /^[A-Za-z0-9._:,=/-]*[A-Za-z0-9]$/;

describe('every document', () => {
  test('comes back from a link as it was, and without a note', { timeout }, () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(flawsOf(link)).toEqual([]);
        const text = encodeLink(link);
        expect(text).toMatch(alphabet);
        expect(decodeLink(text)).toEqual({ link, notes: [], unknown: [] });
      }),
      { numRuns: documents },
    );
  });
});

/** Words of the grammar and words that hurt. */
const shards = fc.constantFrom(
  ...[
    'v1',
    'v2',
    'v0',
    'v99999999999999999',
    '/',
    ',',
    '=',
    ':',
    '.',
    '_',
    '-',
    '%',
    '%25',
    '%2',
    '%E4%BD',
    '&amp;',
  ],
  ...[
    'run',
    'view',
    'form',
    'a:',
    'b:cosine',
    'aa:linear',
    'cosine',
    'segments',
    'steps',
    'source=data',
    'zoom=9:1',
  ],
  ...[
    'peak_lr',
    'warmup',
    'milestones',
    'name',
    'color',
    'visible',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '1e999',
    '-1',
    '0',
    '1e-400',
    '0x10',
    '5pct',
    '3ep',
    '2e9tok',
    '900%',
    '一',
    '，',
    '\u0000',
  ],
  ...[
    '\ud800',
    '\u202e',
    '👩‍🔬',
    ' ',
    '\n',
    '<script>',
    '"',
    "'",
    '#',
    '?utm_source=x',
    '.110000.',
    '.d800.',
    '.0.',
  ],
);

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(shards, { maxLength: 20 }).map((words) => words.join('')),
  fc.array(shards, { maxLength: 20 }).map((words) => `v1/${words.join('/')}`),
);

/** Real links, most of them about as long as people make them. */
const seeds = fc
  .sample(anyLink, { numRuns: 400, seed: 1 })
  .map(encodeLink)
  .filter((text, place) => text.length < 2000 || place % 40 === 0);

/** A real link with a few places cut, overwritten, doubled or encoded. */
const damaged = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.nat(3), shards), { minLength: 1, maxLength: 4 }),
  )
  .map(([seed, wounds]) =>
    wounds.reduce((text, [place, length, kind, shard]) => {
      const from = place % (text.length + 1);
      const cut = text.slice(from, from + length);
      if (kind === 0) return text.slice(0, from);
      const patch =
        [shard, cut + cut, encodeURIComponent(cut.replace(/[\ud800-\udfff]/g, ''))][kind - 1] ?? '';
      return text.slice(0, from) + patch + text.slice(from + length);
    }, seed),
  );

describe('any text', () => {
  test('decodes to a legal document, and every note can be said', { timeout }, () => {
    fc.assert(
      fc.property(fc.oneof(anything, damaged), (text) => {
        const decoded = decodeLink(text);
        if (decoded === null) return;
        const flaws = flawsOf(decoded.link);
        if (flaws.length > 0) throw new Error(flaws.join('; '));
        for (const note of decoded.notes) {
          const { en, zh } = noteText(note);
          if (en.length > 1000 || zh.length > 1000 || /undefined|\[object/.test(en)) throw new Error(en);
        }
        const again = encodeLink(decoded.link);
        if (!alphabet.test(again)) throw new Error(again);
      }),
      { numRuns: texts },
    );
  });

  test.each(seeds.slice(0, 5))('cut anywhere still opens: %#', (seed) => {
    for (let end = 1; end <= seed.length; end += 1) {
      expect(flawsOf(decodeLink(seed.slice(0, end))?.link ?? never())).toEqual([]);
    }
  });
});

function never(): never {
  throw new Error('a text that is not blank decodes to something');
}

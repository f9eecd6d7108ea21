import { specOf } from '@lr-playground/schedule';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLink } from '../../test/arbitraries.ts';
import { noteText } from '../codec/notes.ts';
import { flawsOf } from '../legal.ts';
import { welcome } from '../welcome.ts';
import { readJson, writeJson } from './json.ts';

const codes = (text: string) => readJson(text)?.notes.map(({ code }) => code);
const file = (parts: object) => JSON.stringify({ format: 'lr-playground', version: 1, ...parts });

describe('JSON files', () => {
  test('every document comes back as it was, without a note', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(readJson(writeJson(link))).toEqual({
          link: { ...link, form: 'edit' },
          notes: [],
          unknown: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('are readable by people', () => {
    const text = writeJson(welcome());
    expect(text).toContain('"format": "lr-playground"');
    expect(text).toContain('"peak_lr": 0.0003');
    expect(text).toContain('"warmup": "5pct"');
  });

  test('parameters may stand beside the family as in links; what is none of them, and no part of a file, is remarked', () => {
    const decoded = readJson(
      file({ curves: [{ family: 'cosine', peak_lr: 1e-3, colour: 'red' }], curve: [] }),
    );
    expect(decoded?.link.doc.curves[0]?.spec.params['peak_lr']).toBe(1e-3);
    const remarks = decoded?.notes.filter(({ code }) => code === 'unknown-field' || code === 'unknown-part');
    expect(remarks).toMatchObject([
      { code: 'unknown-part', given: 'curve' },
      { code: 'unknown-field', given: 'colour' },
    ]);
  });

  test('may be written by hand, with as little as one curve', () => {
    const decoded = readJson(
      file({ run: { steps: '2k' }, curves: [{ family: 'cosine', params: { warmup: '3 epochs' } }] }),
    );
    expect(decoded?.link.doc.run.steps).toBe(2000);
    expect(decoded?.link.doc.curves[0]?.spec).toEqual(
      specOf('cosine', { warmup: { value: 3, unit: 'epochs' } }),
    );
  });

  test.each([
    ['curves', { a: { family: 'cosine' } }],
    ['version', 'one'],
    ['version', 0],
    ['run', 5],
    ['view', 'log'],
  ])('a part that is no good is not passed over: %s %j', (field, given) => {
    const notes = readJson(file({ [field]: given }))?.notes ?? [];
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'unreadable', where: { part: 'file', field } }),
    );
  });

  test('a curve whose parameters are no good says so', () => {
    const notes = readJson(file({ curves: [{ family: 'cosine', params: [1] }] }))?.notes ?? [];
    const where = { part: 'file', field: 'params' };
    expect(notes).toContainEqual(expect.objectContaining({ code: 'unreadable', where }));
  });

  test('lists are spelled as in links, too', () => {
    const curves = [
      { family: 'multi_step', params: { milestones: ['30pct', '600'] } },
      { family: 'segments', params: { segments: ['hold:50pct:100pct', 'cosine:500:1e-5'] } },
      { family: 'segments', params: { segments: [{ shape: 'hold', length: '5pct', end: '1e-5' }] } },
    ];
    const link = readJson(file({ run: { steps: 1000 }, curves }))?.link ?? welcome();
    const [steps, pieces, parts] = link.doc.curves.map(({ spec }) => spec.params);
    expect(steps?.['milestones']).toEqual([
      { value: 30, unit: 'percent' },
      { value: 600, unit: 'steps' },
    ]);
    expect(pieces?.['segments']).toEqual([
      { shape: 'hold', length: { value: 50, unit: 'percent' }, end: { value: 100, unit: 'percent' } },
      { shape: 'cosine', length: { value: 500, unit: 'steps' }, end: { value: 1e-5, unit: 'lr' } },
    ]);
    expect(parts?.['segments']).toEqual([
      { shape: 'hold', length: { value: 5, unit: 'percent' }, end: { value: 1e-5, unit: 'lr' } },
    ]);
    const written: unknown = JSON.parse(writeJson(link));
    expect(written).toMatchObject({ curves: [...curves.slice(0, 2), { family: 'segments' }] });
  });

  test.each(['', '{', 'null', '[]', '7', '{}', '{"format":"vega"}', '['.repeat(100_000)])(
    '%.30s is none of ours',
    (text) => {
      expect(readJson(text)).toBeNull();
    },
  );

  test('what is wrong in them is repaired and said', () => {
    const text = file({
      version: 7,
      run: { steps: -1, samples: null },
      curves: [
        { id: 'a', family: 'cosine', name: 5, params: { peak_lr: 'x', warmup: [[]], __proto__: {} } },
        3,
      ],
      view: { x: {}, zoom: 'all' },
      pinned: 9,
    });
    const decoded = readJson(text);
    expect(flawsOf(decoded?.link ?? welcome())).toEqual([]);
    expect(new Set(codes(text))).toEqual(
      new Set([
        'future-version',
        'too-small',
        'unreadable',
        'missing',
        'unknown-family',
        'no-such-curve',
        'name-cleaned',
      ]),
    );
    for (const note of decoded?.notes ?? []) expect(noteText(note).en).not.toMatch(/undefined|\[object/);
  });

  test('any JSON under our name opens', () => {
    fc.assert(
      fc.property(
        fc.record({
          run: fc.jsonValue(),
          curves: fc.jsonValue(),
          view: fc.jsonValue(),
          pinned: fc.jsonValue(),
        }),
        (parts) => {
          expect(flawsOf(readJson(file(parts))?.link ?? welcome())).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a spoiled value anywhere in a real file is repaired', () => {
    const spoil = (value: unknown, path: readonly number[], patch: unknown): unknown => {
      const [step, ...rest] = path;
      if (step === undefined || typeof value !== 'object' || value === null) return patch;
      const entries = Object.entries(value);
      const place = step % Math.max(1, entries.length);
      const spoiled = entries.map(([name, item], at) => [
        name,
        at === place ? spoil(item, rest, patch) : item,
      ]);
      return Array.isArray(value) ? spoiled.map(([, item]) => item) : Object.fromEntries(spoiled);
    };
    fc.assert(
      fc.property(
        anyLink,
        fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }),
        fc.jsonValue(),
        (link, path, patch) => {
          const parsed: unknown = JSON.parse(writeJson(link));
          const decoded = readJson(JSON.stringify(spoil(parsed, path, patch)));
          expect(decoded === null ? [] : flawsOf(decoded.link)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/**
 * Links that are out in the world decode for ever to what they decoded to when they were made.
 *
 * `golden-links.txt` has the links, `golden-links.jsonl` what each opens. To add some, write links at the end of the first
 * and run `pnpm --filter @lr-playground/document golden`: it adds what they open, and a link of every family that has none
 * yet. Nothing that stands in either file is ever changed: when a test here fails, a migration is missing.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { appliedParams, families, paramsOf, specOf } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { decodeLink, defaultView, encodeLink, flawsOf, type Link, welcome } from '../src/index.ts';

const texts = new URL('../golden-links.txt', import.meta.url);
const contents = new URL('../golden-links.jsonl', import.meta.url);

interface Golden {
  readonly text: string;
  readonly opens: Link;
}

function readLinks(): string[] {
  const lines = readFileSync(texts, 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function readGoldens(): Golden[] {
  const lines = readFileSync(contents, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Golden => JSON.parse(line));
}

function open(text: string): Link {
  const decoded = decodeLink(text);
  if (decoded === null || decoded.notes.length > 0)
    throw new Error(`needs repair, so it is no golden link: ${text}`);
  return decoded.link;
}

/** Parameters that the recorded document does not know and that make a difference to its curves. */
function lateEffects(opens: Link, link: Link): string[] {
  return link.doc.curves.flatMap(({ id, spec }, index) => {
    const recorded = opens.doc.curves[index]?.spec.params ?? {};
    const params = paramsOf(spec.family);
    return appliedParams(spec)
      .filter((name) => !Object.hasOwn(recorded, name))
      .filter((name) => !isDeepStrictEqual(spec.params[name], params[name]?.omitted))
      .map((name) => `${id}: ${name}`);
  });
}

function append(): void {
  const links = readLinks();
  const there = new Set(links.flatMap((text) => open(text).doc.curves.map(({ spec }) => spec.family)));
  const missing = families()
    .filter(({ id }) => !there.has(id))
    .map(({ id }): Link => {
      const curve = { id: 'a', name: '', color: 0, visible: true, spec: specOf(id) };
      return {
        form: 'edit',
        doc: { ...welcome().doc, curves: [curve] },
        view: { ...defaultView, selected: 'a' },
      };
    })
    .map(encodeLink);
  appendFileSync(texts, missing.map((text) => `${text}\n`).join(''));
  const known = new Set(readGoldens().map(({ text }) => text));
  const added = [...links, ...missing].filter((text) => !known.has(text));
  appendFileSync(contents, added.map((text) => `${JSON.stringify({ text, opens: open(text) })}\n`).join(''));
}

if (process.env['GOLDEN'] === 'append') append();

describe('golden links', () => {
  const goldens = readGoldens();

  test.each(goldens)('$text', ({ text, opens }) => {
    const link = open(text);
    // Everything that was said still is. A parameter that a family gained later has the value that leaving it out means, or
    // no effect.
    expect(link).toMatchObject(opens);
    expect(lateEffects(opens, link)).toEqual([]);
    expect(flawsOf(link)).toEqual([]);
  });

  test('every link says what it opens, and none was taken away', () => {
    expect(goldens.map(({ text }) => text)).toEqual(readLinks());
  });

  test('there are some of every library', () => {
    const libraryOf = (family: string) => /^.+(?=\.)/.exec(family)?.[0] ?? '';
    const linked = goldens.flatMap(({ opens }) => opens.doc.curves.map(({ spec }) => libraryOf(spec.family)));
    const libraries = new Set(families().map(({ id }) => libraryOf(id)));
    expect([...libraries].filter((library) => !linked.includes(library))).toEqual([]);
  });

  test('they open everything a link can carry', () => {
    const links = goldens.map(({ opens }) => opens);
    const covers = (holds: (link: Link) => boolean) => links.some(holds);
    for (const form of ['edit', 'view', 'embed']) expect(covers((link) => link.form === form)).toBe(true);
    expect(covers(({ doc }) => doc.run.source === 'data')).toBe(true);
    expect(covers(({ doc }) => doc.curves.length === 0)).toBe(true);
    expect(covers(({ doc }) => doc.pinned !== null)).toBe(true);
    expect(covers(({ doc }) => doc.curves.some(({ name }) => /\p{Script=Han}/u.test(name)))).toBe(true);
    expect(covers(({ doc }) => doc.curves.some(({ visible }) => !visible))).toBe(true);
    expect(covers(({ doc }) => doc.curves.some(({ color }) => typeof color === 'string'))).toBe(true);
    expect(covers(({ view }) => view.zoom !== null && view.y === 'log')).toBe(true);
  });
});

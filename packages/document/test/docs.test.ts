/** The pages about links say what is true. They may lag behind a new family, but never lie. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { isFamilyId, printSpan, readLevel, readSpan } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink, linkTextOf, noteText } from '../src/index.ts';
import { guardSections, guardsPage } from './guards-reference.ts';
import { allRows, referencePage } from './reference.ts';

const page = (name: string) => new URL(`../../../docs/${name}`, import.meta.url);

if (process.env['DOCS'] === 'write') {
  writeFileSync(page('families.md'), referencePage());
  writeFileSync(page('guards.md'), guardsPage());
}

const links = readFileSync(page('links.md'), 'utf8');
const reference = readFileSync(page('families.md'), 'utf8');

/** Lines of the blocks of code that are links. */
function linksIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/```text\n(.*?)```/gs)].map(([, block = '']) => block);
  return blocks.flatMap((block) => block.trim().split('\n')).filter((line) => linkTextOf(line) !== null);
}

describe('every link on the page opens without a note:', () => {
  test.each([...linksIn(links), ...linksIn(reference)])('%s', (line) => {
    const decoded = decodeLink(linkTextOf(line) ?? '');
    expect(decoded?.notes.map((note) => noteText(note).en)).toEqual([]);
  });

  test('there are links on both pages', () => {
    expect(linksIn(links).length).toBeGreaterThan(5);
    expect(linksIn(reference).length).toBeGreaterThan(5);
  });

  test('those of the reference are written as the playground writes them', () => {
    for (const text of linksIn(reference)) {
      const decoded = decodeLink(text);
      expect(decoded === null ? null : encodeLink(decoded.link)).toBe(text);
    }
  });
});

/** Rows of a table: the texts between the bars. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = links.split(`### ${heading}\n`);
  const [table = ''] = section.split('\n#');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split('|').slice(1, -1));
}

const codes = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

describe('spellings', () => {
  const nowhere = { value: -1, unit: 'steps' } as const;

  test.each(rowsUnder('Lengths'))('of the length %s', (canonical, others) => {
    const [text = ''] = codes(canonical);
    expect(printSpan(readSpan(text, nowhere).value)).toBe(text);
    for (const other of codes(others))
      expect(readSpan(other, nowhere).value).toEqual(readSpan(text, nowhere).value);
  });

  test.each(rowsUnder('Levels'))('of the level %s', (canonical, others) => {
    const none = { value: -1, unit: 'lr' } as const;
    const [text = ''] = codes(canonical);
    expect(readLevel(text, none).repair).toBeNull();
    for (const other of codes(others))
      expect(readLevel(other, none).value).toEqual(readLevel(text, none).value);
  });

  test('there are some', () => {
    expect(rowsUnder('Lengths').length).toBeGreaterThanOrEqual(4);
    expect(rowsUnder('Levels').length).toBeGreaterThanOrEqual(2);
  });
});

describe('the reference', () => {
  test('has no row that the definitions do not bear out', () => {
    const known = allRows();
    const rows = reference.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.filter((row) => !known.has(row))).toEqual([]);
  });

  test('has no family that is not there', () => {
    const ids = [...reference.matchAll(/^### `(.+)`$/gm)].map(([, id = '']) => id);
    expect(ids.filter((id) => !isFamilyId(id))).toEqual([]);
  });
});

describe('the page on guards', () => {
  const known = guardSections();
  const sections = readFileSync(page('guards.md'), 'utf8')
    .split(/^(?=### )/m)
    .slice(1);

  test.each(sections.map((section) => [/`(.+?)`/.exec(section)?.[1] ?? '', section] as const))(
    'says of %s what the guard says',
    (id, section) => {
      const [own = ''] = section.split('\n\n## ');
      expect(own.trim()).toBe(known.get(id));
    },
  );

  test('has guards over all curves and guards of libraries', () => {
    expect(sections.length).toBeGreaterThan(20);
  });
});

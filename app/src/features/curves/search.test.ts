/** Laws of the search: no family has a place of its own in it. */
import { families, groups, paramsOf } from '@lr-playground/schedule';
import { describe, expect, it, test } from 'vitest';
import { beginnings, wordsIn } from './beginnings.ts';
import { bestMatch, shelvesFor } from './search.ts';

const answers = new Map<string, readonly string[]>();

/** What is found, from top to bottom. */
function found(query: string): readonly string[] {
  const ids = answers.get(query) ?? shelvesFor(query).flatMap((shelf) => shelf.families.map(({ id }) => id));
  answers.set(query, ids);
  return ids;
}

/** All that may be typed for a name when its words are begun, that many letters of it. */
function begun(words: readonly string[], letters: number): readonly string[] {
  if (letters === 0) return [''];
  return words.flatMap((word, index) =>
    Array.from({ length: Math.min(letters, word.length) }, (_, i) => word.slice(0, i + 1)).flatMap((head) =>
      begun(words.slice(index + 1), letters - head.length).map((rest) => head + rest),
    ),
  );
}

const nameOf = (id: string) => id.slice(id.indexOf('.') + 1);
const libraryOf = (id: string) => id.slice(0, Math.max(0, id.indexOf('.')));

describe.each(families().map((family) => [family.id, family] as const))('%s is found', (id, family) => {
  test('in three letters, among the first five', () => {
    const queries = begun(wordsIn(id), 3);
    expect(queries.some((query) => found(query).slice(0, 5).includes(id))).toBe(true);
  });

  test('by its name, before all that are only described by it', () => {
    const name = nameOf(id);
    const before = found(name).slice(0, found(name).indexOf(id));
    const namesakes = families().filter(({ id: other, title, keywords = [] }) =>
      [nameOf(other), title.en, title.zh, ...keywords].some(
        (word) => word.toLowerCase().replace(/[\s_\-.·]+/g, '') === name.toLowerCase().replace(/[_-]+/g, ''),
      ),
    );
    expect(found(name)).toContain(id);
    expect(before.filter((other) => !namesakes.some((namesake) => namesake.id === other))).toEqual([]);
  });

  test('by either title at once, and by what is Chinese in it', () => {
    for (const title of [family.title.en, family.title.zh]) {
      const [first] = shelvesFor(title).flatMap((shelf) => shelf.families);
      expect([first?.title.en, first?.title.zh, ...(first?.keywords ?? [])]).toContain(title);
    }
    for (const [words] of family.title.zh.matchAll(/\p{Script=Han}+/gu)) expect(found(words)).toContain(id);
  });

  test('by every argument', () => {
    for (const name of Object.keys(paramsOf(id))) expect(found(name)).toContain(id);
  });
});

test('three letters of a library bring its families before all others', () => {
  const libraries = new Set(families().map(({ id }) => libraryOf(id)));
  for (const library of [...libraries].filter((name) => name !== '')) {
    const letters = library.slice(0, 3);
    const isMeant = families().map(({ id, group }) => {
      const names = [libraryOf(id), libraryOf(id) === '' ? '' : groups[group].en.toLowerCase()];
      return [String(id), names.some((name) => name.startsWith(letters))] as const;
    });
    const meant = new Set(isMeant.flatMap(([id, is]) => (is ? [id] : [])));
    expect(new Set(found(letters).slice(0, meant.size)), letters).toEqual(meant);
  }
});

describe('search', () => {
  it.each([
    ['cosine', 'cosine'],
    ['余弦退火', 'cosine'],
    ['OneCycleLR', 'one_cycle'],
    ['onecyclelr', 'one_cycle'],
    ['multi step', 'multi_step'],
    ['milestones', 'multi_step'],
    ['WSD', 'wsd'],
    ['热重启', 'cosine_restarts'],
    ['ＣＯＳＩＮＥ', 'cosine'],
  ])('finds %s first as %s', (query, family) => {
    expect(bestMatch(shelvesFor(query))).toBe(family);
  });

  it('finds by parameter in either language', () => {
    expect(found('gamma')).toContain('step');
    expect(found('gamma')).not.toContain('cosine');
  });

  it('finds what a library and a word have in common', () => {
    const [first, ...others] = found('timm cosine');
    expect(first).toBe('timm.CosineLRScheduler');
    expect(others).not.toContain('transformers.cosine');
  });
});

describe('names in a few letters', () => {
  const words = wordsIn('torch.CosineAnnealingWarmRestarts');

  it('have the words that capitals, full stops and underscores part', () => {
    expect(words).toEqual(['torch', 'cosine', 'annealing', 'warm', 'restarts']);
    expect(wordsIn('axolotl.JaggedLRRestartScheduler')).toEqual([
      'axolotl',
      'jagged',
      'lr',
      'restart',
      'scheduler',
    ]);
    expect(wordsIn('transformers.cosine_with_min_lr')).toEqual([
      'transformers',
      'cosine',
      'with',
      'min',
      'lr',
    ]);
  });

  it.each(['twr', 'cowar', 'cawr', 'tor', 'tcosar', 'r'])('%s begins some of them in order', (letters) => {
    expect(beginnings(words, letters)).toBe(true);
  });

  it.each(['rwt', 'osine', 'tt', 'cosx', 'torchx'])('%s does not', (letters) => {
    expect(beginnings(words, letters)).toBe(false);
  });
});

import { specOf } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import type { Curve } from './doc.ts';
import { curveTitle, curveTitles } from './titles.ts';

const curve = (id: string, name = ''): Curve => ({
  id,
  name,
  color: 0,
  visible: true,
  spec: specOf('cosine'),
});

test('a curve is called by its own name, else by its family', () => {
  expect(curveTitle(curve('a'), [curve('a')])).toEqual({ en: 'Cosine', zh: '余弦退火' });
  expect(curveTitle(curve('a', '基线'), [])).toEqual({ en: '基线', zh: '基线' });
});

test('of several with one name the later ones are numbered, and no two are called the same', () => {
  const curves = [curve('a'), curve('b'), curve('c', 'Cosine 2'), curve('d', 'Cosine')];
  const titles = curveTitles(curves);
  expect(curves.map(({ id }) => titles.get(id)?.en)).toEqual(['Cosine 3', 'Cosine 4', 'Cosine 2', 'Cosine']);
  expect(curves.map(({ id }) => titles.get(id)?.zh)).toEqual([
    '余弦退火',
    '余弦退火 2',
    'Cosine 2',
    'Cosine',
  ]);
});

import { expect, test } from 'vitest';
import { firstScreen } from './first-screen.mjs';

test('static imports count once, lazy parts not at all', () => {
  const manifest = {
    'index.html': {
      file: 'a.js',
      isEntry: true,
      imports: ['_b', '_c'],
      css: ['a.css'],
      dynamicImports: ['lazy'],
    },
    _b: { file: 'b.js', imports: ['_c'] },
    _c: { file: 'c.js', imports: ['_b'], css: ['c.css'] },
    lazy: { file: 'lazy.js', imports: ['_b'], css: ['lazy.css'] },
  };
  expect(firstScreen(manifest)).toEqual({ js: ['a.js', 'b.js', 'c.js'], css: ['a.css', 'c.css'] });
});

test('a build without an entry is no empty success', () => {
  expect(() => firstScreen({})).toThrow('no entry');
});

import { expect, test } from 'vitest';
import { loadedFirst } from './compile-ahead.ts';

test('first are the entry and what it imports by other files too, and not what is fetched later', () => {
  const bundle = {
    'index.js': { type: 'chunk', isEntry: true, imports: ['base.js'] },
    'base.js': { type: 'chunk', isEntry: false, imports: ['react.js', 'index.js'] },
    'react.js': { type: 'chunk', isEntry: false, imports: [] },
    'dialects.js': { type: 'chunk', isEntry: false, imports: ['base.js'] },
    'index.css': { type: 'asset' },
  } as const;
  expect([...loadedFirst(bundle)]).toEqual(['index.js', 'base.js', 'react.js']);
});

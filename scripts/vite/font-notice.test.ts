import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { fontNotice } from './font-notice.ts';

const ofTheApp = createRequire(new URL('../../app/package.json', import.meta.url));
const font = readFileSync(ofTheApp.resolve('katex/dist/fonts/KaTeX_Main-Regular.ttf'));

test('a font says by whom it is and under which licence', () => {
  expect(fontNotice(font)).toMatch(
    /^Copyright \(c\) .*Design Science.*Reserved Font Name KaTeX_Main\..*Open Font License, Version 1\.1\./s,
  );
});

test('a font that says nothing is found out', () => {
  const silent = Buffer.from(font);
  silent.write('none', silent.indexOf('name'), 'latin1');
  expect(() => fontNotice(silent)).toThrow('without a name table');
});

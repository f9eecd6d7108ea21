import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const here = fileURLToPath(new URL('..', import.meta.url));
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'published-'));
  for (const part of ['package.json', 'scripts'])
    cpSync(join(here, part), join(copy, part), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

const manifest = () => readFileSync(join(copy, 'package.json'), 'utf8');
const turn = (to: 'on' | 'off') =>
  execFileSync(process.execPath, ['scripts/published.mjs', to], { cwd: copy });

test('what npm packs offers the built files and nothing of the sources', () => {
  turn('on');
  const { exports, files } = JSON.parse(manifest());
  expect(exports).toEqual({
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './dialects': { types: './dist/families/dialects.d.ts', default: './dist/families/dialects.js' },
    './guards': { types: './dist/guards/findings.d.ts', default: './dist/guards/findings.js' },
  });
  expect(files).toEqual(['dist']);
});

test('packing leaves the manifest as it was, even after one that broke off', () => {
  const before = manifest();
  turn('on');
  turn('on');
  turn('off');
  expect(manifest()).toBe(before);
  turn('off');
  expect(manifest()).toBe(before);
});

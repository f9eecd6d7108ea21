import { describe, expect, test } from 'vitest';
import { escapeName, unescapeName } from './name.ts';

describe('names in links', () => {
  test.each([
    ['baseline', 'baseline'],
    ['My run-2', 'My_run-2'],
    ['余弦 2', '.4f59:5f26._2'],
    ['lr=0.1', 'lr.3d.0.2e.1'],
    ['a_b', 'a.5f.b'],
    ['👩‍🔬', '.1f469:200d:1f52c.'],
    ['', ''],
  ])('%s is written %s', (name, text) => {
    expect(escapeName(name)).toBe(text);
    expect(unescapeName(text)).toBe(name);
  });

  test.each([
    ['余弦', '余弦'],
    ['v0.5', 'v0.5'],
    ['.zz.', '.zz.'],
    ['.110000.', '.110000.'],
    ['.4F59.', '余'],
  ])('%s typed by hand is understood as %s', (text, name) => {
    expect(unescapeName(text)).toBe(name);
  });
});

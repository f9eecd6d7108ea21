import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote, unquote } from './quotes.ts';

test('texts are quoted as Python does it', () => {
  expect(quote("it's")).toBe(`"it's"`);
  expect(quote('say "a"')).toBe(`'say "a"'`);
  expect(quote(`both ' and "`)).toBe(String.raw`'both \' and "'`);
  expect(quote('a\\b\n\u0007')).toBe(String.raw`'a\\b\n\x07'`);
});

test('what is quoted is read back, and what ends before its end is in no quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unquote(quote(text))).toBe(text);
    }),
  );
  for (const text of ['cos', "'cos", "'a' + 'b'", `'a"`, "'a\\'"]) expect(unquote(text)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printNumber, readQuantity } from './quantity.ts';

describe('reading', () => {
  test.each([
    ['3e-4', 3e-4, 'none'],
    ['.5', 0.5, 'none'],
    ['5%', 5, 'percent'],
    ['5 %', 5, 'percent'],
    ['5％', 5, 'percent'],
    ['5pct', 5, 'percent'],
    ['2k', 2000, 'none'],
    ['1.5M', 1.5e6, 'none'],
    ['2B tokens', 2e9, 'tokens'],
    ['3 epochs', 3, 'epochs'],
    ['3ep', 3, 'epochs'],
    ['3 轮', 3, 'epochs'],
    ['1.5万步', 15_000, 'steps'],
    ['10_000', 10_000, 'none'],
    ['10,000 steps', 10_000, 'steps'],
    ['-1', -1, 'none'],
    ['3e−4', 3e-4, 'none'],
    ['３e-4', 3e-4, 'none'],
    ['０．5％', 0.5, 'percent'],
    ['0。001', 0.001, 'none'],
    ['2，000', 2000, 'none'],
  ])('takes %s', (text, value, unit) => {
    expect(readQuantity(text)).toEqual({ value, unit });
  });

  test.each([
    '',
    'five',
    '1.2.3',
    '3 apples',
    '1e',
    '5%%',
    'Infinity',
    'NaN',
    '1e999',
    '2k k',
    '1,00',
    '0x10',
  ])('refuses %j', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test('takes no word for a unit that only every object has', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase());
    fc.assert(
      fc.property(fc.constantFrom(...inherited, 'constructor', '__proto__'), fc.nat(), (word, n) => {
        expect(readQuantity(`${n}${word}`)).toBeNull();
      }),
    );
  });

  test('takes a word behind a number for one of the five units or for nothing', () => {
    const words = fc.oneof(
      fc.constantFrom('constructor', 'pct', 'ep', 'tokens', 'step'),
      fc.stringMatching(/^[a-zA-Z]{1,12}$/),
    );
    fc.assert(
      fc.property(words, (word) => {
        const read = readQuantity(`5${word}`);
        if (read !== null) expect(['none', 'steps', 'percent', 'epochs', 'tokens']).toContain(read.unit);
      }),
    );
  });

  test('refuses a text that is too long to be a number, at once', () => {
    expect(readQuantity('1'.repeat(1_000_000))).toBeNull();
  });
});

test('a printed number reads back as the same double, in characters that survive anywhere', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = printNumber(value);
      expect(text).toMatch(/^-?[0-9.e-]+$/);
      expect(readQuantity(text)?.value).toBe(value + 0);
    }),
  );
});

test('prints the shorter of two spellings', () => {
  expect([0.0003, 100, 1e21, 1e-7, 12_345, 2e9].map(printNumber)).toEqual([
    '3e-4',
    '100',
    '1e21',
    '1e-7',
    '12345',
    '2e9',
  ]);
});

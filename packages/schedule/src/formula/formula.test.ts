/** What holds for every text whatsoever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Formula, formulaOf, readFormula } from './formula.ts';
import { bigOf, Int } from './int.ts';
import { printInLink, readFromLink } from './link-spelling.ts';
import { PythonError } from './python-error.ts';
import { longestFormula } from './tokens.ts';

const words = [
  ...'+-*/%()[],:<>'.split(''),
  ...[
    '**',
    '//',
    '<=',
    '>=',
    '==',
    '!=',
    '=',
    ' ',
    '\n',
    '# x\n',
    'if',
    'else',
    'and',
    'or',
    'not',
    'in',
    'lambda',
  ],
  ...[
    'epoch',
    'step',
    'x',
    'add',
    'end',
    '_',
    'math',
    '.',
    'math.pi',
    'math.exp',
    'min',
    'round',
    'int',
    'True',
  ],
  ...['0', '1', '7', '0.5', '5.', '.5', '1e3', '1e-3', '1_0', '0x1F', '99', '1e400', '２', '（', 'é', '$'],
];

/** Something like a formula. */
const soup = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''));

/** Expressions that are right. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expression' },
    fc.constantFrom('epoch', '0', '1', '2', '30', '0.5', '5.', '1e-3', '1_000', 'math.pi', 'True'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '//', '%', '**'), tie('expression'))
      .map(joined),
    fc
      .tuple(tie('expression'), fc.constantFrom('<', '<=', '==', '!='), tie('expression'))
      .map((all) => `(${joined(all)})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or', 'if 1 else'), tie('expression'))
      .map((all) => `(${joined(all)})`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('in', 'not in'),
        fc.array(tie('expression'), { maxLength: 3 }),
      )
      .map(([value, sign, items]) => `(${value} ${sign} [${items.join(',')}])`),
    fc.tuple(fc.constantFrom('-', '+', '-  '), tie('expression')).map(joined),
    tie('expression').map((inside) => `(not ${inside})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `max(${a} ,${b})`),
    fc
      .tuple(fc.constantFrom('math.exp', 'abs', 'round', 'int', 'math . cos'), tie('expression'))
      .map(([f, a]) => `${f} ( ${a})`),
  ),
}));

function joined(parts: readonly string[]): string {
  return parts.join(' ');
}

/** What a formula comes to, or raises, for some arguments. */
function outcomes({ meaning }: Formula): readonly string[] {
  return [0, 1, 7, 10_000].map((argument) => {
    try {
      if (meaning.kind !== 'function') return meaning.kind;
      const value = meaning.valueAt(argument);
      return value instanceof Int ? `int ${bigOf(value)}` : JSON.stringify(value);
    } catch (error) {
      if (error instanceof PythonError) return `${error.type}: ${error.message}`;
      throw error;
    }
  });
}

describe.each([
  ['any text', fc.string({ unit: 'binary', maxLength: 60 })],
  ['words of formulas in any order', soup],
  ['a formula', expression],
])('%s', (_, texts) => {
  test('is read or has a mistake within it, in both languages', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { spelling, mistake } = readFormula(text);
        if (mistake === null) {
          expect(spelling.length).toBeLessThanOrEqual(longestFormula);
          return;
        }
        expect(mistake.from >= 0 && mistake.from <= mistake.to && mistake.to <= text.length).toBe(true);
        expect(mistake.text.en).not.toBe('');
        expect(mistake.text.zh).toMatch(/[\u4e00-\u9fff]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('computes something or raises what Python has a name for, and the same in its one spelling and from a link', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { spelling } = readFormula(text);
        if (spelling === null) return;
        const made = formulaOf(spelling);
        const written = formulaOf(text);
        if (made === null || written === null) throw new Error(`not read again: ${spelling}`);
        expect(outcomes(made)).toEqual(outcomes(written));
        expect(readFormula(spelling).spelling).toBe(spelling);
        const link = printInLink(spelling);
        expect(link).toMatch(/^[A-Za-z0-9._:-]*[A-Za-z0-9]$/);
        expect(readFromLink(link)).toBe(spelling);
      }),
      { numRuns: 1000 },
    );
  });
});

test('every formula has one spelling', () => {
  const spelled = (text: string) => readFormula(text).spelling;
  expect(spelled('0.95**epoch')).toBe('0.95 ** epoch');
  expect(spelled(' lambda  step :min( 1,step/500 )')).toBe('lambda step: min(1, step / 500)');
  expect(spelled('-(epoch)+-1')).toBe('-(epoch) + -1');
  expect(spelled('2**-epoch')).toBe('2 ** -epoch');
  expect(spelled('not(epoch)if(epoch)else+1')).toBe('not (epoch) if (epoch) else +1');
  expect(spelled('[lambda a:-a,lambda b:1]')).toBe('[lambda a: -a, lambda b: 1]');
  expect(spelled('epoch not in(30 ,60)')).toBe('epoch not in (30, 60)');
  expect(spelled('1e+3*epoch # fast')).toBe('1e3 * epoch');
  expect(spelled('math . cos (epoch)')).toBe('math.cos(epoch)');
  expect(spelled('ｍｉｎ（１，epoch）')).toBe('min(1, epoch)');
});

test('links can be read', () => {
  expect(printInLink('lambda epoch: 0.95 ** (epoch // 10)')).toBe(
    'lambda:epoch:to:0.95:pow:open:epoch:floordiv:10:close',
  );
  expect(printInLink('step / 500 if step < 500 else 1')).toBe('step:div:500:if:step:lt:500:else:1');
  expect(printInLink('lambda add: add + 5.')).toBe('lambda:.add:to:.add:add:5.:end');
  expect(readFromLink('lambda epoch')).toBe('lambda epoch');
});

test('a formula of any length is answered at once', () => {
  for (const sign of ['(', '-', 'not ', '1+', '2**', 'min(1,', 'lambda x:', '[']) {
    const text = sign.repeat(100_000);
    expect(readFormula(text).mistake?.from).toBe(longestFormula);
    expect(readFormula(text.slice(0, longestFormula)).spelling).toBeNull();
  }
  const deep = `${'('.repeat(195)}epoch${')'.repeat(195)}`;
  expect(readFormula(deep).spelling).toBe(deep);
  expect(readFormula(`${'-'.repeat(395)}epoch`).mistake).toBeNull();
});

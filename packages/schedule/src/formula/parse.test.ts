/** What is wrong with a formula is said of the very characters. */
import { describe, expect, test } from 'vitest';
import { mistakes } from './mistake.ts';
import { parseFormula } from './parse.ts';

/** The characters a mistake is about, and the sentence. */
function mistakeIn(text: string): readonly [string, string] | null {
  const { mistake } = parseFormula(text);
  return mistake === null ? null : [text.slice(mistake.from, mistake.to), mistake.text.en];
}

describe('a mistake points at its characters:', () => {
  test.each([
    ['0.95 ** epch', 'epch', mistakes.unknown('epch', 'epoch').en],
    ['lambda step: stp / 2', 'stp', mistakes.unknown('stp', 'step').en],
    ['lambda e: epoch', 'epoch', mistakes.unknown('epoch', null).en],
    ['mni(epoch, 1)', 'mni', mistakes.unknown('mni', 'min').en],
    ['np.cos(epoch)', 'np.cos', mistakes.unknown('np.cos', 'math.cos').en],
    ['sqrt(epoch)', 'sqrt', mistakes.unknown('sqrt', 'math.sqrt').en],
    ['epoch + maht.pi', 'maht.pi', mistakes.unknown('maht.pi', 'math.pi').en],
    ['math.cosine(epoch)', 'math.cosine', mistakes.unknown('math.cosine', null).en],
    ['foo(epoch)', 'foo', mistakes.unknown('foo', null).en],
    ['epoch / step', 'step', mistakes.twoArguments('epoch', 'step').en],
    ['1 + math.sin', 'math.sin', mistakes.notCalled('math.sin').en],
    ['math.pi(2)', 'math.pi', mistakes.notCallable('math.pi').en],
    ['epoch(2)', 'epoch', mistakes.notCallable('epoch').en],
    ['min(epoch)', 'min(epoch)', mistakes.count('min', '2+', 1).en],
    ['math.cos(1, 2)', 'math.cos(1, 2)', mistakes.count('math.cos', '1', 2).en],
    ['round(1, 2, 3)', 'round(1, 2, 3)', mistakes.count('round', '1–2', 3).en],
    ['epoch ^ 2', '^', mistakes.xor.en],
    ['epoch = 2', '=', mistakes.equals.en],
    ['epoch +', '', mistakes.missing.en],
    ['epoch 2', '2', mistakes.syntax.en],
    ['1 * / 2', '/', mistakes.syntax.en],
    ['1 < not epoch', 'not', mistakes.notInside.en],
    ['(1 + epoch', '(', mistakes.neverClosed.en],
    ['1 + epoch)', ')', mistakes.closesNothing.en],
    ['[1 + epoch)', ')', mistakes.closesNothing.en],
    ['1) + (epoch', ')', mistakes.closesNothing.en],
    ['epoch in 30', '30', mistakes.notList.en],
    ['1 < epoch in [3]', '1 < epoch', mistakes.beyond('1 < epoch').en],
    ['epoch in [i for i in [3]]', '[i for i in [3]]', mistakes.notList.en],
    ['012 * epoch', '012', mistakes.number.en],
    ['2j * epoch', '2j', mistakes.number.en],
    ['"a" * 2', '"', mistakes.character('"').en],
    ['epoch → 2', '→', mistakes.character('→').en],
    ['1 + 步数', '步', mistakes.character('步').en],
    ['lambda: 1', 'lambda: 1', mistakes.oneArgument.en],
    ['lambda a, b: a', 'a, b', mistakes.oneArgument.en],
    ['lambda a=1: a', 'a=1', mistakes.oneArgument.en],
    ['lambda *a: a', '*a', mistakes.oneArgument.en],
    ['lambda a: lambda b: b', 'lambda b: b', mistakes.nested.en],
    ['epoch is 2', 'is', mistakes.beyond('is').en],
    ['[1, 2][epoch]', '[1, 2][epoch]', mistakes.beyond('[1,2][epoch]').en],
    ['epoch << 2', '<<', mistakes.beyond('<<').en],
    ['~epoch', '~', mistakes.beyond('~').en],
    ['min(*epoch, 2)', '*', mistakes.beyond('*').en],
    ['(epoch).real', '(epoch).real', mistakes.beyond('(epoch).real').en],
    ['max(x for x in 1)', 'for', mistakes.beyond('for').en],
    ['min(1, key=2)', '=', mistakes.beyond('=').en],
    [' # nothing', ' # nothing', mistakes.empty.en],
    ['', '', mistakes.empty.en],
    ['None', 'None', mistakes.beyond('None').en],
  ])('%s', (text, characters, sentence) => {
    expect(mistakeIn(text)).toEqual([characters, sentence]);
  });
});

test('what is written with a Chinese keyboard, or over several lines, is understood', () => {
  for (const text of [
    'ｍａｘ（１，epoch）',
    '2 × epoch − 1',
    'lambda epoch：epoch',
    '(epoch\n  + 1)',
    'epoch\n+ 1 # more',
  ])
    expect(mistakeIn(text)).toBeNull();
});

test('a formula is a function where it has a variable, and a value where it has none', () => {
  const kind = (text: string) => parseFormula(text).root?.kind;
  expect(kind('0.95 ** epoch')).toBe('function');
  expect(kind('lambda epoch: 0.95')).toBe('function');
  expect(kind('(lambda epoch: 0.95)')).toBe('function');
  expect(kind('0.95')).toBe('value');
  expect(kind('[lambda a: a, 1]')).toBe('list');
  expect(kind('lambda a: a, lambda b: b')).toBe('list');
  expect(kind('[]')).toBe('list');
});

test('a name of the argument hides the function of that name', () => {
  expect(mistakeIn('lambda min: min + 1')).toBeNull();
  expect(mistakeIn('lambda min: min(1, 2)')).toEqual(['min', mistakes.notCallable('min').en]);
});

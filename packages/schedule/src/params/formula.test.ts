/** What a function as an argument makes of text; what holds for all kinds of parameters is among the laws. */
import { expect, test } from 'vitest';
import { runOf } from '../run.ts';
import { formula } from './formula.ts';

const lr_lambda = formula({
  label: { en: 'x', zh: 'x' },
  help: { en: 'x', zh: 'x' },
  symbol: 'f',
  initial: 'lambda epoch: 0.95 ** epoch',
  examples: [],
});
const context = { run: runOf(100), number: () => 1 };

test('is kept as it was written, in one spelling, and in links by the names of its signs', () => {
  const { value } = lr_lambda.accept('lambda step: min( 1,step/500 )');
  expect(value).toBe('lambda step: min(1, step / 500)');
  expect(lr_lambda.print(value)).toBe('lambda:step:to:min:open:1:comma:step:div:500:close');
  expect(lr_lambda.read(lr_lambda.print(value)).value).toBe(value);
});

test('is read from a link that has it as Python writes it', () => {
  expect(lr_lambda.read('lambda epoch: 0.5').value).toBe('lambda epoch: 0.5');
  expect(lr_lambda.read('0.95 ** epoch').value).toBe('0.95 ** epoch');
  expect(lr_lambda.read('0.95:pow:').repair).toEqual({ kind: 'unreadable' });
});

test('is a list where a recorded call has several', () => {
  expect(lr_lambda.accept(['lambda epoch: 1', '0.5']).value).toBe('[lambda epoch: 1, 0.5]');
  expect(lr_lambda.accept([1, 2]).repair).toEqual({ kind: 'unreadable' });
});

test('families see something to compute with, or None where it is not given', () => {
  const made = lr_lambda.resolve('lambda epoch: epoch / 4', context);
  expect(made?.meaning.kind === 'function' && made.meaning.valueAt(3)).toBe(0.75);
  expect(lr_lambda.resolve('lambda epoch: epoch / 4', context)).toBe(made);
  expect(lr_lambda.resolve(null, context)).toBeNull();
  expect(lr_lambda.read('None')).toEqual({ value: null, repair: null });
});

test('what is wrong with a text is said with its place', () => {
  expect(lr_lambda.check('0.95 ** epch').mistake).toMatchObject({ from: 8, to: 12 });
  expect(lr_lambda.check('0.95**epoch').spelling).toBe('0.95 ** epoch');
});

import { acceptSpan, defaultPlan, planRun, type SpanUnit } from '@lr-playground/schedule';
import { expect, it } from 'vitest';
import { say } from '../../i18n/text.ts';
import { readSpanField } from './spans.ts';

/** Ten thousand steps, 3.2 epochs. */
const run = planRun(defaultPlan);
const readField = (text: string, unit: SpanUnit) =>
  readSpanField(text, unit, run, (raw) => acceptSpan(raw, { value: 1, unit }));

it('what a length may be is said in the language of the page', () => {
  const read = readField('?', 'epochs');
  if (read.remark === null) throw new Error('nobody can read a question mark');
  const { text, fill } = read.remark;
  expect(say(text, 'en', fill)).toContain('0 … 10,000,000 epochs. Write it like 500, 2k, 5%, 0.5 epochs');
  expect(say(text, 'zh', fill)).toContain('0 … 10,000,000 轮，可写成 500、2k、5%、0.5 轮');
});

it('a bare number that is longer than the run is taken in the unit of the field, and said with it', () => {
  const read = readField('2k', 'epochs');
  expect(read).toMatchObject({ taken: true, value: { value: 2000, unit: 'epochs' } });
  const { text, fill } = read.remark ?? {};
  if (text === undefined) throw new Error('nothing was said');
  expect(say(text, 'en', fill)).toBe(
    'A bare 2k was taken as 2,000 epochs, longer than the run of 3.2 epochs.',
  );
  expect(say(text, 'zh', fill)).toBe('2k 未写单位，已当作 2,000 轮，超过了全程的 3.2 轮。');
});

it.each([
  ['3', 'epochs'],
  ['10000', 'steps'],
  ['100', 'percent'],
  ['2000 epochs', 'epochs'],
  ['20k steps', 'epochs'],
] as const)('nothing is said of %s in a field of %s', (text, unit) => {
  expect(readField(text, unit)).toMatchObject({ taken: true, remark: null });
});

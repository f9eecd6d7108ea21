import { acceptSpan } from '@lr-playground/schedule';
import { expect, it } from 'vitest';
import { say } from '../../i18n/text.ts';
import { readSpanField } from './spans.ts';

it('what a length may be is said in the language of the page', () => {
  const read = readSpanField('?', 'epochs', (raw) => acceptSpan(raw, { value: 1, unit: 'epochs' }));
  if (read.remark === null) throw new Error('nobody can read a question mark');
  const { text, fill } = read.remark;
  expect(say(text, 'en', fill)).toContain('0 … 10,000,000 epochs. Write it like 500, 2k, 5%, 0.5 epochs');
  expect(say(text, 'zh', fill)).toContain('0 … 10,000,000 轮，可写成 500、2k、5%、0.5 轮');
});

import { expect, test } from 'vitest';
import { cutName } from './cut-name.ts';

test.each([
  ['Cosine', 'Cosine', ''],
  ['Transformers linear', 'Transformers linear', ''],
  ['Transformers cosine with min_lr', 'Transformers ', 'cosine with min_lr'],
  ['Transformers cosine warmup with min_lr', 'Transformers cosine ', 'warmup with min_lr'],
  ['Transformers cosine with min_lr 2', 'Transformers cosine ', 'with min_lr 2'],
  ['Transformers 余弦（带最小学习率）', 'Transformers ', '余弦（带最小学习率）'],
  ['averylongnamewithoutanybreakinit', 'averylongnamewithoutanybreakinit', ''],
])('%s keeps the end that tells it from others', (name, start, end) => {
  expect(cutName(name)).toEqual([start, end]);
});

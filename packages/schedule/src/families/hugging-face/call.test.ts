import { expect, test } from 'vitest';
import { problemsOfCall } from './call.ts';

const length = { unexpected: 'num_training_steps' } as const;
const warmup = { num_warmup_steps: '5' };

test('what get_scheduler does not pass on is refused by the function alone', () => {
  const called = { name: 'X', callee: 'get_x', required: ['num_warmup_steps'] };
  const refused = (via: 'get_scheduler' | 'function', dropped: readonly string[] | 'all') =>
    problemsOfCall({ ...length, via }, { ...called, dropped }, warmup).map(({ text }) => text);
  expect(refused('get_scheduler', ['num_training_steps'])).toEqual([]);
  expect(refused('get_scheduler', 'all')).toEqual([]);
  const text = "get_x() got an unexpected keyword argument 'num_training_steps'";
  expect(refused('get_scheduler', [])).toEqual([text]);
  expect(refused('function', 'all')).toEqual([text]);
});

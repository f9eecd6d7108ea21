import { expect, test } from 'vitest';
import { Memory } from './memory.ts';

test('the oldest go when the room is full, and what is given anew is counted once', () => {
  const memory = new Memory<string>();
  memory.set('a', 'first', 2e6);
  memory.set('a', 'second', 2e6);
  memory.set('b', 'other', 2e6);
  expect([memory.get('a'), memory.get('b')]).toEqual(['second', 'other']);
  memory.set('c', 'third', 1);
  expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([undefined, 'other', 'third']);
  memory.set('d', 'all', 9e6);
  expect([memory.get('b'), memory.get('c'), memory.get('d')]).toEqual([undefined, undefined, 'all']);
});

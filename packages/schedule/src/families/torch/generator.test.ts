/** Numbers that torch 1.13 has drawn. */
import { expect, test } from 'vitest';
import { TorchGenerator } from './generator.ts';

const drawn = (count: number, draw: () => number) => Array.from({ length: count }, draw);

test.each([
  [0, [1.5409960746765137, -0.293428897857666, -2.1787893772125244], 0.49625658988952637],
  [42, [0.33669036626815796, 0.12880940735340118, 0.23446236550807953], 0.8822692632675171],
  [-1, [1.2197630405426025, -0.3929794728755951, 1.0230751037597656], 0.9937993884086609],
  [2 ** 32 + 5, [-0.4867807626724243, -0.6038215756416321, -0.5580962300300598], 0.8302518725395203],
])('seed %d', (seed, normal, uniform) => {
  const generator = new TorchGenerator(seed);
  expect(drawn(3, () => generator.randn())).toEqual(normal);
  expect(new TorchGenerator(seed).rand()).toBe(uniform);
});

test('goes on when the whole state has been used', () => {
  const generator = new TorchGenerator(42);
  expect(drawn(1500, () => generator.randn()).at(-1)).toBe(-0.4519728422164917);
  const other = new TorchGenerator(42);
  expect(drawn(1500, () => other.rand()).at(-1)).toBe(0.9694236516952515);
});

test('begins anew with another seed, whatever it has drawn', () => {
  const generator = new TorchGenerator(42);
  for (let draw = 0; draw < 701; draw += 1) generator.randn();
  generator.manualSeed(0);
  expect(generator.randn()).toBe(new TorchGenerator(0).randn());
});

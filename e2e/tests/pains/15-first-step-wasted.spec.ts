/** Transformers #34754, gpt-neox #1373, nanoGPT #578: warmup starts at exactly 0, the first step is wasted. */
import { expect, test } from '../../fixtures.ts';

test('warmup starts at exactly 0, the first step is wasted', async ({ playground }) => {
  // k/W, (k+1)/W and (k+1)/(W+1), side by side.
  await playground.open(
    'v1/run,steps=100/a:transformers.constant_with_warmup,lr=1e-3,num_warmup_steps=10' +
      '/b:constant,peak_lr=1e-3,warmup_shape=linear,warmup=10,warmup_count=t_plus_1' +
      '/c:nanogpt.get_lr,learning_rate=1e-3,warmup_iters=10,lr_decay_iters=100,min_lr=1e-4',
  );
  await expect(playground.findings).toContainText([
    'Update 0 has a learning rate of 0: one of 100 updates (1%) changes nothing.',
  ]);
  for (const title of playground.titles) await playground.expectExactCell(0, title);
  const [first = '', second = '', third = ''] = playground.titles;
  expect(await playground.cell(0, first)).toBe('0');
  expect(Number(await playground.cell(0, second))).toBeCloseTo(1e-4, 9);
  expect(Number(await playground.cell(0, third))).toBeCloseTo(1e-3 / 11, 9);
  // Nothing is wasted where it counts otherwise.
  await playground.choose(second);
  await expect(playground.findings).toHaveCount(0);
});

/** Pain 10: SequentialLR is off by one, or a part of it is ignored: what is in force around its milestone. */
import { expect, test } from '../../fixtures.ts';

test('SequentialLR off by one: the exact values of the updates around its milestone, with one click', async ({
  playground,
  page,
}) => {
  // The warmup is longer than the milestone lets it be: it is cut off below the full rate, and the cosine starts at it.
  await playground.open(
    'v1/run,steps=10000/a:torch.SequentialLR,lr=1e-3,schedulers=LinearLR::0.01::total_iters.600:::CosineAnnealingLR::9500,milestones=500',
  );
  await page.getByRole('button', { name: 'Around borders' }).click();
  for (const step of [498, 499, 500, 501, 502])
    await playground.expectExactCell(step, 'PyTorch SequentialLR');
  expect(Number(await playground.cell(499, 'PyTorch SequentialLR'))).toBeLessThan(8.5e-4);
  expect(await playground.cell(500, 'PyTorch SequentialLR')).toBe('1e-3');
});

/** PyTorch #95122, #62640, openai/CLIP #107: warm restarts by `T_0` and `T_mult`. */
import { expect, test } from '../../fixtures.ts';

test('where warm restarts come, how long cycles are, how high, and where the last is cut', async ({
  playground,
  page,
}) => {
  await playground.open('v1/run,steps=10000/a:torch.CosineAnnealingWarmRestarts,lr=0.1,T_0=2000,T_mult=2');
  await expect(playground.cycles).toHaveText([
    '102,0000.1',
    '22,0004,0000.1',
    '36,0004,000 of 8,000, cut0.1',
  ]);
  await expect(playground.findings).toContainText([
    'The last cycle begins at update 6,000 and would end at 14,000, but the run ends at 10,000',
  ]);
  await page.getByRole('button', { name: 'Set T_0 = 1,429' }).click();
  await expect(playground.findings).toHaveCount(0);
  await expect(playground.cycles).toHaveCount(3);

  // Peaks that decay.
  await playground.open(
    'v1/run,steps=900/a:cosine_restarts,peak_lr=1e-3,num_cycles=3,peak_decay=0.5,warmup_shape=none',
  );
  await expect(playground.cycles).toHaveText(['103001e-3', '23003005e-4', '36003002.5e-4']);
});

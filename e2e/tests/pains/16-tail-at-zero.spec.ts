/** Megatron-LM #2258, AReaL #1289, mlx-examples #985: decay counted with or without warmup; a flat tail at 0. */
import { expect, test } from '../../fixtures.ts';

test('decay counted with or without warmup leaves a flat tail at 0', async ({ playground, page }) => {
  // The decay was given what the warmup leaves, to a library that counts the warmup in.
  await playground.open(
    'v1/run,steps=1000/a:transformers.linear,lr=1e-5,num_warmup_steps=100,num_training_steps=900',
  );
  await expect(playground.findings).toContainText([
    'The last 100 updates (10% of the run, from update 900 on) have a learning rate of 0: they change nothing.',
  ]);
  const mark = playground.chart.locator('[data-guard=flat-tail]');
  await expect(mark).toBeAttached();
  await page.getByRole('button', { name: 'Set num_training_steps = 1,000' }).click();
  await expect(playground.findings).toHaveCount(0);
  await expect(mark).toHaveCount(0);

  // Megatron says of its own length what it counts.
  await playground.open(
    'v1/run,steps=1000/a:megatron.OptimizerParamScheduler,max_lr=1e-4,min_lr=0.0,lr_warmup_steps=100,lr_decay_steps=900',
  );
  await expect(page.getByRole('button', { name: /End of decay.*warmup included/ })).toBeVisible();
});

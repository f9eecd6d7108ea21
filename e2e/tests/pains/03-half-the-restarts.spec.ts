/** SimpleTuner #96, diffusers #1232, transformers #20552: `num_cycles` gives half the restarts, or none. */
import { expect, test } from '../../fixtures.ts';

test('num_cycles gives half the restarts, or none', async ({ playground, page }) => {
  // Ten cycles over the micro-batches of 10,000 updates with an accumulation of 2.
  await playground.open(
    'v1/run,steps=10000/a:diffusers.cosine_with_restarts,lr=1e-4,num_warmup_steps=0,num_training_steps=20000,num_cycles=10',
  );
  await expect(playground.cycles).toHaveCount(5);
  await expect(playground.findings).toContainText(['the last 5 cycles never begin']);
  await page.getByRole('button', { name: 'Set num_training_steps = 10,000' }).click();
  await expect(playground.cycles).toHaveCount(10);
  await expect(playground.findings).toHaveCount(0);

  // The default of most scripts.
  await playground.write(playground.field('Cycles (num_cycles)'), '1');
  await playground.field('Cycles (num_cycles)').press('Enter');
  await expect(playground.findings).toContainText(['There is no restart']);
  await expect(playground.cycles).toHaveCount(0);
});

/** Pain 4: `num_cycles` means different things: waves here, restarts there, and nothing at all elsewhere. */
import { expect, test } from '../../fixtures.ts';

test('num_cycles means different things: the same number said to every library, curve by curve', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=10000/a:transformers.cosine,lr=3e-4,num_warmup_steps=500,num_training_steps=10000,num_cycles=1',
  );
  await playground.askLibraries();
  await expect(page.getByText(/Warmup and cosine: .*num_cycles 1$/)).toBeVisible();
  await page.getByRole('switch', { name: 'Every scheduler' }).click({ force: true });

  // Waves to Transformers and torchtune; Diffusers only lets its own function have them; others have no word for it.
  await expect(playground.library('torchtune')).toContainText('num_cycles=1');
  await expect(playground.library('torchtune')).toContainText('never');
  await expect(playground.library('Keras CosineDecay')).toContainText('No argument for: num_cycles.');
  await expect(playground.library('Keras CosineDecay')).toContainText('100%');

  // The same name in a schedule with restarts: one fall, which is a plain cosine.
  await playground.open(
    'v1/run,steps=10000/a:transformers.cosine_with_restarts,lr=3e-4,num_warmup_steps=500,num_training_steps=10000,num_cycles=2',
  );
  await playground.askLibraries();
  await expect(page.getByText(/Cosine with restarts: .*num_cycles 2$/)).toBeVisible();
  await expect(playground.library('Diffusers')).toContainText('num_cycles=2');
  await expect(playground.library('timm')).toContainText('cycle_limit=2');
  await playground.library('timm').getByRole('button', { name: /^Add / }).click();
  await expect(playground.legend.getByRole('button', { name: 'timm CosineLRScheduler' })).toBeVisible();
});

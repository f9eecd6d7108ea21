/** Pain 12: stepped once per epoch where every update was meant, or the other way round. */
import { expect, test } from '../../fixtures.ts';

test('a warmup of 4,000 steps would take 4,000 epochs: the staircase is drawn, and lengths in epochs mend it', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,source=data,samples=32000,epochs=40,batch=32,accumulation=1,devices=1,seq_len=1024/a:transformers.cosine,lr=1e-4,num_warmup_steps=4000,num_training_steps=100pct',
  );
  await playground.openRunPlan();
  await playground.select('scheduler.step() is called').selectOption('once per epoch');
  await expect(playground.meaning).toContainText('1 tick per epoch, that is in 1,000 updates.');
  await expect(playground.meaning).toContainText('only 0.1% of the curve is gone through');
  const applied = playground.appliedValue('Transformers cosine');
  await playground.pointAt(0.999);
  // 39 of 4,000 steps of warmup.
  await expect(applied).toHaveText('applied 9.75e-7');

  await playground.field('Warmup (num_warmup_steps)').fill('10%');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Count lengths in epochs' }).click();
  await expect(playground.meaning).toContainText('40 ticks, which come out even with the run');
  // A staircase: the value of an epoch stays to its end.
  await playground.pointAt(0.5125);
  const within = await applied.textContent();
  await playground.pointAt(0.5225);
  await expect(applied).toHaveText(within ?? '');
  await playground.pointAt(0.5375);
  await expect(applied).not.toHaveText(within ?? '');
});

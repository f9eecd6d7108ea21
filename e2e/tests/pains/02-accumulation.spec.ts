/** Pain 2: gradient accumulation changes the number of steps. */
import { expect, test } from '../../fixtures.ts';

test('accumulation: the sum from data to steps, a warmup that was 16,000 batches, and both ways of miscounting', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,source=data,samples=1000000,epochs=2,batch=8,accumulation=1,devices=1,seq_len=1024/a:transformers.linear,lr=1e-4,num_warmup_steps=16000,num_training_steps=100pct',
  );
  await playground.openRunPlan();
  const sum = page.getByLabel('How the steps add up');
  await expect(sum).toContainText('125,000 × 2 epochs= 250,000 steps');
  await playground.write(playground.field('Accumulation'), '16');
  await page.keyboard.press('Enter');
  await expect(sum).toContainText('125,000 ÷ 16= 7,813 updates per epoch rounded up');
  await expect(sum).toContainText('7,813 × 2 epochs= 15,626 steps');
  // What was a warmup of 16,000 batches is now longer than the run, and the guard says so.
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText('warmup', { ignoreCase: true });

  await playground.write(playground.field('Warmup (num_warmup_steps)'), '1000');
  await page.keyboard.press('Enter');
  await playground.select('scheduler.step() is called').selectOption('on every micro-batch');
  await expect(playground.meaning).toContainText('16 ticks per update.');
  await expect(playground.meaning).toContainText('6.25% of the run');
  await page.getByRole('button', { name: 'Call it after every update' }).click();
  await expect(playground.meaning).toHaveText('One tick per update: what is planned is what is applied.');

  await playground.select('Total and warmup are counted in').selectOption('micro-batches');
  await expect(playground.meaning).toContainText('15,626 of the schedule’s 250,000 ticks');
  await expect(playground.meaning).toContainText('only 6.25% of the curve is gone through');
});

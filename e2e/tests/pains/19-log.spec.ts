/** Pain 19: the logged learning rate is not the applied one. */
import { expect, test } from '../../fixtures.ts';

test('a pasted log is off by one, or ends at an eighth: the tool names it, and draws it so', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=1000/a:transformers.linear,lr=1e-4,num_warmup_steps=0,num_training_steps=1000',
  );
  await playground.openRunPlan();
  const rate = (tick: number) => (1e-4 * Math.max(0, 1000 - tick)) / 1000;
  const paste = async (value: (step: number) => number) => {
    await page.getByRole('button', { name: 'Compare with a log…' }).click();
    const lines = Array.from({ length: 50 }, (_, i) => `${i * 10},${value(i * 10).toExponential(4)}`);
    await playground.field('Logged learning rates').fill(`step,lr\n${lines.join('\n')}`);
    await page.getByRole('button', { name: 'Explain' }).click();
    return page.getByRole('dialog').getByRole('status');
  };
  // Logged behind scheduler.step(), as many trainers do.
  const answer = await paste((step) => rate(step + 1));
  await expect(answer).toContainText('every line has what the curve has 1 update later');
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();

  await expect(await paste((step) => rate(8 * step))).toContainText('makes 8 ticks per update');
  await page.getByRole('button', { name: 'Draw it so' }).click();
  await expect(playground.meaning).toContainText('ends at step 125, 12.5% of the run');
});

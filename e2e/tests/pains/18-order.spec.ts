/** Pain 18: “Detected call of lr_scheduler.step() before optimizer.step()”: should I worry? */
import { expect, test } from '../../fixtures.ts';

test('scheduler before optimizer: the curve is shifted by one, and the lost value is named', async ({
  playground,
  page,
}) => {
  await playground.open('v1/run,steps=10/a:torch.ExponentialLR,lr=0.1,gamma=0.5');
  await playground.openRunPlan();
  await playground.toggle('Before optimizer.step()');
  await expect(playground.meaning).toContainText('Its first value is never used.');
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText(
    'the first value, 0.1, is never used',
  );
  // Update 3 runs at what update 4 should have.
  await playground.pointAt(1 / 3);
  await expect(playground.appliedValue('PyTorch ExponentialLR')).toHaveText('applied 0.00625');
  await page.getByRole('button', { name: 'Step the optimizer first' }).click();
  await expect(playground.meaning).toHaveText('One tick per update: what is planned is what is applied.');
});

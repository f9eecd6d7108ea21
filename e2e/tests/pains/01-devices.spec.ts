/** Pain 1: accelerate steps the scheduler once per process at every call, so that the schedule ends early. */
import { expect, test } from '../../fixtures.ts';

test('accelerate on four devices ends at a quarter of the run: seen before training, and mended', async ({
  playground,
  page,
}) => {
  await playground.open(
    'v1/run,steps=10000/a:transformers.linear,lr=1e-4,num_warmup_steps=5pct,num_training_steps=100pct',
  );
  await playground.openRunPlan();
  await playground.write(playground.field('Devices'), '4');
  await page.keyboard.press('Enter');
  // Four devices alone change nothing: it takes a scheduler that went through prepare().
  await expect(playground.meaning).toHaveText('One tick per update: what is planned is what is applied.');
  await playground.toggle('Prepared by accelerate');
  await expect(playground.meaning).toContainText('4 ticks per update.');
  await expect(playground.meaning).toContainText('ends at step 2,500, 25% of the run');

  // Both lines, and both values where the crosshair is.
  await expect(playground.chart.getByText('planned', { exact: true })).toBeVisible();
  await playground.pointAt(0.5);
  const applied = playground.appliedValue('Transformers linear');
  await expect(applied).toHaveText('applied 0');
  await expect(playground.legend).toContainText(/5\.2\d*e-5/);

  // The guard says the same on the curve's card, with a way out.
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(finding.filter({ hasText: '4 ticks per call' })).toContainText('over at update 2,500');
  await page.getByRole('button', { name: 'Count lengths in updates × devices' }).click();
  await expect(playground.meaning).toContainText('come out even with the run');
  await playground.pointAt(0.5);
  await expect(applied).not.toHaveText('applied 0');
});

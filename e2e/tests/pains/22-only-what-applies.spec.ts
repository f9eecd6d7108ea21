/** kohya_ss #1217: the GUI shows parameters that do not apply. */
import { expect, test } from '../../fixtures.ts';

test('only the parameters of the chosen schedule are shown', async ({ playground, page }) => {
  await playground.open(
    'v1/run,steps=1000/a:cosine_restarts,peak_lr=1e-3,restarts_by=num_cycles,num_cycles=4',
  );
  await expect(playground.slider('Number of cycles')).toBeVisible();
  await expect(playground.slider('First cycle (T_0)')).toHaveCount(0);
  await playground.select('Cycles given by').selectOption('t_0');
  await expect(playground.slider('First cycle (T_0)')).toBeVisible();
  await expect(playground.slider('Number of cycles')).toHaveCount(0);

  await page.getByRole('button', { name: 'Change schedule' }).click();
  await playground.family('Constant').click();
  await expect(playground.slider('Peak learning rate')).toBeVisible();
  await expect(playground.slider('First cycle (T_0)')).toHaveCount(0);
  await expect(playground.slider('Minimum learning rate (η_min)')).toHaveCount(0);
});

/** PyTorch #38170, #92040, PiFold #6: OneCycleLR "Tried to step N+1 times". */
import { expect, test } from '../../fixtures.ts';

test('OneCycleLR tried to step N+1 times', async ({ playground, page }) => {
  await playground.open('v1/run,steps=1000/a:torch.OneCycleLR,max_lr=0.1,total_steps=900');
  await expect(playground.curveList.getByText('Tried to step 901 times')).toBeVisible();
  await expect(playground.findings).toContainText([
    'The run stops at update 901 of 1,000 with a ValueError: 99 updates (9.9%) are never made.',
  ]);
  await expect(playground.chart.locator('[data-guard=stops-early]')).toBeAttached();
  await page.getByRole('button', { name: 'Set total_steps = 1,000' }).click();
  await expect(playground.findings).toHaveCount(0);
  await expect(playground.curveList.getByText('Tried to step')).toHaveCount(0);
});

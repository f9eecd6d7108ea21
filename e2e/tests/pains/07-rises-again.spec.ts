/** CodefyUI #205, PyTorch #11210, ivadomed #57: CosineAnnealingLR climbs again after `T_max`, or never finishes. */
import { expect, test } from '../../fixtures.ts';

test('CosineAnnealingLR climbs again after T_max, or never finishes', async ({ playground, page }) => {
  await playground.open('v1/run,steps=85/a:torch.CosineAnnealingLR,lr=0.1,T_max=75');
  await expect(playground.findings).toContainText([
    'T_max is 75, the run has 85 updates: from update 75 on the learning rate climbs again, from 0 to 0.00351.',
  ]);
  const mark = playground.chart.locator('[data-guard=rises-again]');
  await expect(mark).not.toHaveAttribute('data-pointed');
  await playground.findings.hover();
  await expect(mark).toHaveAttribute('data-pointed');

  await page.getByRole('button', { name: /^Why\?/ }).click();
  await expect(playground.findings.getByText('most libraries do not stop it at the bottom')).toBeVisible();
  await expect(
    playground.findings.getByRole('link', { name: /CosineAnnealingLR T_max argument bug/ }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Set T_max = 85' }).click();
  await expect(playground.findings).toHaveCount(0);
  await expect(mark).toHaveCount(0);
  await expect.poll(() => playground.param('PyTorch CosineAnnealingLR', 'T_max')).toBe(85);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => playground.param('PyTorch CosineAnnealingLR', 'T_max')).toBe(75);

  await playground.open('v1/run,steps=85/a:torch.CosineAnnealingLR,lr=0.1,T_max=200');
  await expect(playground.findings).toContainText(['would end at update 200 with 0, but the run ends at 85']);
});

/** Pain 21: rules of dozens of stages, written by hand to imitate a cosine. */
import { expect, test } from '../../fixtures.ts';

test('rules written by hand: pasted they are a curve, and a cosine can be had as one', async ({
  playground,
  page,
}) => {
  await playground.open();
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Search schedules' }).fill('piecewise segments');
  await playground.family('Segments').click();
  await page.getByText('Paste or copy a rule').click();
  const box = page.getByRole('textbox', { name: /^Rule/ });
  await playground.write(box, '0.005:100, 1e-3:1000, 1e-5');
  await page.getByRole('button', { name: 'Use this rule' }).click();
  await expect(page.getByText('Phases: stable 10,000')).toBeHidden();
  await page.getByRole('button', { name: 'Around borders' }).click();
  for (const [step, value] of [
    [99, '5e-3'],
    [100, '1e-3'],
    [999, '1e-3'],
    [1000, '1e-5'],
  ] as const) {
    await expect.poll(() => playground.cell(step, 'Segments')).toBe(value);
  }

  await playground.write(box, '0.005:100, 1e-3:50, 1e-5');
  await page.getByRole('button', { name: 'Use this rule' }).click();
  await expect(page.getByText(/Stage 2, “1e-3:50”, ends no later than the one before it/)).toBeVisible();
});

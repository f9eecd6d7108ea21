/** Pain 17: schedules in tokens or samples. */
import { expect, test } from '../../fixtures.ts';

test('schedules in tokens: given in them, read in them', async ({ playground, page }) => {
  await playground.open();
  await playground.choose('Cosine');
  await playground.write(playground.field('Warmup'), '32.768M tokens');
  await page.keyboard.press('Enter');
  // 32 samples of 1024 tokens an update.
  await expect(page.getByText('= 1,000 steps · 10% · 0.32 epochs')).toBeVisible();
  const readings = {
    tokens: (step: number) => `${Number(((step * 32 * 1024) / 1e6).toPrecision(4))}M (step ${grouped(step)})`,
    samples: (step: number) => `${grouped(step * 32)} (step ${grouped(step)})`,
  };
  for (const [unit, reading] of Object.entries(readings)) {
    await playground.select('Unit of the x axis').selectOption(unit);
    const step = await playground.pointAt(0.5);
    await expect(playground.crosshair).toHaveAttribute('aria-valuetext', reading(step));
  }
});

const grouped = (count: number) => count.toLocaleString('en-US');

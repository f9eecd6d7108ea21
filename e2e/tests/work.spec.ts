/** Nobody loses work: reloads, several tabs, a closed browser. */
import { expect, test } from '../fixtures.ts';
import { Playground } from '../pages/playground.ts';

test('work survives a reload and a visit without a link', async ({ playground, page }) => {
  await playground.open();
  await playground.slide(playground.slider('Warmup'), 0.7);
  const text = (await playground.slider('Warmup').getAttribute('aria-valuetext')) ?? '';
  const percent = Number.parseFloat(text);
  await expect.poll(() => playground.param('Cosine', 'warmup')).toEqual({ value: percent, unit: 'percent' });
  await page.reload();
  await expect(playground.slider('Warmup')).toHaveAttribute('aria-valuetext', text);
  // A tab closed and another opened at the bare address: the work is there, or in the list of recent work.
  await page.close();
  const again = new Playground(await page.context().newPage());
  await again.open();
  if ((await again.slider('Warmup').getAttribute('aria-valuetext')) !== text) {
    await again.menu(/^Recent work/);
    await again.page.getByRole('dialog').getByRole('listitem').first().getByRole('button').first().click();
  }
  await expect(again.slider('Warmup')).toHaveAttribute('aria-valuetext', text);
});

test('two tabs keep their own work', async ({ context }) => {
  const [left, right] = [new Playground(await context.newPage()), new Playground(await context.newPage())];
  await left.open();
  await right.open();
  await left.page.bringToFront();
  await left.slide(left.slider('Warmup'), 0.8);
  await right.page.bringToFront();
  await right.slide(right.slider('Warmup'), 0.3);
  const texts = await Promise.all(
    [left, right].map((tab) => tab.slider('Warmup').getAttribute('aria-valuetext')),
  );
  expect(texts[0]).not.toBe(texts[1]);
  for (const [i, tab] of [left, right].entries()) {
    const percent = Number.parseFloat(texts[i] ?? '');
    await expect.poll(() => tab.param('Cosine', 'warmup')).toEqual({ value: percent, unit: 'percent' });
  }
  await left.page.reload();
  await right.page.reload();
  await expect(left.slider('Warmup')).toHaveAttribute('aria-valuetext', texts[0] ?? '');
  await expect(right.slider('Warmup')).toHaveAttribute('aria-valuetext', texts[1] ?? '');
});

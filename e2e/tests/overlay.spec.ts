/** Many curves over each other. */
import { expect, test } from '../fixtures.ts';

test('the first visit shows four curves and a line that invites', async ({ playground, page }) => {
  await playground.open();
  await expect(playground.legend.getByRole('button')).toHaveCount(4);
  await expect(page.getByText('Drag a handle on a curve', { exact: false })).toBeVisible();
  for (const title of playground.titles)
    await playground.expectExactReadout(title, await playground.pointAt(0.3));
});

test('eight curves of eight families, added from the gallery, each with its exact value', async ({
  playground,
  page,
}) => {
  await playground.open();
  for (const name of ['Linear', 'Exponential', 'Polynomial', 'Inverse square root']) {
    await page.getByRole('banner').getByRole('button', { name: 'Add curve' }).click();
    await playground.family(name).click();
    await expect(page.getByRole('heading', { name, level: 2, exact: true })).toBeVisible();
  }
  await expect(playground.legend.getByRole('button')).toHaveCount(8);
  await expect.poll(() => playground.titles).toHaveLength(8);
  const step = await playground.pointAt(0.62);
  for (const title of playground.titles) await playground.expectExactReadout(title, step);
  const colors = new Set(playground.doc.curves.map(({ color }) => color));
  expect(colors.size).toBe(8);
});

test('a curve can be hidden, shown, duplicated, renamed and deleted, and deleting can be taken back', async ({
  playground,
  page,
}) => {
  await playground.open();
  await page.getByRole('button', { name: 'Hide One-cycle' }).click();
  await expect(playground.legend.getByRole('button')).toHaveCount(3);
  await page.getByRole('button', { name: 'Show One-cycle' }).click();
  await expect(playground.legend.getByRole('button')).toHaveCount(4);

  await page.getByRole('button', { name: 'More for One-cycle' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(playground.legend.getByRole('button')).toHaveCount(5);

  await page.getByRole('button', { name: 'More for Cosine', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await playground.write(page.getByRole('textbox', { name: 'Name of Cosine' }), 'baseline run');
  await page.keyboard.press('Enter');
  await expect(playground.legend.getByRole('button', { name: 'baseline run' })).toBeVisible();

  await page.getByRole('button', { name: 'More for baseline run' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(playground.legend.getByRole('button')).toHaveCount(4);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(playground.legend.getByRole('button', { name: 'baseline run' })).toBeVisible();
});

test('a pinned curve is the zero of differences and the one of ratios', async ({ playground, page }) => {
  await playground.open();
  await page.getByRole('button', { name: 'Pin Cosine: compare the others with it', exact: true }).click();
  await page.getByText('Ratio', { exact: true }).click();
  await playground.pointAt(0.4);
  await expect.poll(() => playground.readout('Cosine')).toBe('1×');
  await page.getByText('Difference', { exact: true }).click();
  await expect.poll(() => playground.readout('Cosine')).toBe('0');
  await page.getByText('Curves', { exact: true }).last().click();
});

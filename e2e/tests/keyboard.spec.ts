/** Everything without a mouse. */
import { expect, test } from '../fixtures.ts';
import { boxOf } from '../pages/playground.ts';

test('a curve is added from the gallery by keyboard alone', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('a');
  const search = page.getByRole('combobox', { name: 'Search schedules' });
  await expect(search).toBeFocused();
  await page.keyboard.type('OneCycleLR');
  await expect(playground.family('One-cycle')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
  await expect(playground.legend.getByRole('button')).toHaveCount(5);
});

test('arrow keys walk the gallery', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('a');
  const chosen = page.getByRole('listbox', { name: 'Schedules' }).getByRole('option', { selected: true });
  await page.keyboard.press('ArrowDown');
  const first = await chosen.textContent();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).not.toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(playground.legend.getByRole('button')).toHaveCount(4);
});

test('three letters find a schedule of a library, and the list of shelves leads to any other', async ({
  playground,
  page,
}) => {
  await playground.open();
  await page.keyboard.press('a');
  const search = page.getByRole('combobox', { name: 'Search schedules' });
  await expect(search).toBeFocused();
  const chosen = page.getByRole('listbox', { name: 'Schedules' }).getByRole('option', { selected: true });
  await page.keyboard.type('ffc');
  await expect(chosen).toContainText('fastai fit_flat_cos');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const shelf = page.getByRole('navigation', { name: 'Go to' }).getByRole('button', { name: /^Keras/ });
  await shelf.focus();
  await page.keyboard.press('Enter');
  await expect(shelf).toHaveAttribute('aria-current', 'true');
  await expect(chosen).toContainText('Keras');
  await expect(chosen).toBeInViewport();
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(playground.legend.getByRole('button')).toHaveCount(5);
});

test('the command palette finds a command by its words and carries it out', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('Control+k');
  await playground.write(page.getByRole('textbox', { name: 'Search commands' }), 'duplicate');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(playground.legend.getByRole('button')).toHaveCount(5);
});

test('on an English page the command palette finds a command by its Chinese words too', async ({
  playground,
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its driver has no keys for Chinese');
  await playground.open();
  await page.keyboard.press('Control+k');
  await playground.write(page.getByRole('textbox', { name: 'Search commands' }), '对数');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Log', exact: true })).toBeChecked();
});

test('the question mark lists the shortcuts', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('Shift+?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Duplicate the selected curve')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('d');
  await expect(playground.legend.getByRole('button')).toHaveCount(5);
});

test('the chart zooms by keys and comes back', async ({ playground, page }) => {
  await playground.open();
  const bar = page.getByRole('scrollbar', { name: 'Visible part of the run' });
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(bar).toHaveAttribute('aria-valuetext', /of 10,000 steps/);
  await bar.focus();
  await page.keyboard.press('Home');
  await expect(bar).toHaveAttribute('aria-valuetext', /^from 0 to 2,500/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('0');
  await expect(bar).toHaveCount(0);
});

test('the wheel zooms about the pointer', async ({ playground, page }) => {
  await playground.open();
  const step = await playground.pointAt(0.25);
  await page.mouse.wheel(0, -600);
  const bar = page.getByRole('scrollbar', { name: 'Visible part of the run' });
  await expect(bar).toBeVisible();
  // What was under the pointer still is: within what a pixel now spans.
  const again = await playground.pointAt(0.2501);
  expect(Math.abs(again - step)).toBeLessThan(25);
});

test('a double click shows everything again', async ({ playground, page, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver clicks twice, but never double');
  await playground.open();
  await page.keyboard.press('+');
  const bar = page.getByRole('scrollbar', { name: 'Visible part of the run' });
  await expect(bar).toBeVisible();
  const box = await boxOf(playground.crosshair);
  await page.mouse.dblclick(box.x + 0.8 * box.width, box.y + 0.1 * box.height);
  await expect(bar).toHaveCount(0);
});

test('dragging across the plot zooms into what was dragged over', async ({ playground, page }) => {
  await playground.open();
  const box = await boxOf(playground.crosshair);
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.75 * box.width, box.y + 60, { steps: 5 });
  await page.mouse.up();
  const bar = page.getByRole('scrollbar', { name: 'Visible part of the run' });
  await expect(bar).toHaveAttribute('aria-valuetext', /^from (4,9|5,0)\d\d to 7,[45]\d\d/);
});

test('the crosshair moves by keys and is read out', async ({ playground, page }) => {
  await playground.open();
  await playground.crosshair.focus();
  await page.keyboard.press('Home');
  await expect(playground.crosshair).toHaveAttribute('aria-valuetext', 'step 0');
  await page.keyboard.press('ArrowRight');
  const step = Number(await playground.crosshair.getAttribute('aria-valuenow'));
  expect(step).toBeGreaterThan(0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(playground.crosshair).toHaveAttribute('aria-valuenow', String(11 * step));
  for (const title of playground.titles) await playground.expectExactReadout(title, 11 * step);
  await page.keyboard.press('End');
  await expect(playground.crosshair).toHaveAttribute('aria-valuetext', 'step 9,999');
});

test('the first thing Tab reaches leads to the chart', async ({ playground, page }) => {
  await playground.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the chart' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(playground.chart.locator(':focus')).toHaveCount(1);
});

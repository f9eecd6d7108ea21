/** Tuning a parameter changes the exact number under the crosshair, whichever way one tunes. */
import { expect, test } from '../fixtures.ts';
import type { Playground } from '../pages/playground.ts';

/** Parameter, curve that has it, its slider, and where on the run it shows (as a share of the width). */
const tuned = [
  { name: 'warmup', what: 'warmup ratio', curve: 'Cosine', slider: 'Warmup', at: 0.02 },
  { name: 'num_cycles', what: 'num_cycles', curve: 'Cosine', slider: 'Number of cycles', at: 0.5 },
  { name: 'min_lr', what: 'eta_min', curve: 'Cosine', slider: 'Minimum learning rate (η_min)', at: 0.9 },
  { name: 'num_cycles', what: 'restarts', curve: 'Cosine restarts', slider: 'Number of cycles', at: 0.6 },
] as const;

const ways = {
  mouse: (playground: Playground, label: string) => playground.slide(playground.slider(label), 0.8),
  keyboard: async (playground: Playground, label: string) => {
    await playground.slider(label).focus();
    for (let press = 0; press < 5; press += 1) await playground.page.keyboard.press('Shift+ArrowRight');
  },
} as const;

for (const { name, what, curve, slider, at } of tuned) {
  for (const [way, tune] of Object.entries(ways)) {
    test(`tuning ${what} by ${way} changes the value under the crosshair and in the table`, async ({
      playground,
    }) => {
      await playground.open();
      await playground.choose(curve);
      const step = await playground.pointAt(at);
      await playground.expectExactReadout(curve, step);
      const readout = await playground.readout(curve);
      const steps = [0, 50, 100, 250, 500, 750, 9999];
      const column = () => Promise.all(steps.map((row) => playground.cell(row, curve)));
      const cells = await column();
      const before = playground.param(curve, name);

      await tune(playground, slider);

      await expect.poll(() => playground.param(curve, name)).not.toEqual(before);
      await expect.poll(() => playground.readout(curve)).not.toBe(readout);
      await playground.expectExactReadout(curve, step);
      await expect.poll(column).not.toEqual(cells);
      for (const row of steps) await playground.expectExactCell(row, curve);
    });
  }
}

const typed = [
  { curve: 'Cosine', label: 'Peak learning rate', text: '2.5e-4', name: 'peak_lr', value: 2.5e-4 },
  { curve: 'Cosine', label: 'Warmup', text: '8%', name: 'warmup', value: { value: 8, unit: 'percent' } },
  {
    curve: 'Cosine',
    label: 'Warmup',
    text: '2k steps',
    name: 'warmup',
    value: { value: 2000, unit: 'steps' },
  },
  {
    curve: 'Cosine',
    label: 'Warmup',
    text: '0.5 epochs',
    name: 'warmup',
    value: { value: 0.5, unit: 'epochs' },
  },
  {
    curve: 'Cosine',
    label: 'Warmup',
    text: '1.5M tokens',
    name: 'warmup',
    value: { value: 1.5e6, unit: 'tokens' },
  },
  {
    curve: 'Cosine',
    label: 'Minimum learning rate (η_min)',
    text: '5%',
    name: 'min_lr',
    value: { value: 5, unit: 'percent' },
  },
  { curve: 'Cosine', label: 'Number of cycles', text: '1.5', name: 'num_cycles', value: 1.5 },
] as const;

for (const { curve, label, text, name, value } of typed) {
  test(`a field takes ${text} as ${label}`, async ({ playground }) => {
    await playground.open();
    await playground.choose(curve);
    await playground.write(playground.field(label), text);
    await playground.field(label).press('Enter');
    await expect.poll(() => playground.param(curve, name)).toEqual(value);
    await playground.expectExactReadout(curve, await playground.pointAt(0.3));
  });
}

test('a field says what it cannot take and keeps the last good value', async ({ playground }) => {
  await playground.open();
  await playground.choose('Cosine');
  const field = playground.field('Peak learning rate');
  const before = await field.inputValue();
  await playground.write(field, 'three');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/three/);
  expect(playground.param('Cosine', 'peak_lr')).toBe(3e-4);
  await field.press('Escape');
  await expect(field).toHaveValue(before);
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('the run plan counts steps from the data, and every curve follows', async ({ playground, page }) => {
  await playground.open();
  await page.getByRole('button', { name: /^Run plan/ }).click();
  await page.getByText('From the data', { exact: true }).click();
  await expect.poll(() => playground.doc.run.source).toBe('data');
  // 100,000 samples in batches of 32 are 3125 updates an epoch; three epochs of them.
  await expect.poll(() => playground.crosshair.getAttribute('aria-valuemax')).toBe('9374');
  await playground.expectExactReadout('Cosine', await playground.pointAt(0.5));
});

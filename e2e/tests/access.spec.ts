/** axe finds nothing, in any view, language or colour scheme. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Playground } from '../pages/playground.ts';

async function expectAccessible(page: Page): Promise<void> {
  // Half faded in, a dialog has half its contrast.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) })),
  ).toEqual([]);
}

// Looking at every element of several views takes its time.
test.describe.configure({ timeout: 90_000 });

const screens = {
  'a wide screen': { width: 1440, height: 900 },
  'a narrow screen': { width: 390, height: 844 },
} as const;

for (const scheme of ['light', 'dark'] as const) {
  for (const [screen, viewport] of Object.entries(screens)) {
    test(`axe: every tab on ${screen}, ${scheme}`, async ({ visitor }) => {
      const playground = new Playground(await (await visitor({ viewport, colorScheme: scheme })).newPage());
      await playground.open();
      for (const tab of await playground.page.getByRole('tab').all()) {
        await tab.click();
        await expect(playground.page.getByRole('tabpanel')).toBeVisible();
        await expectAccessible(playground.page);
      }
    });
  }

  test(`axe: gallery, share dialog, shortcuts, palette, recent work and open dialog, ${scheme}`, async ({
    visitor,
  }) => {
    const playground = new Playground(await (await visitor({ colorScheme: scheme })).newPage());
    const { page } = playground;
    await playground.open();
    const dialogs = [
      () => page.keyboard.press('a'),
      () => page.getByRole('button', { name: 'Share', exact: true }).click(),
      () => page.keyboard.press('Shift+?'),
      () => page.keyboard.press('Control+k'),
      () => page.keyboard.press('Control+o'),
      () => playground.menu(/^Recent work/),
    ];
    for (const open of dialogs) {
      await open();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test(`axe: findings with their reasons, and a table of cycles, ${scheme}`, async ({ visitor }) => {
    for (const viewport of Object.values(screens)) {
      const page = await (await visitor({ viewport, colorScheme: scheme })).newPage();
      await new Playground(page).open(
        'v1/run,steps=90/a:cosine_restarts,peak_lr=1e-3,warmup_shape=linear,warmup=10,warmup_count=t,restarts_by=t_0,T_0=30,T_mult=2' +
          '/b:transformers.linear,lr=1e-3,num_warmup_steps=0,num_training_steps=80',
      );
      await page
        .getByRole('button', { name: /^Why\?/ })
        .first()
        .click();
      await expect(page.getByRole('table', { name: 'Cycles' })).toBeVisible();
      await expectAccessible(page);
    }
  });

  for (const form of ['view', 'embed'] as const) {
    test(`axe: the ${form} form, ${scheme}`, async ({ visitor, playground }) => {
      await playground.open();
      const { doc } = playground;
      const other = new Playground(await (await visitor({ colorScheme: scheme })).newPage());
      await other.openDoc(doc, {}, form);
      await expectAccessible(other.page);
    });
  }
}

test('axe: a repaired link, a crosshair, a comparison, Chinese', async ({ visitor }) => {
  const playground = new Playground(await (await visitor({ locale: 'zh-CN' })).newPage());
  const { page } = playground;
  await page.goto('./#v1/a:cosine,peak_lr=1e9/b:wsd/view,pinned=b,comparison=ratio');
  await expect(page.getByRole('region', { name: '这个链接已被修正' })).toBeVisible();
  await page.getByRole('slider', { name: '十字线' }).focus();
  await page.keyboard.press('ArrowRight');
  await expectAccessible(page);
});

test('axe: a metric to draw', async ({ visitor }) => {
  const playground = new Playground(await (await visitor({ locale: 'en-US' })).newPage());
  const { page } = playground;
  await page.goto('./#v1/run,steps=1000/a:transformers.greedy,lr=0.01,metrics=2:1:nan:0.5x5,every=5pct');
  await expect(page.getByRole('slider', { name: 'Metric (metrics): drawn' })).toBeVisible();
  await expectAccessible(page);
});

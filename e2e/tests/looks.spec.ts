/** Both languages, both colour schemes, narrow and wide. */
import { expect, test } from '../fixtures.ts';
import { boxOf, Playground } from '../pages/playground.ts';

const background = (page: Playground['page']) =>
  page.evaluate(() => {
    const [r = 0, g = 0, b = 0] =
      getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return (r + g + b) / 3;
  });

test('a Chinese browser is spoken to in Chinese, and English is one choice away and remembered', async ({
  visitor,
}) => {
  const page = await (await visitor({ locale: 'zh-CN' })).newPage();
  await page.goto('./');
  await expect(page.getByRole('heading', { name: '训练计划' })).toBeVisible();
  await expect(page.getByRole('slider', { name: '峰值学习率', exact: true })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/);
  await page.getByRole('button', { name: '语言' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Run plan' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Run plan' })).toBeVisible();
});

test('in Chinese no English is left on the first screen', async ({ visitor }) => {
  const page = await (await visitor({ locale: 'zh-CN' })).newPage();
  await page.goto('./');
  await expect(page.getByRole('slider', { name: '峰值学习率', exact: true })).toBeVisible();
  const text = await page.locator('#root').textContent();
  for (const word of ['Warmup', 'Share', 'Curves', 'Undo', 'Values', 'Formula', 'step ', 'Add']) {
    expect(text).not.toContain(word);
  }
});

test('the colour scheme follows the system, can be chosen, and is remembered', async ({ visitor }) => {
  const page = await (await visitor({ colorScheme: 'dark' })).newPage();
  await page.goto('./');
  await expect(page.getByRole('slider', { name: 'Crosshair' })).toBeAttached();
  expect(await background(page)).toBeLessThan(70);
  await page.getByRole('button', { name: 'Colour scheme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect.poll(() => background(page)).toBeGreaterThan(200);
  await page.reload();
  await expect.poll(() => background(page)).toBeGreaterThan(200);
});

for (const [name, width, height] of [
  ['a phone', 390, 844],
  ['a small laptop', 1024, 700],
  ['a laptop', 1440, 900],
  ['a large screen', 2560, 1440],
] as const) {
  test(`on ${name} nothing scrolls sideways and a curve can be tuned with the chart in sight`, async ({
    visitor,
  }) => {
    const page = await (await visitor({ viewport: { width, height }, hasTouch: width < 500 })).newPage();
    const playground = new Playground(page);
    await playground.open();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const slider = playground.slider('Peak learning rate');
    if (!(await slider.isVisible())) await page.getByRole('tab', { name: 'Controls' }).click();
    await slider.scrollIntoViewIfNeeded();
    await expect(slider).toBeInViewport();
    await expect(playground.chart).toBeInViewport({ ratio: 0.3 });
    const before = await slider.getAttribute('aria-valuetext');
    await slider.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
  });
}

for (const [name, viewport] of [
  ['upright', { width: 390, height: 844 }],
  ['on its side', { width: 844, height: 390 }],
] as const) {
  test(`on a phone ${name} the invitation covers nothing, and nothing moves when it goes`, async ({
    visitor,
  }) => {
    const page = await (await visitor({ viewport, hasTouch: true })).newPage();
    const playground = new Playground(page);
    await playground.open();
    const invitation = page.getByRole('paragraph').filter({ hasText: 'Drag a handle on a curve' });
    const panel = await boxOf(page.getByRole('tabpanel'));
    expect(panel.y + panel.height).toBeLessThanOrEqual((await boxOf(invitation)).y);
    const slider = playground.slider('Peak learning rate');
    const places = async () => [await boxOf(slider), await boxOf(playground.chart)];
    const before = await places();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(invitation).toBeHidden();
    expect(await places()).toEqual(before);
  });
}

for (const width of [1024, 1280, 1440]) {
  test(`at ${width} px pointing at the chart cuts no name and moves nothing`, async ({ visitor }) => {
    const page = await (await visitor({ viewport: { width, height: 800 } })).newPage();
    const playground = new Playground(page);
    await playground.open();
    const names = playground.legend.locator('span');
    const cut = () =>
      names.evaluateAll((spans) =>
        spans.filter((span) => span.scrollWidth > span.clientWidth + 1).map((span) => span.textContent),
      );
    const before = await boxOf(playground.crosshair);
    expect(await cut()).toEqual([]);
    await playground.pointAt(0.4);
    await expect.poll(() => playground.readout('Cosine')).not.toBe('');
    expect(await cut()).toEqual([]);
    expect(await boxOf(playground.crosshair)).toEqual(before);
  });
}

test('a small embed still has its curves', async ({ visitor }) => {
  const page = await (await visitor({ viewport: { width: 320, height: 200 } })).newPage();
  const playground = new Playground(page);
  await playground.open(
    'v1,form=embed/run,steps=1000/a:cosine,peak_lr=1e-3/b:linear,peak_lr=1e-3/c:wsd,peak_lr=1e-3',
  );
  const plot = await boxOf(page.locator('#lr-plot'));
  expect(plot.height).toBeGreaterThan(80);
  expect(plot.y + plot.height).toBeLessThanOrEqual(200);
});

for (const [locale, curves, schedules, add] of [
  ['en-US', 'Curves', 'Schedules', 'Add curve'],
  ['zh-CN', '曲线', '调度方式', '添加曲线'],
] as const) {
  for (const width of [390, 1440]) {
    test(`at ${width} px no card of the gallery is fuller than its place, in ${locale}`, async ({
      visitor,
    }) => {
      const page = await (await visitor({ locale, viewport: { width, height: 900 } })).newPage();
      await page.goto('./');
      // On a phone the list of curves is behind a tab.
      if (width < 500) await page.getByRole('tab', { name: curves }).click();
      await page.getByRole('button', { name: add }).first().click();
      const cards = page.getByRole('listbox', { name: schedules }).getByRole('option');
      await expect(cards.filter({ hasText: 'Transformers' }).first()).toBeAttached();
      const full = await cards.evaluateAll((all) =>
        all
          .filter((card) => {
            const { right } = card.getBoundingClientRect();
            const wide = [...card.querySelectorAll('span')].some(
              (part) =>
                part.getBoundingClientRect().right > right + 1 || part.scrollWidth > part.clientWidth + 1,
            );
            return wide || card.scrollWidth > card.clientWidth + 1;
          })
          .map((card) => card.getAttribute('data-family')),
      );
      expect(full).toEqual([]);
    });
  }
}

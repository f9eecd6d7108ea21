/** Schedules of libraries: fetched when a link or a person asks for them, and refused in the library's own words. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const linear =
  'v1/run,steps=1000/a:transformers.linear,lr=5e-5,num_warmup_steps=10pct,num_training_steps=1000';
const stops = 'v1/run,steps=100/a:transformers.polynomial,lr=5e-5,num_warmup_steps=30,num_training_steps=30';
const refused = 'v1/run,steps=100/a:transformers.polynomial,lr=1e-8,num_warmup_steps=0,num_training_steps=50';

test('a link to one opens right on a first visit', async ({ playground, page }) => {
  await playground.open(linear);
  await expect(page.getByText('This link was repaired')).toBeHidden();
  await playground.expectExactReadout('Transformers linear', await playground.pointAt(0.4));
  await playground.slide(playground.slider('Warmup (num_warmup_steps)'), 0.6);
  await expect
    .poll(() => playground.param('Transformers linear', 'num_warmup_steps'))
    .not.toEqual({
      value: 10,
      unit: 'percent',
    });
});

for (const { what, text } of [
  { what: 'a percent sign', text: linear.replace('s.l', 's%2El') },
  { what: 'two percent signs', text: linear.replace('s.l', 's%252El') },
  { what: 'an HTML entity', text: linear.replace('s.l', 's&#46;l') },
  { what: 'a line break', text: linear.replace('s.l', 's.%0Al') },
  { what: 'a full-width full stop', text: linear.replace('s.l', 's．l') },
  { what: 'no key', text: linear.replace('a:', '') },
]) {
  test(`a link to one that travelled badly opens on a first visit: ${what}`, async ({ playground, page }) => {
    await playground.open(text);
    await expect.poll(() => page.url()).toContain(linear);
    await expect(page.getByText('This link was repaired')).toBeHidden();
    await playground.expectExactReadout('Transformers linear', await playground.pointAt(0.4));
  });
}

test('a link to one that is pasted over the address waits for it', async ({ playground, page }) => {
  await playground.open();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, linear);
  await expect(playground.legend.getByRole('button', { name: 'Transformers linear' })).toBeVisible();
  await expect(page.getByText('This link was repaired')).toBeHidden();
});

test('what a library raises is told where the curve stops, and on its card', async ({ playground, page }) => {
  await playground.open(stops);
  await expect(playground.curveList.getByText('ZeroDivisionError: division by zero')).toBeVisible();
  await expect(page.getByText('the library stops at 30')).toBeVisible();
});

test('a call that a library refuses has no curve, and its words', async ({ playground }) => {
  await playground.open(refused);
  const words = 'ValueError: lr_end (1e-07) must be smaller than initial lr (1e-08)';
  await expect(playground.curveList.getByText(words)).toBeVisible();
});

test('a metric is drawn with the pointer, in one step of undo, and the learning rate follows', async ({
  playground,
  page,
}) => {
  await playground.open('v1/run,steps=1000/a:torch.ReduceLROnPlateau,lr=0.1,every=2pct,patience=3');
  const metrics = () => playground.param('PyTorch ReduceLROnPlateau', 'metrics');
  const given = await metrics();
  const picture = page.getByRole('slider', { name: 'Metric (metrics): drawn' });
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture has no place');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.1, 0.9));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.2), { steps: 5 });
  await page.mouse.move(...at(0.9, 0.2), { steps: 5 });
  await page.mouse.up();
  await expect.poll(metrics).not.toEqual(given);
  // The best lies at the beginning of the stroke: cut after cut follows.
  await expect(playground.curveList.getByText(/ends [1-9](\.\d+)?e-[5-9]/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(metrics).toEqual(given);
});

const own = 'v1/run,steps=1000/b:cosine,peak_lr=4e-5,min_lr=0,num_cycles=0.5,warmup_shape=none';
const both = `${own}${linear.slice(linear.indexOf('/a:'))}`;

for (const [what, ...rates] of [
  ['a rate near the largest number', '1.7e308'],
  ['the smallest number', '5e-324'],
  ['rates at both ends of all numbers', '1.7e308', '-1.7e308'],
] as const) {
  for (const y of ['linear', 'log'] as const) {
    test(`${what} on a ${y} axis is drawn`, async ({ playground, page }) => {
      const curves = rates.map(
        (lr) => `transformers.cosine,lr=${lr},num_warmup_steps=5pct,num_training_steps=100pct`,
      );
      await playground.open(`v1/run,steps=10000/${curves.join('/')}/view,y=${y},dock=compare`);
      await expect(page.locator('[data-curve=a] path').first()).toHaveAttribute('d', /^M[\d.-]/);
      await playground.pointAt(0.4);
      await page.getByRole('tab', { name: 'Formula' }).click();
      await expect(page.locator('.katex').first()).toBeVisible();
    });
  }
}

test('a rate typed in that is larger than any scale breaks neither the page nor the next one', async ({
  playground,
  page,
}) => {
  await playground.open(linear);
  await page.getByText('Log', { exact: true }).click();
  await playground.write(playground.field("Optimizer's learning rate (lr)"), '1e308');
  await playground.field("Optimizer's learning rate (lr)").press('Enter');
  await expect.poll(() => playground.param('Transformers linear', 'lr')).toBe(1e308);
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('1e308');
  await page.goto('about:blank');
  await playground.open();
  expect(playground.param('Transformers linear', 'lr')).toBe(1e308);
});

/** Lets the file of the libraries go astray from now on; the function that is returned lets through who asks for it again. */
async function libraries(page: Page, fate: 'fail' | 'hang'): Promise<() => void> {
  let through = false;
  await page.route('**/assets/dialects-*.js', (route) => {
    if (through) return route.continue();
    return fate === 'fail' ? route.abort() : undefined;
  });
  return () => {
    through = true;
  };
}

/** The browser itself complains of a file that did not come, its driver of the service worker. */
function excuse(complaints: string[]): void {
  for (const said of complaints.splice(0)) expect(said).toMatch(/Failed to load resource|Service Worker/);
}

const away = 'Schedules of libraries have not arrived';

test.describe('without the libraries', () => {
  // It keeps the file and would hand it out.
  test.use({ serviceWorkers: 'block' });

  for (const form of ['edit', 'view', 'embed'] as const) {
    test(`where libraries cannot be fetched, the ${form} form keeps the link and opens it at a second try`, async ({
      playground,
      page,
      complaints,
    }) => {
      const link = form === 'edit' ? both : both.replace('v1', `v1,form=${form}`);
      const letThrough = await libraries(page, 'fail');
      await playground.open(link);
      await expect(page.getByText(away)).toBeVisible();
      await expect(playground.legend.getByRole('button')).toHaveCount(1);
      await expect(page.getByText('no schedule is called')).toBeHidden();
      await playground.pointAt(0.4);
      expect(page.url()).toContain(link);
      letThrough();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(playground.legend.getByRole('button', { name: 'Transformers linear' })).toBeVisible();
      await expect(page.getByText(away)).toBeHidden();
      await expect.poll(() => playground.doc.curves.length).toBe(2);
      excuse(complaints);
    });
  }

  test('where they never answer, the page comes without them, and whole once it is loaded again', async ({
    playground,
    page,
    complaints,
  }) => {
    const letThrough = await libraries(page, 'hang');
    await playground.open(both);
    await expect(page.getByText(away)).toBeVisible();
    await playground.expectExactReadout('Cosine', await playground.pointAt(0.4));
    expect(page.url()).toContain(both);
    letThrough();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await playground.expectExactReadout('Transformers linear', await playground.pointAt(0.4));
    excuse(complaints);
  });

  test('work that speaks of them is kept while they cannot be fetched', async ({
    playground,
    page,
    complaints,
  }) => {
    await page.addInitScript(
      (text) => localStorage.setItem('lr-playground.work.before', `1000\n${text}`),
      both,
    );
    const letThrough = await libraries(page, 'fail');
    await playground.open();
    await expect(page.getByRole('region', { name: away })).toBeVisible();
    await playground.menu('Recent work…');
    await expect(page.getByRole('button', { name: /^Cosine.*Cannot be opened/ })).toBeDisabled();
    letThrough();
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await expect(playground.legend.getByRole('button')).toHaveCount(2);
    excuse(complaints);
  });

  test('the gallery says that they are missing, and shows them at a second try', async ({
    playground,
    page,
    complaints,
  }) => {
    const letThrough = await libraries(page, 'fail');
    await playground.open();
    await page.getByRole('banner').getByRole('button', { name: 'Add curve' }).click();
    await expect(page.getByText('The schedules of libraries could not be fetched')).toBeVisible();
    letThrough();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(playground.family('Transformers linear')).toBeVisible();
    await expect(page.getByText('The schedules of libraries could not be fetched')).toBeHidden();
    excuse(complaints);
  });

  test('pasted text that speaks of them says what is wrong, and changes nothing', async ({
    playground,
    page,
    complaints,
  }) => {
    await libraries(page, 'fail');
    await playground.open(own);
    await playground.menu('Open a file or a link…');
    await page.getByLabel('Link or JSON').fill(linear);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('transformers.linear, which could not be fetched');
    expect(playground.titles).toEqual(['Cosine']);
    excuse(complaints);
  });
});

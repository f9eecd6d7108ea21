/** Links: the whole document into a profile that has seen nothing, and a working page whatever comes. */
import {
  addCurve,
  type Doc,
  defaultView,
  encodeLink,
  recolorCurve,
  renameCurve,
  showCurve,
} from '@lr-playground/document';
import { defaultPlan, specOf } from '@lr-playground/schedule';
import { expect, test } from '../fixtures.ts';
import { Playground } from '../pages/playground.ts';

const percent = (value: number) => ({ value, unit: 'percent' });

function rich(): Doc {
  let doc: Doc = {
    run: { ...defaultPlan, source: 'data', samples: 51_200, devices: 4 },
    curves: [],
    pinned: null,
  };
  doc = addCurve(
    doc,
    specOf('cosine', { peak_lr: 6e-4, min_lr: percent(10), warmup: percent(7) }),
    '余弦 A/B, #1',
  );
  doc = addCurve(doc, specOf('cosine_restarts', { num_cycles: 3 }));
  doc = addCurve(doc, specOf('wsd', { peak_lr: 2e-4 }));
  doc = recolorCurve(renameCurve(doc, 'b', 'warm.restarts-'), 'c', 'c2255c');
  return { ...showCurve(doc, 'c', false), pinned: 'a' };
}

test('what one person made, another sees: a link into a clean profile', async ({
  playground,
  page,
  visitor,
}) => {
  await playground.openDoc(rich(), { x: 'epochs', y: 'log', dock: 'compare' });
  await playground.choose('warm.restarts-');
  await playground.slide(playground.slider('Number of cycles'), 0.7);
  const moved = playground.slider('Number of cycles');
  const cycles = await moved.getAttribute('aria-valuetext');
  await expect.poll(() => String(playground.param('warm.restarts-', 'num_cycles'))).toBe(cycles);
  const address = page.url();

  const context = await visitor();
  const other = new Playground(await context.newPage());
  await other.page.goto(address);
  await expect(other.crosshair).toBeAttached();
  await expect.poll(() => other.page.url()).toBe(address);
  expect(other.doc).toEqual(playground.doc);
  await expect(other.page.getByText('This link was repaired')).toBeHidden();
  await expect(other.select('Unit of the x axis')).toHaveValue('epochs');
  await expect(other.page.getByRole('radio', { name: 'Log', exact: true })).toBeChecked();
  await expect(other.page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await other.choose('warm.restarts-');
  await expect(other.slider('Number of cycles')).toHaveAttribute('aria-valuetext', cycles ?? '');
});

const whole = encodeLink({ form: 'edit', doc: rich(), view: defaultView });
const broken = [
  { what: 'a truncated link', text: whole.slice(0, whole.indexOf('num_cycles=3') + 9), says: /Curve b/ },
  { what: 'a link of the future', text: whole.replace(/^v\d+/, 'v99'), says: /version 99/ },
  { what: 'a number out of range', text: whole.replace('peak_lr=6e-4', 'peak_lr=6e4'), says: /peak_lr/ },
  { what: 'not a number', text: whole.replace('peak_lr=6e-4', 'peak_lr=NaN'), says: /peak_lr/ },
  { what: 'an unknown family', text: `${whole}/z:quantum_annealing,peak_lr=1`, says: /quantum_annealing/ },
  { what: 'nonsense', text: 'lorem ipsum %E0%A4%A dolor', says: /nothing in it could be read/ },
  {
    what: 'a hostile link',
    text: 'v1/a:cosine,name=<img src=x onerror=alert(1)>,__proto__=1,peak_lr=1e999/constructor:x',
    says: /The link|Curve a/,
  },
  {
    what: 'a million characters',
    text: `${whole}/${'y:cosine,peak_lr=1e-3/'.repeat(46_000)}`,
    says: /too long/,
  },
  {
    what: 'a name of a million letters',
    text: `v1/run,steps=100/a:cosine,name=${'a'.repeat(1_000_000)}`,
    says: /too long/,
  },
] as const;

for (const { what, text, says } of broken) {
  test(`${what} opens a working page that says what was repaired`, async ({ playground, page }) => {
    await playground.open(text);
    const notice = page.getByRole('region', { name: /^This link (was repaired|could not be read)$/ });
    await expect(notice).toBeVisible();
    const all = notice.getByRole('button', { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
    await expect(notice.getByText(says).first()).toBeVisible();
    // The page works: the address is a good link again, and the numbers are the core's.
    const [title = ''] = playground.titles;
    await playground.expectExactReadout(title, await playground.pointAt(0.4));
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  });
}

test('pasting another link over the address opens it, and undo brings back what was there', async ({
  playground,
  page,
}) => {
  await playground.open();
  const titles = playground.titles;
  expect(titles).toHaveLength(4);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, whole);
  await expect(playground.legend.getByRole('button', { name: 'warm.restarts-' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(playground.legend.getByRole('button')).toHaveCount(4);
  await expect.poll(() => playground.titles).toEqual(titles);
});

for (const form of ['view', 'embed'] as const) {
  test(`the ${form} form shows the curves without controls, and the way to the playground`, async ({
    playground,
    page,
  }) => {
    await playground.openDoc(rich(), {}, form);
    await expect(playground.slider('Number of cycles')).toHaveCount(0);
    await expect(playground.handle('Peak and end of warmup', '余弦 A/B, #1')).toHaveCount(0);
    await playground.expectExactReadout('warm.restarts-', await playground.pointAt(0.4));
    const out = page.getByRole('link', { name: 'Open in the playground' });
    const href = (await out.getAttribute('href')) ?? '';
    await page.goto(`./${href}`);
    await expect(playground.slider('Peak learning rate')).toBeVisible();
    expect(playground.doc).toEqual(rich());
  });
}

test('Back leaves the page, however much was changed on it', async ({ playground, page }) => {
  await page.goto('./third-party-licenses.txt');
  await playground.open();
  await playground.slide(playground.slider('Warmup'), 0.6);
  await playground.slide(playground.slider('Warmup'), 0.2);
  await page.evaluate(() => history.back());
  // Asked of the page itself: Firefox's driver misses a page that comes back out of the browser's memory.
  await expect(async () => {
    expect(await page.evaluate(() => location.pathname)).toMatch(/third-party-licenses\.txt$/);
  }).toPass();
});

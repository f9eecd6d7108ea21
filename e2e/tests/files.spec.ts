/** Files that people take away are what they say they are, and what was saved can be opened again. */
import { readFile } from 'node:fs/promises';
import { curveTitles, type Doc } from '@lr-playground/document';
import { at, compile, planRun } from '@lr-playground/schedule';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { boxOf, Playground } from '../pages/playground.ts';

/** Saves by the menu, and reads what came down. */
async function saved(playground: Playground, item: string): Promise<{ name: string; bytes: Buffer }> {
  const { browserName } = test.info().project.use;
  test.skip(browserName === 'firefox', 'its driver does not tell of a blob that is saved');
  const download = playground.page.waitForEvent('download');
  await playground.menu(item);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Drops text or a file anywhere on the page, as a person does with the mouse. */
async function drop(page: Page, name: string, type: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], name, { type }));
      return transfer;
    },
    { name, type, base64: bytes.toString('base64') },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(event, { dataTransfer: data });
  }
}

/** A playground that nobody has touched, and a document worth keeping in another. */
async function worthKeeping(playground: Playground): Promise<Doc> {
  await playground.open();
  await playground.choose('Cosine');
  await playground.write(playground.field('Peak learning rate'), '7.5e-4');
  await playground.page.keyboard.press('Enter');
  await expect.poll(() => playground.param('Cosine', 'peak_lr')).toBe(7.5e-4);
  return playground.doc;
}

test('PNG: a picture twice as large as its SVG, not empty', async ({ playground, page }) => {
  await worthKeeping(playground);
  const png = await saved(playground, 'Save picture (PNG)');
  const svg = await saved(playground, 'Save picture (SVG)');
  expect(png.name).toBe('lr-schedules.png');
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const root = await page.evaluate((text) => {
    const { documentElement: element } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      name: element.nodeName,
      width: Number(element.getAttribute('width')),
      height: Number(element.getAttribute('height')),
    };
  }, svg.bytes.toString());
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * root.width, 2 * root.height]);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('SVG: well formed, four curves with their names, nothing from outside', async ({ playground, page }) => {
  await worthKeeping(playground);
  const { name, bytes } = await saved(playground, 'Save picture (SVG)');
  expect(name).toBe('lr-schedules.svg');
  const text = bytes.toString();
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      root: parsed.documentElement.nodeName,
      long: [...parsed.querySelectorAll('path')].filter((path) => (path.getAttribute('d') ?? '').length > 200)
        .length,
      text: parsed.documentElement.textContent,
      scripts: parsed.querySelectorAll('script, foreignObject, image, use[href^="http"]').length,
    };
  }, text);
  expect(found).toMatchObject({ error: null, root: 'svg', scripts: 0 });
  expect(found.long).toBeGreaterThanOrEqual(4);
  for (const title of playground.titles) expect(found.text).toContain(title);
});

test('CSV: every number is the core’s', async ({ playground }) => {
  const doc = await worthKeeping(playground);
  const { name, bytes } = await saved(playground, 'Save values (CSV)');
  expect(name).toBe('lr-schedules.csv');
  const rows = bytes
    .toString()
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const [head = [], ...values] = rows;
  // One-cycle moves the momentum too, in a column of its own.
  expect(head).toEqual(['step', ...playground.titles.toSpliced(3, 0, 'One-cycle momentum')]);
  expect(values.length).toBeGreaterThan(1000);
  const run = planRun(doc.run);
  const tracks = doc.curves.map(({ id, spec }) => ({
    title: curveTitles(doc.curves).get(id)?.en,
    track: compile(spec, run).tracks.lr,
  }));
  const wrong = values.filter(([step, ...cells]) =>
    tracks.some(
      // Not to the last bit: a browser's cosine need not be Node's.
      ({ title, track }) =>
        !(Math.abs(Number(cells[head.indexOf(title ?? '') - 1]) - at(track, Number(step))) < 1e-15),
    ),
  );
  expect(wrong).toEqual([]);
});

for (const { kind, item, type } of [
  { kind: 'JSON', item: 'Save as JSON', type: 'application/json' },
  { kind: 'a PNG', item: 'Save picture (PNG)', type: 'image/png' },
  { kind: 'an SVG', item: 'Save picture (SVG)', type: 'image/svg+xml' },
]) {
  test(`${kind} that was saved opens again when it is dropped on the page`, async ({
    playground,
    visitor,
  }) => {
    const doc = await worthKeeping(playground);
    const { name, bytes } = await saved(playground, item);
    const other = new Playground(await (await visitor()).newPage());
    await other.open();
    expect(other.doc).not.toEqual(doc);
    await drop(other.page, name, type, bytes);
    await expect.poll(() => other.doc).toEqual(doc);
    await expect(other.slider('Peak learning rate')).toHaveAttribute('aria-valuetext', '7.5e-4');
  });
}

test('JSON and links open when they are pasted, and what is neither is explained', async ({
  playground,
  page,
  visitor,
}) => {
  const doc = await worthKeeping(playground);
  const { bytes } = await saved(playground, 'Save as JSON');
  const other = new Playground(await (await visitor()).newPage());
  await other.open();
  await other.page.keyboard.press('Control+o');
  const text = other.page.getByRole('textbox', { name: 'Link or JSON' });
  await other.write(text, '{"format":"something else"}');
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(other.page.getByRole('alert')).toContainText('not from this playground');
  await other.write(text, bytes.toString().trimEnd());
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => other.doc).toEqual(doc);

  await other.page.keyboard.press('Control+z');
  await expect.poll(() => other.doc).not.toEqual(doc);
  await other.page.evaluate((link) => {
    const data = new DataTransfer();
    data.setData('text/plain', link);
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, page.url());
  await expect.poll(() => other.doc).toEqual(doc);
});

test('the share dialog gives a link, a view link, a frame and a QR code', async ({
  playground,
  page,
  visitor,
}) => {
  const doc = await worthKeeping(playground);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(page.url());
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const frame = await dialog.getByRole('textbox', { name: 'Web page' }).inputValue();
  expect(frame).toMatch(/^<iframe [^>]*src="[^"]+form=embed/);
  const view = await dialog.getByRole('textbox', { name: 'View link' }).inputValue();
  const other = new Playground(await (await visitor()).newPage());
  await other.page.goto(view);
  await expect(other.page.getByRole('link', { name: 'Open in the playground' })).toBeVisible();
  expect(other.doc).toEqual(doc);
  await other.expectExactReadout('Cosine', await other.pointAt(0.5));
});

test('the frame works inside another page', async ({ playground, page, visitor, browserName }) => {
  test.skip(browserName === 'firefox', 'its driver reaches into no frame of another origin');
  await worthKeeping(playground);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const code = await page.getByRole('dialog').getByRole('textbox', { name: 'Web page' }).inputValue();
  const host = await (await visitor()).newPage();
  await host.setContent(`<title>A blog</title>${code}`);
  const chart = host.frameLocator('iframe').getByRole('slider', { name: 'Crosshair' });
  await expect(chart).toBeAttached();
  const box = await boxOf(host.locator('iframe'));
  await host.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(chart).toHaveAttribute('aria-valuetext', /^step /);
});

test('copying the link puts it on the clipboard', async ({ visitor }) => {
  const context = await visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  const playground = new Playground(await context.newPage());
  await playground.open();
  await playground.page.getByRole('button', { name: 'Share', exact: true }).click();
  await playground.page.getByRole('button', { name: 'Copy link' }).click();
  await expect
    .poll(() => playground.page.evaluate(() => navigator.clipboard.readText()))
    .toBe(playground.page.url());
});

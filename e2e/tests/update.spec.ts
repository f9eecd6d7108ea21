import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { expect, test } from '../fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Makes of a built app the next version of it: another page, and a service worker that knows. */
function nextVersion(dist: string): void {
  const change = (name: string, from: RegExp | string, to: string) => {
    const text = readFileSync(`${dist}/${name}`, 'utf8');
    const changed = text.replace(from, to);
    expect(changed, name).not.toBe(text);
    writeFileSync(`${dist}/${name}`, changed);
  };
  change('index.html', '</head>', '<meta name="next-version"></head>');
  change('sw.js', /(url:"index\.html",revision:")[^"]+/, '$1next');
}

const isNext = (page: Page) => page.locator('meta[name="next-version"]').count();

test('a new version is offered, taken on demand, and reloads no other tab', async ({ visitor }, testInfo) => {
  const dist = testInfo.outputPath('dist');
  cpSync(`${root}dist`, dist, { recursive: true });
  const server = await preview({
    configFile: `${root}vite.config.ts`,
    build: { outDir: dist },
    preview: { port: 0, host: 'localhost' },
  });
  try {
    const address = `${server.resolvedUrls?.local[0]}`;
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const notice = (on: Page) => on.getByRole('region', { name: 'A new version is ready' });
    await expect(notice(page)).toHaveCount(0);

    nextVersion(dist);
    const other = await context.newPage();
    await other.goto(address);
    await expect(notice(other)).toBeVisible();
    await page.reload();
    await expect(notice(page)).toBeVisible();
    // Offered, not forced: a reload by itself stays with the version that the other tab needs.
    expect(await isNext(page)).toBe(0);

    const link = new URL(page.url()).hash;
    await notice(page).getByRole('button', { name: 'Update' }).click();
    await expect.poll(() => isNext(page)).toBe(1);
    expect(new URL(page.url()).hash).toBe(link);
    await expect(notice(page)).toHaveCount(0);

    expect(await isNext(other)).toBe(0);
    await notice(other).getByRole('button', { name: 'Update' }).click();
    await expect.poll(() => isNext(other)).toBe(1);
  } finally {
    await server.close();
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { expect, test } from '../fixtures.ts';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** The packages in the built service worker, which leave their names in it. */
function partsOfWorker(): readonly string[] {
  const dist = new URL('../../dist/', import.meta.url);
  const files = readdirSync(dist).filter((name) => /^workbox-.*\.js$/.test(name));
  const code = files.map((name) => readFileSync(new URL(name, dist), 'utf8')).join('\n');
  return [...code.matchAll(/"workbox:(\w+):/g)].map(([, part]) => `workbox-${part}`);
}

async function opens(page: Page) {
  await expect(page).toHaveTitle(/LR Playground/);
  await expect(page.locator('#root')).not.toBeEmpty();
}

/** The page controlled by a service worker whose cache is full. */
async function cached(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    }
  });
}

test('the page opens without an error and without a refusal of its own policy', async ({ page }) => {
  await page.goto('./');
  await opens(page);
  await page.waitForLoadState('networkidle');
});

test('the policy forbids inline scripts, eval and other origins', async ({ page, complaints }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:/);
  await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
  // Both attempts are refused aloud; nothing else is.
  expect(complaints.length).toBeGreaterThan(0);
  for (const said of complaints.splice(0)) expect(said).toMatch(/policy/i);
});

test('it works from a sub-path', async ({ page }) => {
  const server = await preview({ configFile, base: '/some/where/', preview: { port: 0, host: 'localhost' } });
  try {
    await page.goto(`${server.resolvedUrls?.local[0]}`);
    expect(new URL(page.url()).pathname).toBe('/some/where/');
    await opens(page);
    await cached(page);
  } finally {
    await server.close();
  }
});

test('after the first visit it works with the server gone', async ({ page }) => {
  const server = await preview({ configFile, preview: { port: 0, host: 'localhost' } });
  const address = `${server.resolvedUrls?.local[0]}`;
  await page.goto(address);
  await opens(page);
  await cached(page);
  await server.close();
  const reachable = await fetch(address).then(
    () => true,
    () => false,
  );
  expect(reachable).toBe(false);
  await page.goto(address);
  await opens(page);
});

test('the licences of what the build contains are a click away, offline too', async ({ page, context }) => {
  await page.goto('./');
  await cached(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  const opening = page.waitForEvent('popup');
  await page.getByRole('menuitem', { name: 'Third-party licences' }).click();
  const licenses = await opening;
  const text = licenses.locator('body');
  const parts = partsOfWorker();
  expect(parts).toContain('workbox-precaching');
  for (const name of ['react-dom', 'recharts', 'katex', '@mantine/core', ...parts]) {
    await expect(text).toContainText(`## ${name} - `);
  }
  for (const said of ['Reserved Font Name KaTeX_Main', 'SIL OPEN FONT LICENSE', 'PERMISSION & CONDITIONS']) {
    await expect(text).toContainText(said);
  }
});

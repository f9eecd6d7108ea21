import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { preview } from 'vite';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** What a page must never say: errors, warnings of React, and what the policy refused. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  return said;
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
  const said = complaints(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto('./');
  await opens(page);
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([]);
});

test('the policy forbids inline scripts, eval and other origins', async ({ page }) => {
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
});

test('it works from a sub-path', async ({ page }) => {
  const server = await preview({ configFile, base: '/some/where/', preview: { port: 0, host: 'localhost' } });
  try {
    const said = complaints(page);
    await page.goto(`${server.resolvedUrls?.local[0]}`);
    expect(new URL(page.url()).pathname).toBe('/some/where/');
    await opens(page);
    await cached(page);
    expect(said).toEqual([]);
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

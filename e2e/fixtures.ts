/** What every browser test starts from: a clean profile, and an ear for whatever a page must never say. */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Playground } from './pages/playground.ts';

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

interface Fixtures {
  /** Opens a browser profile of its own, with nothing stored; closed when the test ends. */
  visitor(options?: ContextOptions): Promise<BrowserContext>;
  /** The playground in the test's own page; not opened yet. */
  playground: Playground;
  /** Errors and warnings of every page of this test; the test fails if any is left at its end. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern to see what a fixture needs
    async ({}, use) => {
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, 'what the pages complained about').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    await listen(context, complaints);
    await use(context);
  },
  visitor: async ({ browser, browserName, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const dark = options.colorScheme === 'dark';
      base.skip(dark && browserName === 'firefox', 'its driver cannot ask for a dark page');
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-US',
        colorScheme: 'light',
        ...(baseURL === undefined ? {} : { baseURL }),
        ...options,
      });
      await listen(context, complaints);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
  playground: async ({ page }, use) => {
    await use(new Playground(page));
  },
});

export { expect };

/** Notes errors, warnings and refusals of the content policy. */
async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('page', (page: Page) => {
    page.on('console', (message) => {
      // A plain text has no icon of its own, so the browser asks the host's root for one: its doing, not the page's.
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
}

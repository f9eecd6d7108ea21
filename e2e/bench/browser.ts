/** The browser of the benchmarks, and what is asked of it below Playwright's own words. */

import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArgs } from '../browser.ts';

/** Frames as fast as they come, so that the time from one to the next is what a frame costs. */
const unlimited = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export function launch(frames: 'unlimited' | '60 Hz'): Promise<Browser> {
  return chromium.launch({
    args: [...browserArgs, ...(frames === 'unlimited' ? unlimited : [])],
    // Written by scripts/find-browser.mjs, which runs before and stops the benchmark when there is none.
    executablePath: readFileSync('node_modules/.browser', 'utf8').trim(),
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** A page in a profile of its own, as large as a laptop's window. */
export async function visit(browser: Browser): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  return { context, page, devtools: await context.newCDPSession(page) };
}

export async function slowDown({ devtools }: Visit, rate: number): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Milliseconds the page's main thread has been busy since it opened. */
export async function busyMs({ devtools }: Visit): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

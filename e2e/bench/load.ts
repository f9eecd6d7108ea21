/** Load: what the first visit waits for. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Line, median } from '../../packages/schedule/bench/line.ts';
import { firstScreen } from '../../scripts/lib/first-screen.mjs';
import { launch, slowDown, visit } from './browser.ts';

const visits = 5;

/** The JavaScript of the first screen, as `pnpm budget` weighs it. */
export function weight(dist: URL): Line {
  const { js } = firstScreen(JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')));
  const bytes = js.map((file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return {
    name: 'Load: initial JavaScript, gzip',
    measured: `${js.length} files`,
    value: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    unit: ' kB',
    bar: { kind: 'at most', limit: 300 },
  };
}

/** From the click on a link to the first curve on the screen, in a new browser with an empty profile each time. */
export async function firstCurve(url: string, curve: string): Promise<Line> {
  const times: number[] = [];
  for (let round = 0; round < visits; round += 1) {
    const browser = await launch('60 Hz');
    const seen = await visit(browser);
    // Slowed down on a page of the same origin, so that the process the app opens in is the slow one.
    await seen.page.goto(new URL('icon-192.png', url).href);
    await slowDown(seen, 4);
    await seen.page.addInitScript(watchForCurve, curve);
    await seen.page.goto(url);
    await seen.page.waitForFunction(() => window.curveSeen !== undefined);
    times.push((await seen.page.evaluate(() => window.curveSeen)) ?? Number.NaN);
    await browser.close();
  }
  return {
    name: 'Load: first curve on the screen at 4× slower CPU, empty profile',
    measured: times.map((time) => `${time.toFixed(0)}`).join(', '),
    value: median(times),
    unit: ' ms',
    bar: { kind: 'at most', limit: 1500 },
  };
}

declare global {
  interface Window {
    curveSeen?: number;
  }
}

/** Runs in the page before anything else: the time at which the frame after the first curve begins. */
function watchForCurve(selector: string): void {
  const look = () => {
    const path = document.querySelector(selector);
    if ((path?.getAttribute('d')?.length ?? 0) > 100) {
      requestAnimationFrame(() => {
        window.curveSeen = performance.now();
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

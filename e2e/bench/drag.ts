/** Drag: a slider moved in the built app with everything on, beside pages that draw the same curves and nothing else. */
import type { Browser, Locator, Page } from '@playwright/test';
import { type Line, median, quantile } from '../../packages/schedule/bench/line.ts';
import { busyMs, launch, slowDown, visit } from './browser.ts';

/** A page with a slider. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  slider(page: Page): Locator;
  /** Moves of the slider that are measured in one round. */
  readonly moves: number;
}

interface Cost {
  readonly p50: number;
  readonly p95: number;
  readonly main: number;
}

const rounds = 5;

/** One input a frame, frames as fast as they come: the time from frame to frame is the whole cost of a move. */
async function frameCost(browser: Browser, contestant: Contestant): Promise<Cost> {
  const seen = await visit(browser);
  await seen.page.goto(contestant.url);
  const slider = contestant.slider(seen.page);
  await slider.waitFor();
  // Held, as by whoever drags it.
  await slider.dispatchEvent('pointerdown');
  await seen.devtools.send('Performance.enable');
  await slider.evaluate(moveEveryFrame, 20);
  const before = await busyMs(seen);
  const frames = await slider.evaluate(moveEveryFrame, contestant.moves);
  const main = ((await busyMs(seen)) - before) / contestant.moves;
  await seen.context.close();
  return { p50: quantile(frames, 0.5), p95: quantile(frames, 0.95), main };
}

/** Runs in the page: milliseconds from frame to frame while the slider sweeps up and down. */
function moveEveryFrame(element: Element, moves: number): Promise<number[]> {
  const slider = element as HTMLInputElement;
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const min = Number(slider.min);
  const span = Number(slider.max) - min;
  return new Promise((resolve) => {
    const frames: number[] = [];
    let last = 0;
    let move = 0;
    const frame = () => {
      const now = performance.now();
      if (move > 0) frames.push(now - last);
      last = now;
      if (move === moves) return resolve(frames);
      const phase = (move % 80) / 80;
      const place = 0.1 + 0.5 * (phase < 0.5 ? 2 * phase : 2 - 2 * phase);
      // As React wants it: set behind its back, then told.
      set?.call(slider, String(Math.round(min + place * span)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      move += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

interface Smoothness {
  readonly missed: number;
  readonly worst: number;
  readonly main: number;
}

/** A real mouse drags the slider for two seconds at 60 moves a second; a gap of more than 25 ms is a missed frame. */
async function smoothness(browser: Browser, contestant: Contestant, rate: number): Promise<Smoothness> {
  const seen = await visit(browser);
  const { page } = seen;
  await page.goto(contestant.url);
  const slider = contestant.slider(page);
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error(`${contestant.name}: the slider is not on the screen`);
  await seen.devtools.send('Performance.enable');
  await slowDown(seen, rate);
  const middle = box.y + box.height / 2;
  const drag = async (moves: number) => {
    const start = performance.now();
    for (let move = 0; move < moves; move += 1) {
      const phase = (move % 80) / 80;
      const place = 0.1 + 0.5 * (phase < 0.5 ? 2 * phase : 2 - 2 * phase);
      await page.mouse.move(box.x + place * box.width, middle);
      const due = start + ((move + 1) * 1000) / 60;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
  };
  await page.mouse.move(box.x + 0.1 * box.width, middle);
  await page.mouse.down();
  await drag(30);
  await page.evaluate(watchFrames);
  const before = await busyMs(seen);
  await drag(120);
  const main = ((await busyMs(seen)) - before) / 120;
  const gaps = await page.evaluate(() => window.frameGaps ?? []);
  await page.mouse.up();
  await seen.context.close();
  return { missed: gaps.filter((gap) => gap > 25).length, worst: Math.max(...gaps), main };
}

declare global {
  interface Window {
    frameGaps?: number[];
  }
}

/** Runs in the page: notes the time from each frame to the next. */
function watchFrames(): void {
  const gaps: number[] = [];
  window.frameGaps = gaps;
  let last = performance.now();
  const frame = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

async function turns<Result>(
  contestants: readonly Contestant[],
  frames: 'unlimited' | '60 Hz',
  measure: (browser: Browser, contestant: Contestant) => Promise<Result>,
): Promise<Map<Contestant, Result[]>> {
  const results = new Map<Contestant, Result[]>(contestants.map((contestant) => [contestant, []]));
  const browser = await launch(frames);
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of contestants) {
      results.get(contestant)?.push(await measure(browser, contestant));
    }
  }
  await browser.close();
  return results;
}

const of = <Result>(results: readonly Result[], value: (result: Result) => number) =>
  median(results.map(value));

/** The app first, with our curves and with those of libraries, then bare uPlot and plain Recharts. */
export async function drag(
  app: Contestant,
  libraries: Contestant,
  uplot: Contestant,
  recharts: Contestant,
): Promise<Line[]> {
  const costs = await turns([app, libraries, uplot, recharts], 'unlimited', frameCost);
  const cost = (contestant: Contestant) => {
    const all = costs.get(contestant) ?? [];
    return { p50: of(all, (c) => c.p50), p95: of(all, (c) => c.p95), main: of(all, (c) => c.main) };
  };
  const [ours, theirs, uplots, recharted] = [cost(app), cost(libraries), cost(uplot), cost(recharts)];
  const frame = (c: Cost) =>
    `frame p50 ${c.p50.toFixed(1)}, p95 ${c.p95.toFixed(1)}, main thread ${c.main.toFixed(1)} ms`;
  const lines: Line[] = [
    {
      name: `Drag: ${app.name}, frame work p95, 8 curves of 10⁶ steps`,
      measured: frame(ours),
      value: ours.p95,
      unit: ' ms',
      bar: { kind: 'at most', limit: 8 },
    },
    {
      name: `Drag: ${libraries.name}, frame work p95, 8 curves of 10⁶ steps`,
      measured: frame(theirs),
      value: theirs.p95,
      unit: ' ms',
      bar: { kind: 'at most', limit: 8 },
    },
    {
      name: `Drag: ${app.name}, beside ${uplot.name} (frame p50)`,
      measured: `${uplot.name}: ${frame(uplots)}`,
      value: ours.p50 / uplots.p50,
      unit: '×',
      bar: { kind: 'at most', limit: 2 },
    },
    {
      name: `Drag: ${app.name}, faster than ${recharts.name} (frame p50)`,
      measured: `${recharts.name}: ${frame(recharted)}`,
      value: recharted.p50 / ours.p50,
      unit: '×',
      bar: { kind: 'at least', limit: 5 },
    },
  ];
  for (const rate of [1, 4]) {
    const smooth = await turns([app, libraries, uplot], '60 Hz', (browser, contestant) =>
      smoothness(browser, contestant, rate),
    );
    const said = (contestant: Contestant) => {
      const all = smooth.get(contestant) ?? [];
      const missed = all.map((s) => s.missed).join(' ');
      return `${contestant.name}: missed ${missed}, longest ${of(all, (s) => s.worst).toFixed(0)} ms, main thread ${of(all, (s) => s.main).toFixed(1)} ms a move`;
    };
    lines.push({
      name: `Drag: ${app.name} by mouse at 60 Hz, ${rate}× slower CPU, missed frames of 120`,
      measured: `${said(app)}; ${said(libraries)}; ${said(uplot)}`,
      value: of(smooth.get(app) ?? [], (s) => s.missed),
      unit: '',
      bar: { kind: 'at most', limit: 0 },
    });
  }
  return lines;
}

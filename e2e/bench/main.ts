/** Measures the built app in a browser and leaves its lines as JSON in the file that the command line names. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { addCurve, type Doc, defaultView, encodeLink } from '@lr-playground/document';
import { defaultPlan, type Spec } from '@lr-playground/schedule';
import { preview } from 'vite';
import { eight } from '../../packages/schedule/bench/eight.ts';
import { libraries } from '../../packages/schedule/bench/libraries.ts';
import { launch, visit } from './browser.ts';
import { type Contestant, drag } from './drag.ts';
import { firstCurve, weight } from './load.ts';

const [file = '/dev/stdout'] = process.argv.slice(2);
// scripts/bench.mjs starts this in the root of the repository.
const root = pathToFileURL(`${process.cwd()}/`);
const path = (place: string) => fileURLToPath(new URL(place, root));

/** A curve in the app's chart. */
const curve = '[data-curve] path';

const empty: Doc = { run: { ...defaultPlan, steps: 1_000_000 }, curves: [], pinned: null };
const linkOf = (specs: readonly Spec[]) =>
  encodeLink({
    form: 'edit',
    doc: specs.reduce((doc, spec) => addCurve(doc, spec), empty),
    view: { ...defaultView, selected: 'a' },
  });
const link = linkOf(eight);

const app = await preview({ configFile: path('vite.config.ts'), preview: { port: 0, host: 'localhost' } });
const pages = await preview({
  configFile: false,
  root: path('e2e/bench/pages'),
  build: { outDir: path('node_modules/.cache/bench/pages') },
  preview: { port: 0, host: 'localhost' },
});
const home = `${app.resolvedUrls?.local[0]}`;
const beside = `${pages.resolvedUrls?.local[0]}`;

/** The size of the app's chart, for the others to draw as many pixels. */
async function chartSize(): Promise<{ width: number; height: number }> {
  const browser = await launch('60 Hz');
  const { page } = await visit(browser);
  await page.goto(`${home}#${link}`);
  const chart = page.locator('svg', { has: page.locator(curve) }).first();
  const box = await chart.boundingBox();
  await browser.close();
  if (box === null) throw new Error('the app shows no chart');
  return { width: Math.round(box.width), height: Math.round(box.height) };
}
const size = await chartSize();

/** A slider of the app, by its label. */
const slider = (label: string, name: string, document: string): Contestant => ({
  name: `app, ${name}`,
  url: `${home}#${document}`,
  slider: (page) => page.getByRole('slider', { name: label, exact: true }),
  moves: 160,
});
const bare = (name: string, moves: number): Contestant => ({
  name,
  url: `${beside}${name}.html?width=${size.width}&height=${size.height}`,
  slider: (page) => page.getByRole('slider'),
  moves,
});

const lines = [
  ...(await drag(
    slider('Warmup', 'Warmup', link),
    slider('Warmup (num_warmup_steps)', 'libraries', linkOf(libraries)),
    bare('uplot', 160),
    bare('recharts', 40),
  )),
  weight(new URL('dist/', root)),
  await firstCurve(home, curve),
];
writeFileSync(file, JSON.stringify(lines));
await app.close();
await pages.close();

/** Measures the built app in a browser and leaves its lines as JSON in the file that the command line names. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addCurve, type Doc, defaultView, encodeLink } from '@lr-playground/document';
import { defaultPlan } from '@lr-playground/schedule';
import { preview } from 'vite';
import { eight } from '../../packages/schedule/bench/eight.ts';
import { type Contestant, drag } from './drag.ts';
import { firstCurve, weight } from './load.ts';

const [file = '/dev/stdout'] = process.argv.slice(2);
// The program lies in node_modules/.cache/bench, beside the pages it opens.
const root = new URL('../../../', import.meta.url);
const path = (place: string) => fileURLToPath(new URL(place, root));

/** Curves in the app's chart. */
const curve = '[data-curve]';

const empty: Doc = { run: { ...defaultPlan, steps: 1_000_000 }, curves: [], pinned: null };
const doc = eight.reduce((grown, spec) => addCurve(grown, spec), empty);
const link = encodeLink({ form: 'edit', doc, view: { ...defaultView, selected: 'a' } });

const app = await preview({ configFile: path('vite.config.ts'), preview: { port: 0, host: 'localhost' } });
const pages = await preview({
  configFile: false,
  root: path('e2e/bench/pages'),
  build: { outDir: path('node_modules/.cache/bench/pages') },
  preview: { port: 0, host: 'localhost' },
});
const home = `${app.resolvedUrls?.local[0]}`;
const beside = `${pages.resolvedUrls?.local[0]}`;

/** A slider of the app, by its label. */
const slider = (label: string): Contestant => ({
  name: `app, ${label}`,
  url: `${home}#${link}`,
  slider: (page) => page.getByRole('slider', { name: label }),
  moves: 160,
});
const bare = (name: string, moves: number): Contestant => ({
  name: `${name}`,
  url: `${beside}${name}.html?width=1000&height=500`,
  slider: (page) => page.getByRole('slider'),
  moves,
});

const lines = [
  ...(await drag(slider('Warmup'), bare('uplot', 160), bare('recharts', 40))),
  weight(new URL('dist/', root)),
  await firstCurve(home, curve),
];
writeFileSync(file, JSON.stringify(lines));
await app.close();
await pages.close();

/** View: sampling for a chart of 1200 pixel columns must cost what the pixels cost, whatever the number of steps. */
import * as own from '../src/families/index.ts';
import { type CompiledTrack, compile, runOf, type Spec, sample, specOf } from '../src/index.ts';
import { eight } from './eight.ts';
import { dense, libraries } from './libraries.ts';
import { type Line, race } from './line.ts';

const columns = 1200;
const lengths = { '10³': 1e3, '10⁶': 1e6, '10⁹': 1e9 } as const;
type Length = keyof typeof lengths;

/** One reading of the clock covers this many drawings, or its own grain would be measured. */
const drawings = 10;

function draw(tracks: readonly CompiledTrack[]): () => void {
  return () => {
    for (let i = 0; i < drawings; i += 1) {
      for (const track of tracks) sample(track, { from: 0, to: track.steps - 1 }, columns);
    }
  };
}

/** Median milliseconds for drawing all the specs once, at each length of the run. */
function drawn(specs: readonly Spec[], rounds: number): Record<Length, number> {
  const tracks = (steps: number) => specs.map((spec) => compile(spec, runOf(steps)).tracks.lr);
  const contestants = {
    '10³': draw(tracks(lengths['10³'])),
    '10⁶': draw(tracks(lengths['10⁶'])),
    '10⁹': draw(tracks(lengths['10⁹'])),
  };
  race(contestants, Math.ceil(rounds / 4));
  const ms = race(contestants, rounds);
  return { '10³': ms['10³'] / drawings, '10⁶': ms['10⁶'] / drawings, '10⁹': ms['10⁹'] / drawings };
}

const spread = (ms: Record<Length, number>) =>
  Math.max(...Object.values(ms)) / Math.min(...Object.values(ms));

const inWords = (ms: Record<Length, number>, unit: 'ms' | 'µs') =>
  Object.entries(ms)
    .map(
      ([length, time]) =>
        `${unit === 'ms' ? time.toFixed(2) : (1000 * time).toFixed(0)} ${unit} at ${length}`,
    )
    .join(', ');

/** What people may set so that cycles become far narrower than pixels. */
const short = { value: 100, unit: 'steps' };
const leg = { value: 2000, unit: 'steps' };
const restless: readonly (readonly [string, Spec])[] = [
  ['restarts every 100 steps', specOf('cosine_restarts', { restarts_by: 't_0', T_0: short, T_mult: 1 })],
  ['restarts growing by 1.01', specOf('cosine_restarts', { restarts_by: 't_0', T_0: short, T_mult: 1.01 })],
  ['triangles of 4000 steps', specOf('cyclic', { step_size_up: leg, step_size_down: leg })],
  ['5000 waves of a cosine', specOf('cosine', { num_cycles: 5000 })],
  ['restarts every 20 steps, of a library', dense],
];

export function view(): Line[] {
  const each = Object.values(own).map(({ id }) => ({ id, ms: drawn([specOf(id)], 20) }));
  const ms = drawn(eight, 60);
  const worst = Math.max(...Object.values(ms));
  const theirs = drawn(libraries, 60)['10⁶'];
  const least = each.reduce((a, b) => (spread(b.ms) > spread(a.ms) ? b : a));
  const slowest = each.reduce((a, b) => (b.ms['10⁶'] > a.ms['10⁶'] ? b : a));
  return [
    {
      name: 'View: 8 curves sampled at 1200 columns, slowest length of run',
      measured: inWords(ms, 'ms'),
      value: worst,
      unit: ' ms',
      bar: { kind: 'at most', limit: 1 },
    },
    {
      name: 'View: the same, slowest beside fastest length of run',
      measured: inWords(ms, 'ms'),
      value: spread(ms),
      unit: '×',
      bar: { kind: 'at most', limit: 1.3 },
    },
    {
      name: 'View: 8 curves of libraries, of 10⁶ steps',
      measured: `${theirs.toFixed(2)} ms`,
      value: theirs,
      unit: ' ms',
      bar: { kind: 'at most', limit: 1 },
    },
    {
      name: `  the family that differs most (${least.id})`,
      measured: inWords(least.ms, 'µs'),
      value: spread(least.ms),
      unit: '×',
    },
    {
      name: `  the slowest family at 10⁶ steps (${slowest.id})`,
      measured: inWords(slowest.ms, 'µs'),
      value: 1000 * slowest.ms['10⁶'],
      unit: ' µs',
    },
    ...restless.map(([name, spec]): Line => {
      const times = drawn([spec], 20);
      return { name: `  ${name}`, measured: inWords(times, 'µs'), value: spread(times), unit: '×' };
    }),
  ];
}

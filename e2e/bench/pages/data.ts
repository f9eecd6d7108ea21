/** The data of both pages: the curves of the app, one of them in as many variants as the slider has places. */
import { at, type CompiledTrack, compile, runOf, type Spec, withParam } from '@lr-playground/schedule';
import { eight } from '../../../packages/schedule/bench/eight.ts';

const runSteps = 1_000_000;

const query = new URLSearchParams(location.search);

/** Size of the app's chart, so that every page draws as many pixels. */
export const width = Number(query.get('width')) || 900;
export const height = Number(query.get('height')) || 400;

/** One point a pixel column, at whole steps: what the app draws comes to the same. */
export const columns = Math.round(width);

const step = (column: number) => Math.round((column * (runSteps - 1)) / (columns - 1));

export const xs: readonly number[] = Array.from({ length: columns }, (_, column) => step(column));

function values(spec: Spec): number[] {
  const track: CompiledTrack = compile(spec, runOf(runSteps)).tracks.lr;
  return xs.map((x) => at(track, x));
}

/** Places of the slider. */
const places = 101;

/** The first curve with a warmup of 0 to 30 % of the run. Worked out beforehand: these pages only draw. */
export const variants: readonly (readonly number[])[] = Array.from({ length: places }, (_, place) => {
  const [first] = eight;
  if (first === undefined) return [];
  return values(withParam(first, 'warmup', { value: (30 * place) / (places - 1), unit: 'percent' }));
});

export const others: readonly (readonly number[])[] = eight.slice(1).map(values);

export const top = Math.max(...[variants[0] ?? [], ...others].flat()) * 1.05;

export const colors = [
  '#1f77b4',
  '#ff7f0e',
  '#2ca02c',
  '#d62728',
  '#9467bd',
  '#8c564b',
  '#e377c2',
  '#7f7f7f',
];

/** Calls `draw` with the place of the slider, now and whenever it moves. */
export function followSlider(draw: (place: number) => void): void {
  const slider = document.querySelector('input');
  if (slider === null) return;
  slider.max = String(places - 1);
  slider.value = '10';
  const show = () => draw(slider.valueAsNumber);
  slider.addEventListener('input', show);
  show();
}

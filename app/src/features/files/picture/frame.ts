/** Grid, axes, ticks and titles of a picture. */
import type { AxisUnit } from '@lr-playground/schedule';
import { type Language, say } from '../../../i18n/text.ts';
import { xTicks } from '../../../plot/x-ticks.ts';
import type { YAxis } from '../../../plot/y-axis.ts';
import { type Inks, size } from './inks.ts';
import { cutTo } from './legend.ts';
import type { Plane } from './plane.ts';
import type { Scene } from './scene.ts';
import { element, line, text } from './svg.ts';
import { unitTitles, words } from './words.ts';

/** Length of a tick, and room between it and its number. */
export const tick = { length: 5, gap: 4 } as const;

/** Room that one number of the x axis takes. */
const tickRoom = 96;

/** The numbers of the y axis, and how they are written. */
export interface YTicks {
  readonly values: readonly number[];
  label(value: number): string;
}

interface FrameOptions {
  readonly scene: Scene;
  readonly plane: Plane;
  readonly axis: YAxis;
  readonly ticks: YTicks;
  readonly unit: AxisUnit;
  readonly inks: Inks;
  readonly language: Language;
  /** Left edge of the y axis's title. */
  readonly titleAt: number;
}

/** Everything around and behind the curves. */
export function frame(options: FrameOptions): string {
  return element('g', { 'font-size': size.tick }, horizontal(options), vertical(options), titles(options));
}

/** What belongs to the y axis. */
function horizontal({ scene, plane, axis, ticks, inks }: FrameOptions): string {
  const { left, right, top, bottom, y } = plane;
  const equal = scene.relation === null ? null : scene.relation.kind === 'ratio' ? 1 : 0;
  const shown = equal !== null && equal >= axis.lo && equal <= axis.hi;
  return [
    ...ticks.values.map((value) => line(left, y(value), right, y(value), inks.grid)),
    shown ? line(left, y(equal), right, y(equal), inks.dim) : '',
    line(left, top, left, bottom, inks.axis),
    ...ticks.values.map(
      (value) =>
        line(left - tick.length, y(value), left, y(value), inks.axis) +
        text(ticks.label(value), {
          x: left - tick.length - tick.gap,
          y: y(value) + size.tick * 0.35,
          'text-anchor': 'end',
          fill: inks.dim,
        }),
    ),
  ].join('');
}

/** What belongs to the x axis. */
function vertical({ scene, plane, axis, unit, inks }: FrameOptions): string {
  const { left, right, top, bottom, x } = plane;
  const { steps, labels } = xTicks(
    scene.window,
    scene.run,
    unit,
    Math.max(2, Math.floor((right - left) / tickRoom)),
  );
  return [
    ...steps.map((step) => line(x(step), top, x(step), bottom, inks.grid)),
    // What is too small for a logarithmic axis is drawn on its floor, which shows it.
    line(left, bottom, right, bottom, inks.axis, axis.floored ? { 'stroke-dasharray': '2 3' } : {}),
    ...steps.map(
      (step) =>
        line(x(step), bottom, x(step), bottom + tick.length, inks.axis) +
        text(labels.get(step) ?? '', {
          x: x(step),
          y: bottom + tick.length + tick.gap + size.tick,
          'text-anchor': 'middle',
          fill: inks.dim,
        }),
    ),
  ].join('');
}

/** Room below the plot area for numbers and title of the x axis. */
export const below = 46;

/** Room left of the numbers of the y axis for its title. */
export const beside = size.text + 12;

function titles({ scene, plane, unit, inks, language, titleAt }: FrameOptions): string {
  const { left, right, top, bottom } = plane;
  const { relation } = scene;
  const title = say(relation === null ? words.lr : words[relation.kind], language, {
    title: relation?.title ?? '',
  });
  const x = titleAt + size.text - 2;
  const y = Math.round((top + bottom) / 2);
  const style = { 'text-anchor': 'middle', 'font-size': size.text, fill: inks.ink };
  return (
    text(say(unitTitles[unit], language), { x: (left + right) / 2, y: bottom + below - 2, ...style }) +
    text(cutTo(title, bottom - top, size.text), { x, y, transform: `rotate(-90 ${x} ${y})`, ...style })
  );
}

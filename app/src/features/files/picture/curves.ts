/** The curves of a picture. */
import type { Sampled } from '@lr-playground/schedule';
import { dotsPath, envelopePath, linePath } from '../../../plot/path.ts';
import { cssColor } from '../../../styles/palette.ts';
import type { Scheme } from './inks.ts';
import type { Plane } from './plane.ts';
import type { SceneCurve } from './scene.ts';
import { type Attributes, element, line, xml } from './svg.ts';

/** Strokes at the edge of the plot area keep their width. */
const slack = 3;

/** How what was planned and what is applied are told apart, where they differ. */
export const faded = { opacity: 0.5 } as const;
export const dashed = { 'stroke-dasharray': '7 4' } as const;

/** All curves within the plot area, the first of the list on top. */
export function curvesIn(
  { left, right, top, bottom, x, y }: Plane,
  curves: readonly SceneCurve[],
  scheme: Scheme,
): string {
  const clip = {
    x: left - slack,
    y: top - slack,
    width: right - left + 2 * slack,
    height: bottom - top + 2 * slack,
  };
  const shapes = (
    { envelope, line: points, dots }: Sampled,
    paint: string,
    faint: number,
    style: Attributes,
  ) => {
    const area = {
      d: envelopePath(envelope, x, y),
      fill: paint,
      'fill-opacity': 0.3 * faint,
      stroke: 'none',
    };
    const marks = { d: dotsPath(points, x, y), 'stroke-width': 5, 'stroke-linecap': 'round' };
    return [
      envelope.n === 0 ? '' : element('path', area),
      element('path', { d: linePath({ envelope, line: points }, x, y), 'stroke-width': 2, ...style }),
      dots ? element('path', marks) : '',
    ].join('');
  };
  const drawings = curves.map(({ title, color, drawn, applied, problem }) => {
    const paint = cssColor(color, scheme);
    const stop = problem?.at ?? null;
    const planned = applied === null ? shapes(drawn, paint, 1, {}) : shapes(drawn, paint, 0.5, faded);
    return element(
      'g',
      { fill: 'none', stroke: paint },
      element('title', {}, xml(title)),
      planned,
      applied === null ? '' : shapes(applied, paint, 0.5, dashed),
      // Where its library stops, so that nobody takes the end of a curve for the end of a run.
      stop === null ? '' : line(x(stop), top, x(stop), bottom, paint, { 'stroke-dasharray': '4 3' }),
    );
  });
  return (
    element('clipPath', { id: 'lr-plot' }, element('rect', clip)) +
    element('g', { 'clip-path': 'url(#lr-plot)', 'stroke-linejoin': 'round' }, ...drawings.reverse())
  );
}

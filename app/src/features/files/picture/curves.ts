/** The curves of a picture. */
import { dotsPath, envelopePath, linePath } from '../../../plot/path.ts';
import { cssColor } from '../../../styles/palette.ts';
import type { Scheme } from './inks.ts';
import type { Plane } from './plane.ts';
import type { SceneCurve } from './scene.ts';
import { element, line, xml } from './svg.ts';

/** Strokes at the edge of the plot area keep their width. */
const slack = 3;

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
  const drawings = curves.map(({ title, color, drawn, problem }) => {
    const paint = cssColor(color, scheme);
    const { envelope, dots } = drawn;
    const stop = problem?.at ?? null;
    const area = { d: envelopePath(envelope, x, y), fill: paint, 'fill-opacity': 0.3, stroke: 'none' };
    const points = { d: dotsPath(drawn.line, x, y), 'stroke-width': 5, 'stroke-linecap': 'round' };
    return element(
      'g',
      { fill: 'none', stroke: paint },
      element('title', {}, xml(title)),
      envelope.n === 0 ? '' : element('path', area),
      element('path', { d: linePath(drawn, x, y), 'stroke-width': 2 }),
      dots ? element('path', points) : '',
      // Where its library stops, so that nobody takes the end of a curve for the end of a run.
      stop === null ? '' : line(x(stop), top, x(stop), bottom, paint, { 'stroke-dasharray': '4 3' }),
    );
  });
  return (
    element('clipPath', { id: 'lr-plot' }, element('rect', clip)) +
    element('g', { 'clip-path': 'url(#lr-plot)', 'stroke-linejoin': 'round' }, ...drawings.reverse())
  );
}

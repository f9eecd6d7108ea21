/** The chart as a picture that stands alone: an SVG for papers and pull requests, made from a link's content and nothing else. */
import { formatCount } from '../../../i18n/format.ts';
import { marked } from '../../../i18n/stop.ts';
import { type Language, say } from '../../../i18n/text.ts';
import { textWidth } from '../../../plot/labels.ts';
import { yLabel, yTicks } from '../../../plot/y-axis.ts';
import { cssColor } from '../../../styles/palette.ts';
import { curvesIn, dashed, faded } from './curves.ts';
import { below, beside, frame, tick } from './frame.ts';
import { fonts, inks, type Scheme, size } from './inks.ts';
import { cutTo, legendOf, swatch, textStart } from './legend.ts';
import { planeOf } from './plane.ts';
import { axisOf, type Scene, type Shown, sceneOf } from './scene.ts';
import { element, line, text, xml } from './svg.ts';
import { words } from './words.ts';

export interface PictureOptions {
  readonly language: Language;
  readonly scheme: Scheme;
  /** In pixels; the PNG has twice as many. */
  readonly width?: number;
  readonly height?: number;
  /** A line above the picture. */
  readonly title?: string;
  /** Where the curves can be opened again; kept inside the file, not shown. */
  readonly address?: string;
}

const margin = 16;
const legendRow = 22;

/** Least height of the plot area; a long legend makes the picture higher, not the curves flat. */
const leastPlot = 160;

/** Draws what is shown. Pure: the same content gives the same text. */
export function picture(shown: Shown, options: PictureOptions): string {
  const { language, scheme, width = 960, title = '', address = '' } = options;
  const ink = inks[scheme];
  const inner = width - 2 * margin;
  const scene = sceneOf(shown, language, inner - 64);
  const axis = axisOf(scene, shown);
  const legendTop = margin + (title === '' ? 0 : size.title + 14);
  const legend = legendIn(scene, { top: legendTop, width: inner, scheme, language });
  const top = legendTop + legend.height + 4;
  const bottom = Math.max(top + leastPlot, (options.height ?? 540) - margin - below);
  const height = bottom + below + margin;
  const values = yTicks(axis, Math.max(2, Math.floor((bottom - top) / 52)));
  const label = yLabel(axis, values);
  const widest = Math.max(0, ...values.map((value) => textWidth(label(value), size.tick)));
  const area = {
    left: margin + beside + widest + tick.gap + tick.length,
    right: width - margin - 12,
    top,
    bottom,
  };
  const plane = planeOf(area, scene.window, axis);
  const names = scene.curves.map((curve) => curve.title).join(language === 'zh' ? '、' : ', ');
  const about = say(words.about, language, { steps: formatCount(scene.run.steps) });
  const whole = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': fonts,
    'font-size': size.text,
  };
  const heading = {
    x: margin,
    y: margin + size.title - 2,
    'font-size': size.title,
    'font-weight': 600,
    fill: ink.ink,
  };
  return element(
    'svg',
    whole,
    address === '' ? '' : element('metadata', {}, xml(address)),
    element('title', {}, xml(title === '' ? names : title)),
    element('desc', {}, xml(about)),
    element('rect', { width, height, fill: ink.paper }),
    title === '' ? '' : text(cutTo(title, inner, size.title), heading),
    legend.drawing,
    frame({
      scene,
      plane,
      axis,
      ticks: { values, label },
      unit: shown.view.x,
      inks: ink,
      language,
      titleAt: margin,
    }),
    curvesIn(plane, scene.curves, scheme),
  );
}

interface LegendRoom {
  readonly top: number;
  readonly width: number;
  readonly scheme: Scheme;
  readonly language: Language;
}

/** The legend, and the height it takes. */
function legendIn({ curves }: Scene, { top, width, scheme, language }: LegendRoom) {
  const strokes = curves.map(({ title, color, problem }) => ({
    name: say(marked(title, problem), language),
    color: cssColor(color, scheme),
    style: {},
  }));
  // Which line is which, where there are two of every curve.
  const faces = curves.some(({ applied }) => applied !== null)
    ? [
        { name: say(words.planned, language), color: inks[scheme].ink, style: faded },
        { name: say(words.applied, language), color: inks[scheme].ink, style: dashed },
      ]
    : [];
  const all = [...strokes, ...faces];
  const entries = legendOf(
    all.map(({ name }) => name),
    width,
    size.text,
  );
  const drawing = entries.map(({ text: name, row, left }, place) => {
    const y = top + (row + 0.5) * legendRow;
    const x = margin + left;
    const { color = '', style = {} } = all[place] ?? {};
    const stroke = line(x, y, x + swatch, y, color, { 'stroke-width': 3, ...style });
    return stroke + text(name, { x: x + textStart, y: y + size.text * 0.35, fill: inks[scheme].ink });
  });
  const rows = (entries.at(-1)?.row ?? -1) + 1;
  return { drawing: drawing.join(''), height: rows === 0 ? 0 : rows * legendRow + 14 };
}

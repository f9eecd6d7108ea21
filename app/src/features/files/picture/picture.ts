/** The chart as a picture that stands alone: an SVG for papers and pull requests, made from a link's content and nothing else. */
import type { Link } from '@lr-playground/document';
import { formatCount } from '../../../i18n/format.ts';
import { type Language, say } from '../../../i18n/text.ts';
import { textWidth } from '../../../plot/labels.ts';
import { dotsPath, envelopePath, linePath, type Project } from '../../../plot/path.ts';
import { xTicks } from '../../../plot/x-ticks.ts';
import { type YAxis, yLabel, yTicks } from '../../../plot/y-axis.ts';
import { cssColor } from '../../../styles/palette.ts';
import { cutTo, legendOf, swatch, textStart } from './legend.ts';
import { axisOf, type Scene, sceneOf } from './scene.ts';
import { element, xml } from './svg.ts';
import { unitTitles, words } from './words.ts';

export interface PictureOptions {
  readonly language: Language;
  /** Ground and colours: for white or for dark pages. */
  readonly scheme: 'light' | 'dark';
  /** In pixels; the PNG has twice as many. */
  readonly width?: number;
  readonly height?: number;
  /** A line above the picture. */
  readonly title?: string;
  /** Where the curves can be opened again; kept inside the file, not shown. */
  readonly address?: string;
}

const inks = {
  light: { paper: '#ffffff', ink: '#1b2027', dim: '#4b545f', axis: '#8a939e', grid: '#e6eaee' },
  dark: { paper: '#171b20', ink: '#dfe3e8', dim: '#a4adb8', axis: '#78828e', grid: '#2d343d' },
} as const;

/** Generic at the end, so that every machine has one; Chinese ones named, else some draw Japanese forms. */
const fonts =
  "Helvetica, Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

const size = { tick: 12, text: 13, title: 17 } as const;
const margin = 16;
const legendRow = 22;
const tickLength = 5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Inks = (typeof inks)[keyof typeof inks];

/** Draws a link's content. Pure: the same content gives the same text. */
export function picture(link: Link, options: PictureOptions): string {
  const { language, scheme, width = 960, height = 540, title = '', address = '' } = options;
  const inner = width - 2 * margin;
  const scene = sceneOf(link, language, inner - 64);
  const axis = axisOf(scene, link);
  const legend = legendOf(
    scene.curves.map((curve) => curve.title),
    inner,
    size.text,
  );
  const legendTop = margin + (title === '' ? 0 : size.title + 14);
  const legendHeight = legend.length === 0 ? 0 : ((legend.at(-1)?.row ?? 0) + 1) * legendRow + 10;
  const top = legendTop + legendHeight + 4;
  const bottom = Math.max(top + 80, height - margin - 46);
  const ticks = yTicks(axis, Math.max(2, Math.floor((bottom - top) / 52)));
  const label = yLabel(axis, ticks);
  const widest = Math.max(0, ...ticks.map((value) => textWidth(label(value), size.tick)));
  const box: Box = {
    left: margin + size.text + 12 + widest + tickLength + 4,
    right: width - margin - 12,
    top,
    bottom,
  };
  const colors = inks[scheme];
  const names = scene.curves.map((curve) => curve.title).join(language === 'zh' ? '、' : ', ');
  const steps = formatCount(scene.run.steps);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: bottom + margin + 46,
      viewBox: `0 0 ${width} ${bottom + margin + 46}`,
      role: 'img',
      'font-family': fonts,
      'font-size': size.text,
    },
    address === '' ? '' : element('metadata', {}, xml(address)),
    element('title', {}, xml(title === '' ? names : title)),
    element('desc', {}, xml(say(words.about, language, { steps }))),
    element('rect', { width: '100%', height: '100%', fill: colors.paper }),
    title === ''
      ? ''
      : text(cutTo(title, inner, size.title), {
          x: margin,
          y: margin + size.title - 2,
          'font-size': size.title,
          'font-weight': 600,
          fill: colors.ink,
        }),
    ...legend.map(({ text: name, row, left }, place) => {
      const y = legendTop + row * legendRow + legendRow / 2;
      const stroke = cssColor(scene.curves[place]?.color ?? 0, scheme);
      const from = margin + left;
      return [
        element('line', { x1: from, x2: from + swatch, y1: y, y2: y, stroke, 'stroke-width': 3 }),
        text(name, { x: from + textStart, y: y + size.text * 0.35, fill: colors.ink }),
      ].join('');
    }),
    frame(link, scene, axis, box, colors, language, label, ticks),
    curves(scene, axis, box, scheme),
  );
}

const text = (content: string, attributes: Readonly<Record<string, string | number>>) =>
  element('text', attributes, xml(content));

/** Projections of steps and values into a box. */
function projections({ window }: Scene, axis: YAxis, box: Box): { readonly x: Project; readonly y: Project } {
  const across = (box.right - box.left) / (window.to - window.from);
  const level = axis.kind === 'log' ? (value: number) => Math.log(Math.max(axis.lo, value)) : Number;
  const low = level(axis.lo);
  const up = (box.bottom - box.top) / (level(axis.hi) - low);
  return {
    x: (step) => box.left + (step - window.from) * across,
    y: (value) => box.bottom - (level(value) - low) * up,
  };
}

/** Grid, axes, ticks and their titles. */
function frame(
  { view }: Link,
  scene: Scene,
  axis: YAxis,
  box: Box,
  { ink, dim, axis: line, grid }: Inks,
  language: Language,
  label: (value: number) => string,
  ticks: readonly number[],
): string {
  const { x, y } = projections(scene, axis, box);
  const across = xTicks(
    scene.window,
    scene.run,
    view.x,
    Math.max(2, Math.floor((box.right - box.left) / 96)),
  );
  const stroke = (x1: number, y1: number, x2: number, y2: number, color: string, more = {}) =>
    element('line', { x1, y1, x2, y2, stroke: color, ...more });
  const { relation } = scene;
  const yTitle = relation === null ? words.lr : words[relation.kind];
  const middle = (box.top + box.bottom) / 2;
  const equal = relation === null ? null : relation.kind === 'ratio' ? 1 : 0;
  return element(
    'g',
    { 'font-size': size.tick },
    ...ticks.map((value) => stroke(box.left, y(value), box.right, y(value), grid)),
    ...across.steps.map((step) => stroke(x(step), box.top, x(step), box.bottom, grid)),
    equal === null || equal < axis.lo || equal > axis.hi
      ? ''
      : stroke(box.left, y(equal), box.right, y(equal), dim),
    // What lies below a logarithmic axis is drawn on its floor, which says so.
    axis.floored
      ? stroke(box.left, box.bottom, box.right, box.bottom, dim, { 'stroke-dasharray': '2 3' })
      : stroke(box.left, box.bottom, box.right, box.bottom, line),
    stroke(box.left, box.top, box.left, box.bottom, line),
    ...ticks.map(
      (value) =>
        stroke(box.left - tickLength, y(value), box.left, y(value), line) +
        text(label(value), {
          x: box.left - tickLength - 4,
          y: y(value) + size.tick * 0.35,
          'text-anchor': 'end',
          fill: dim,
        }),
    ),
    ...across.steps.map(
      (step) =>
        stroke(x(step), box.bottom, x(step), box.bottom + tickLength, line) +
        text(across.labels.get(step) ?? '', {
          x: x(step),
          y: box.bottom + tickLength + 4 + size.tick,
          'text-anchor': 'middle',
          fill: dim,
        }),
    ),
    text(say(unitTitles[view.x], language), {
      x: (box.left + box.right) / 2,
      y: box.bottom + 44,
      'text-anchor': 'middle',
      'font-size': size.text,
      fill: ink,
    }),
    text(cutTo(say(yTitle, language, { title: relation?.title ?? '' }), box.bottom - box.top, size.text), {
      x: margin + size.text - 2,
      y: middle,
      transform: `rotate(-90 ${margin + size.text - 2} ${Math.round(middle * 100) / 100})`,
      'text-anchor': 'middle',
      'font-size': size.text,
      fill: ink,
    }),
  );
}

/** The curves, the first on top as in the list. */
function curves(scene: Scene, axis: YAxis, box: Box, scheme: 'light' | 'dark'): string {
  const { x, y } = projections(scene, axis, box);
  const width = box.right - box.left;
  const clip = { x: box.left - 2, y: box.top - 3, width: width + 4, height: box.bottom - box.top + 6 };
  return (
    element('clipPath', { id: 'lr-plot' }, element('rect', clip)) +
    element(
      'g',
      { 'clip-path': 'url(#lr-plot)', 'stroke-linejoin': 'round' },
      ...[...scene.curves].reverse().map(({ title, color, drawn }) => {
        const paint = cssColor(color, scheme);
        const { line, envelope, dots } = drawn;
        return element(
          'g',
          { fill: 'none', stroke: paint },
          element('title', {}, xml(title)),
          envelope.n === 0
            ? ''
            : element('path', {
                d: envelopePath(envelope, x, y),
                fill: paint,
                'fill-opacity': 0.3,
                stroke: 'none',
              }),
          element('path', { d: linePath(drawn, x, y), 'stroke-width': 2 }),
          dots
            ? element('path', { d: dotsPath(line, x, y), 'stroke-width': 5, 'stroke-linecap': 'round' })
            : '',
        );
      }),
    )
  );
}

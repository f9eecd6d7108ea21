/** What `combine_scheds` can be given: fastai's own schedulers, as calls. */
import { argument } from '../../params/argument.ts';
import type { ParamSet, Resolved } from '../../params/param.ts';
import type { Family, Text } from '../../schedule.ts';
import { missingArguments } from '../call.ts';
import { fitted } from './fitted.ts';
import { refusedShares, type Sched } from './sched.ts';
import { source } from './source.ts';
import { combinedCos, cos, exp, lin, no, poly, sharesOf } from './ways.ts';

/** A page of a scheduler, which can be combined with others. */
export interface SchedFamily<Id extends string = string, P extends ParamSet = ParamSet>
  extends Family<Id, P> {
  sched(p: Resolved<P>): Sched;
}

/** Declares a scheduler as Python calls it; on a page of its own it spans the run. */
export function annealer<P extends ParamSet>(
  definition: Omit<SchedFamily<string, P>, 'group' | 'source' | 'tracks'>,
): SchedFamily<string, P> {
  return {
    ...definition,
    group: 'fastai',
    source,
    tracks: (p, run) => ({ lr: fitted(definition.sched(p), { n_epoch: 1, n_iter: run.steps }) }),
  };
}

const value = (name: string, en: string, zh: string, symbol: string, initial: number) =>
  argument({
    type: 'float',
    quantity: 'lr',
    label: { en: `${en} (${name})`, zh: `${zh}（${name}）` },
    help: { en: 'A value of what is scheduled.', zh: '被调度量的取值。' },
    symbol,
    initial,
    slider: [1e-7, 1],
    scale: 'log',
  });

const start = value('start', 'Start', '起点', 'a', 1e-2);
const end = value('end', 'End', '终点', 'b', 1e-5);

/** A scheduler from a start to an end. */
const fromTo = (name: string, about: Text, way: (start: number, end: number) => Sched, latex: string) =>
  annealer({
    id: `fastai.${name}`,
    title: { en: name, zh: name },
    about,
    params: { start, end },
    latex,
    sched: (p) => way(p.start, p.end),
    problems: (_p, _run, written) => missingArguments(name, written, ['start', 'end']),
  });

const span = String.raw`(\p{end} - \p{start})`;

export const schedLin = fromTo(
  'SchedLin',
  { en: 'A line.', zh: '直线。' },
  lin,
  String.raw`\p{start} + x\,${span}`,
);

export const schedCos = fromTo(
  'SchedCos',
  { en: 'Half a cosine.', zh: '半个余弦。' },
  cos,
  String.raw`\p{start} + \frac{1 + \cos(\pi (1 - x))}{2}\,${span}`,
);

export const schedNo = fromTo(
  'SchedNo',
  { en: 'The start, all the time.', zh: '始终保持起点的值。' },
  no,
  String.raw`\p{start}`,
);

export const schedExp = fromTo(
  'SchedExp',
  { en: 'The same factor every batch.', zh: '每个批次乘以同一倍数。' },
  exp,
  String.raw`\p{start} \left(\frac{\p{end}}{\p{start}}\right)^x`,
);

export const schedPoly = annealer({
  id: 'fastai.SchedPoly',
  title: { en: 'SchedPoly', zh: 'SchedPoly' },
  about: { en: 'A power of the position.', zh: '位置的幂函数。' },
  params: {
    start,
    end,
    power: argument({
      type: 'float',
      label: { en: 'Power (power)', zh: '幂次（power）' },
      help: {
        en: '1 is a line; above it begins slowly, below it fast.',
        zh: '1 为直线；大于 1 先慢后快，小于 1 先快后慢。',
      },
      symbol: 'w',
      initial: 2,
      slider: [0.25, 5],
    }),
  },
  latex: String.raw`\p{start} + ${span}\,x^{\p{power}}`,
  sched: (p) => poly(p.start, p.end, p.power),
  problems: (_p, _run, written) => missingArguments('SchedPoly', written, ['start', 'end', 'power']),
});

export const combinedCosPage = annealer({
  id: 'fastai.combined_cos',
  title: { en: 'combined_cos', zh: 'combined_cos' },
  about: {
    en: 'Half a cosine to the middle, and another one on.',
    zh: '半个余弦到中间值，再用半个余弦到终点。',
  },
  params: {
    pct: argument({
      type: 'float',
      label: { en: 'Share of the first (pct)', zh: '前一段占比（pct）' },
      help: { en: 'Where the middle lies.', zh: '中间值所在的位置。' },
      symbol: 's',
      initial: 0.25,
      slider: [0, 1],
    }),
    start: value('start', 'Start', '起点', 'a', 4e-5),
    middle: value('middle', 'Middle', '中间值', 'm', 1e-3),
    end: value('end', 'End', '终点', 'b', 1e-8),
  },
  latex: String.raw`\p{start} \xrightarrow{\;\p{pct}\;} \p{middle} \xrightarrow{\;1 - \p{pct}\;} \p{end}`,
  sched: (p) => combinedCos(p.pct, p.start, p.middle, p.end),
  problems: ({ pct }, _, written) => [
    ...missingArguments('combined_cos', written, ['pct', 'start', 'middle', 'end']),
    ...refusedShares(sharesOf(pct)),
  ],
});

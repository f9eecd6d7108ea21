import { calls } from '../../params/calls.ts';
import { numbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { family, type Handle, type Written } from '../../schedule.ts';
import { missingArguments } from '../call.ts';
import { manyHandles, seated } from '../handles.ts';
import {
  annealer,
  combinedCosPage,
  type SchedFamily,
  schedCos,
  schedExp,
  schedLin,
  schedNo,
  schedPoly,
} from './annealers.ts';
import { forgotten, n_epoch, n_iter, refusedFit } from './arguments.ts';
import { updatesOf } from './fit.ts';
import { fitted, refusedOnTheWay, updateAt } from './fitted.ts';
import { bordersOf, combined, refusedShares, type Sched } from './sched.ts';
import { source } from './source.ts';

/** All of fastai's schedulers, this one too: what is combined may be combined again. */
function callables(): Readonly<Record<string, SchedFamily>> {
  return {
    SchedLin: schedLin,
    SchedCos: schedCos,
    SchedNo: schedNo,
    SchedExp: schedExp,
    SchedPoly: schedPoly,
    combined_cos: combinedCosPage,
    combine_scheds: within,
  };
}

const scheduling = {
  pcts: numbers({
    label: { en: 'Shares (pcts)', zh: '各段占比（pcts）' },
    help: {
      en: 'Which part of the fit each scheduler has. They must add up to exactly 1.',
      zh: '每个调度在训练中所占的比例，相加必须恰好等于 1。',
    },
    symbol: 's',
    maxLength: 64,
    initial: [0.3, 0.7],
  }),
  scheds: calls({
    label: { en: 'Schedulers (scheds)', zh: '调度列表（scheds）' },
    help: {
      en: 'One for each share, as Python calls them. Any beyond that are never used.',
      zh: '按 Python 写法列出，每个占比对应一个，多出来的不会用到。',
    },
    symbol: String.raw`\text{list}`,
    callables,
    nicknames: { lin: 'SchedLin', cos: 'SchedCos', no: 'SchedNo', exp: 'SchedExp', poly: 'SchedPoly' },
    initial: 'SchedLin::1e-4::0.01:::SchedCos::0.01::1e-5',
  }),
} as const;

const params = { ...scheduling, n_epoch, n_iter } as const;

type Combination = Resolved<typeof scheduling>;

const latex = String.raw`\eta_t = f_k\left(\frac{x - s_1 - \dots - s_{k-1}}{s_k}\right), \quad x = \frac{t}{\p{n_epoch}\,\p{n_iter}}, \quad (s_1, s_2, \dots) = \p{pcts}`;

/** A combination among the schedulers of another one. */
const within: SchedFamily = annealer({
  id: 'fastai.combine_scheds',
  title: { en: 'combine_scheds', zh: 'combine_scheds' },
  about: { en: 'One scheduler after another.', zh: '依次使用多个调度。' },
  params: scheduling,
  latex,
  sched: (p) => schedOf(p),
  problems: (p, run, written) => refusedCombination(p, run, written),
});

/** One scheduler after another, each over its share of the fit. */
export const fastaiCombineScheds = family({
  id: 'fastai.combine_scheds',
  title: { en: 'fastai combine_scheds', zh: 'fastai combine_scheds（组合）' },
  about: {
    en: 'ParamScheduler with combine_scheds: SchedLin, SchedCos, SchedExp and others, each over its share of the fit.',
    zh: '用 ParamScheduler 和 combine_scheds 把 SchedLin、SchedCos、SchedExp 等按占比依次拼接。',
  },
  group: 'fastai',
  keywords: [
    'ParamScheduler',
    'SchedLin',
    'SchedCos',
    'SchedExp',
    'SchedPoly',
    'SchedNo',
    '组合',
    '拼接',
    '分段',
  ],
  params,
  latex,
  source,
  overflows: true,
  tracks: (p) => ({ lr: fitted(schedOf(p), p) }),
  handles: (p, run, tracks) => seated(borders(p), tracks, run),
  problems(p, run, written) {
    const refused = [
      ...refusedCombination(p, run, written),
      ...forgotten('fit', ['n_epoch'], written),
      ...refusedFit(p, written),
    ];
    // Which batches there are is known only of what can be made.
    return refused.length > 0 ? refused : refusedOnTheWay(schedOf(p), p);
  },
});

function schedOf({ pcts, scheds }: Combination): Sched {
  return combined(
    pcts,
    scheds.map(({ page, p }) => page.sched(p)),
  );
}

/** What Python refuses before a batch is trained: first each of the schedulers, for they are made first. */
function refusedCombination(
  { pcts, scheds }: Combination,
  run: Run,
  written: Written<typeof scheduling>,
): readonly Problem[] {
  return [
    ...scheds.flatMap(({ page, p, written: call }) => page.problems?.(p, run, call) ?? []),
    ...missingArguments('combine_scheds', written, ['pcts', 'scheds']),
    ...refusedShares(pcts),
  ];
}

/** Where one scheduler takes over from the next. What is moved is taken from one of them and given to the other. */
function borders(p: Resolved<typeof params>): readonly Handle<typeof params>[] {
  const places = bordersOf(p.pcts);
  return p.scheds.slice(0, Math.min(manyHandles, p.pcts.length - 1)).map(({ page, p: args }, index) => {
    const step = updateAt(p, places[index + 1] ?? 1);
    return {
      id: `border${index + 1}`,
      label: { en: `Border ${index + 1}`, zh: `第 ${index + 1} 个分界` },
      step,
      value: lastValue(page.sched(args)),
      moveX: (to) => ({ pcts: to === step ? p.pcts : shifted(p.pcts, index, to / updatesOf(p)) }),
    };
  });
}

function lastValue({ parts, partAt }: Sched): number {
  return parts[partAt(1)]?.value(1) ?? Number.NaN;
}

/** Shares of which those up to `index` add up to `place`. The last one makes all add up to 1 to the last bit. */
function shifted(pcts: readonly number[], index: number, place: number): readonly number[] {
  const sum = (count: number) => pcts.slice(0, count).reduce((total, pct) => total + pct, 0);
  const both = (pcts[index] ?? 0) + (pcts[index + 1] ?? 0);
  const share = Number(Math.min(both, Math.max(0, place - sum(index))).toPrecision(12));
  const others = pcts
    .with(index, share)
    .with(index + 1, both - share)
    .slice(0, -1);
  return [...others, 1 - others.reduce((total, pct) => total + pct, 0)];
}

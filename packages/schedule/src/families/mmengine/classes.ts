/** The schedulers that a config may name: the page of each, and the rule that it steps by. */
import { PythonError } from '../../formula/python-error.ts';
import { flag } from '../../params/flag.ts';
import type { Family } from '../../schedule.ts';
import type { Arguments } from '../torch/simulation/arguments.ts';
import { oneCycleRate, putCycle } from '../torch/simulation/classes.ts';
import type { Optimizer } from '../torch/simulation/optimizer.ts';
import {
  constantRule,
  cosineRule,
  exponentialRule,
  multiStepRule,
  stepRule,
} from '../torch/simulation/rules.ts';
import { mmengineConstantLr } from './constant-lr.ts';
import { mmengineCosineAnnealingLr } from './cosine-annealing-lr.ts';
import { mmengineCosineRestartLr } from './cosine-restart-lr.ts';
import { mmengineExponentialLr } from './exponential-lr.ts';
import { floorOf } from './floor.ts';
import { mmengineLinearLr } from './linear-lr.ts';
import { mmengineMultiStepLr } from './multi-step-lr.ts';
import { mmengineOneCycleLr, steppedTooFar } from './one-cycle-lr.ts';
import { mmenginePolyLr } from './poly-lr.ts';
import { linearRule, polyRule, restartRule } from './rules.ts';
import { likeTorch, type Rule } from './scheduler.ts';
import { mmengineStepLr } from './step-lr.ts';

export interface SchedulerClass {
  readonly page: Family;
  /** Made from `initial_lr`: the rate the optimizer had when its first scheduler was built, or what OneCycleLR has put there. */
  readonly rule: (p: Arguments, base: number, optimizer: Optimizer) => Rule;
  /** What the constructor does to the parameter group before the base class does its part. */
  readonly prepare?: (optimizer: Optimizer, p: Arguments) => void;
}

/** The pages by the names of their classes. */
export function schedulerPages(): Readonly<Record<string, Family>> {
  return Object.fromEntries(Object.entries(schedulerClasses()).map(([name, { page }]) => [name, page]));
}

let made: Readonly<Record<string, SchedulerClass>> | null = null;

export function schedulerClasses(): Readonly<Record<string, SchedulerClass>> {
  made ??= {
    LinearLR: {
      page: entry(mmengineLinearLr),
      rule: (p) => linearRule(p.number('start_factor'), p.number('end_factor'), totalOf(p)),
    },
    MultiStepLR: {
      page: entry(mmengineMultiStepLr),
      rule: (p, base) => likeTorch(multiStepRule(p.numbers('milestones'), p.number('gamma'), base)),
    },
    CosineAnnealingLR: {
      page: entry(mmengineCosineAnnealingLr),
      rule: (p, base) =>
        likeTorch(
          cosineRule(p.optional('T_max') || p.number('end') - p.number('begin'), floorIn(p, base), base),
        ),
    },
    PolyLR: {
      page: entry(mmenginePolyLr),
      rule: (p) => polyRule(p.number('eta_min'), p.number('power'), totalOf(p)),
    },
    StepLR: {
      page: entry(mmengineStepLr),
      rule: (p, base) => likeTorch(stepRule(p.number('step_size'), p.number('gamma'), base)),
    },
    ExponentialLR: {
      page: entry(mmengineExponentialLr),
      rule: (p, base) => likeTorch(exponentialRule(p.number('gamma'), base)),
    },
    ConstantLR: {
      page: entry(mmengineConstantLr),
      rule: (p, base) => likeTorch(constantRule(p.number('factor'), totalOf(p), base)),
    },
    CosineRestartLR: {
      page: entry(mmengineCosineRestartLr),
      rule(p, base) {
        const [periods, restart_weights] = [p.numbers('periods'), p.numbers('restart_weights')];
        return restartRule({ periods, restart_weights, eta_min: floorIn(p, base) }, base);
      },
    },
    OneCycleLR: {
      page: entry(mmengineOneCycleLr),
      rule: oneCycleRule,
      prepare(optimizer, p) {
        if (p.lastEpoch === -1) putCycle(optimizer, p, p.number('eta_max'));
      },
    },
  };
  return made;
}

const convert_to_iter_based = flag({
  label: { en: 'In iterations (convert_to_iter_based)', zh: '换算为迭代（convert_to_iter_based）' },
  help: {
    en: 'Lengths are given in epochs, but the scheduler steps behind every iteration.',
    zh: '长度按 epoch 给出，但每次迭代后都走一步。',
  },
  symbol: String.raw`\text{convert}`,
  initial: false,
  omitted: false,
});

/** An entry of a config: a page's arguments, without the optimizer's rate. */
function entry(page: Family): Family {
  const { lr: _, unexpected, ...params } = page.params;
  return { ...page, params: { ...params, convert_to_iter_based, ...(unexpected && { unexpected }) } };
}

const totalOf = (p: Arguments) => p.number('end') - p.number('begin') - 1;

const floorIn = (p: Arguments, base: number) =>
  floorOf({ eta_min: p.optional('eta_min'), eta_min_ratio: p.optional('eta_min_ratio') }, base);

function oneCycleRule(p: Arguments, _: number, optimizer: Optimizer): Rule {
  const total = p.optional('total_steps') ?? p.number('end') - p.number('begin');
  const rate = oneCycleRate(p, total, optimizer);
  return (_lr, s) => {
    if (s > total) throw new PythonError('ValueError', steppedTooFar(s, total));
    return rate(s);
  };
}

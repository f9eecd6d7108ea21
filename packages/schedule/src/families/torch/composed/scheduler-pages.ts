/** torch's schedulers as arguments of one that is made of others: which may be called with what, and what calls construct. */
import type { Formula } from '../../../formula/formula.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { floatOf, isComplex, withoutBool } from '../../../formula/python-value.ts';
import type { ResolvedCall } from '../../../params/calls.ts';
import type { ParamSet, Resolved } from '../../../params/param.ts';
import type { Family } from '../../../schedule.ts';
import { raiseRefused } from '../../refused.ts';
import { torchChainedScheduler } from '../chained-scheduler.ts';
import { torchConstantLr } from '../constant-lr.ts';
import { torchCosineAnnealingLr } from '../cosine-annealing-lr.ts';
import { torchCosineAnnealingWarmRestarts } from '../cosine-annealing-warm-restarts.ts';
import { torchCyclicLr } from '../cyclic-lr.ts';
import { torchExponentialLr } from '../exponential-lr.ts';
import { torchLambdaLr } from '../lambda-lr.ts';
import { torchLinearLr } from '../linear-lr.ts';
import { functionOf } from '../lr-lambda.ts';
import { torchMultiStepLr } from '../multi-step-lr.ts';
import { torchMultiplicativeLr } from '../multiplicative-lr.ts';
import { torchOneCycleLr } from '../one-cycle-lr.ts';
import { torchPolynomialLr } from '../polynomial-lr.ts';
import { torchReduceLrOnPlateau } from '../reduce-lr-on-plateau.ts';
import { torchSequentialLr } from '../sequential-lr.ts';
import { argumentsOf } from '../simulation/arguments.ts';
import { constructed, type RuledClass, ruledClasses } from '../simulation/classes.ts';
import { Chained, Sequential, unsteppable } from '../simulation/compositions.ts';
import type { Optimizer } from '../simulation/optimizer.ts';
import { lambdaRule, multiplicativeRule, type StepFunction } from '../simulation/rules.ts';
import { type Rule, Scheduler, type Steppable } from '../simulation/scheduler.ts';
import { torchStepLr } from '../step-lr.ts';
import { torchSwaLr } from '../swa-lr.ts';

/** The optimizer that all schedulers of a composition are constructed for, and its class. */
export interface Site {
  readonly optimizer: Optimizer;
  readonly type: string;
}

type Args = Resolved<ParamSet>;
type Written = Readonly<Record<string, string>>;

/** A scheduler that may be called: its page with the constructor's arguments alone, and with whatever else it has. */
interface Callee {
  readonly page: Family;
  readonly whole: Family;
  /** Constructs it; null for one that is stepped with a metric. Raises what the constructor raises. */
  readonly build: (p: Args, written: Written, site: Site) => Steppable | null;
}

/** The pages of all schedulers, by the names of their classes. */
export function schedulerPages(): Readonly<Record<string, Family>> {
  return Object.fromEntries(Object.entries(callees()).map(([name, { page }]) => [name, page]));
}

/** The page of a scheduler with all that it has. */
export function wholePage(name: string): Family | null {
  return callees()[name]?.whole ?? null;
}

let made: Readonly<Record<string, Callee>> | null = null;

function callees(): Readonly<Record<string, Callee>> {
  made ??= {
    LinearLR: ruled(torchLinearLr, ruledClasses.LinearLR),
    CosineAnnealingLR: ruled(torchCosineAnnealingLr, ruledClasses.CosineAnnealingLR),
    ConstantLR: ruled(torchConstantLr, ruledClasses.ConstantLR),
    ExponentialLR: ruled(torchExponentialLr, ruledClasses.ExponentialLR),
    PolynomialLR: ruled(torchPolynomialLr, ruledClasses.PolynomialLR),
    StepLR: ruled(torchStepLr, ruledClasses.StepLR),
    MultiStepLR: ruled(torchMultiStepLr, ruledClasses.MultiStepLR),
    LambdaLR: functional(torchLambdaLr, lambdaRule),
    MultiplicativeLR: functional(torchMultiplicativeLr, multiplicativeRule),
    CosineAnnealingWarmRestarts: ruled(
      torchCosineAnnealingWarmRestarts,
      ruledClasses.CosineAnnealingWarmRestarts,
    ),
    CyclicLR: ruled(torchCyclicLr, ruledClasses.CyclicLR),
    OneCycleLR: ruled(torchOneCycleLr, ruledClasses.OneCycleLR),
    SWALR: ruled(torchSwaLr, ruledClasses.SWALR),
    SequentialLR: {
      page: called(torchSequentialLr, ['schedulers', 'milestones', 'last_epoch']),
      whole: torchSequentialLr,
      build: buildSequential,
    },
    ChainedScheduler: {
      page: called(torchChainedScheduler, ['schedulers']),
      whole: torchChainedScheduler,
      build: buildChained,
    },
    ReduceLROnPlateau: refusing(torchReduceLrOnPlateau, plateauNames, () => null),
  };
  return made;
}

const plateauNames = [
  'mode',
  'factor',
  'patience',
  'threshold',
  'threshold_mode',
  'cooldown',
  'min_lr',
  'eps',
];

/** A page with the arguments that a call has. */
function called(page: Family, names: readonly string[]): Family {
  const params = Object.fromEntries(
    [...names, 'unexpected'].flatMap((name) => {
      const param = page.params[name];
      return param === undefined ? [] : [[name, param]];
    }),
  );
  return { ...page, params };
}

/** A scheduler whose page says what the constructor refuses. */
function refusing(page: Family, names: readonly string[], build: Callee['build']): Callee {
  return {
    page: called(page, names),
    whole: page,
    build(p, written, site) {
      // Whether a scheduler can be resumed depends on those that were constructed before it.
      raiseRefused(page, { optimizer: site.type, ...p, last_epoch: -1 }, written);
      return build(p, written, site);
    },
  };
}

const lastEpochOf = (p: Args) => Number(p['last_epoch']);

function ruled(page: Family, known: RuledClass): Callee {
  return refusing(page, [...known.names, 'last_epoch'], (p, _, { optimizer }) =>
    constructed(
      known,
      optimizer,
      argumentsOf(p, { lastEpoch: lastEpochOf(p), scale: formulaIn(p['scale_fn']) }),
    ),
  );
}

function functional(page: Family, rule: (f: StepFunction, base: number) => Rule): Callee {
  return refusing(page, ['lr_lambda', 'last_epoch'], (p, _, { optimizer }) => {
    const lr_lambda = formulaIn(p['lr_lambda']);
    const valueAt = lr_lambda === null ? null : functionOf(lr_lambda);
    const factor = (t: number) => {
      const value = withoutBool(valueAt?.(t) ?? 1);
      optimizer.isComplex = isComplex(value);
      return isComplex(value) ? Number.NaN : floatOf(value);
    };
    return new Scheduler(optimizer, lastEpochOf(p), (base) => rule(factor, base));
  });
}

function formulaIn(value: Args[string] | undefined): Formula | null {
  return typeof value === 'object' && value !== null && 'meaning' in value ? value : null;
}

/** SequentialLR, behind those in its list. */
export function buildSequential(p: Args, _: Written, site: Site): Sequential {
  const { milestones } = p;
  const steps = Array.isArray(milestones) ? milestones.filter((item) => typeof item === 'number') : [];
  const parts = partsOf('SequentialLR', p['schedulers'], site);
  return new Sequential(site.optimizer, parts, steps, lastEpochOf(p));
}

/** ChainedScheduler, behind those in its list. */
export function buildChained(p: Args, _: Written, site: Site): Chained {
  return new Chained(partsOf('ChainedScheduler', p['schedulers'], site));
}

function partsOf(whole: string, value: Args[string] | undefined, site: Site): readonly Steppable[] {
  const calls = isCalls(value) ? value : [];
  const parts = calls.map(({ name, p, written }) => callees()[name]?.build(p, written, site) ?? null);
  return parts.map((part, index) => {
    if (part === null) throw new PythonError('ValueError', unsteppable(whole, index));
    return part;
  });
}

export function isCalls(value: Args[string] | undefined): value is readonly ResolvedCall[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && 'page' in item);
}

/** How an entry of `param_scheduler` becomes a scheduler of an optimizer. */
import { PythonError } from '../../formula/python-error.ts';
import type { ResolvedCall } from '../../params/calls.ts';
import type { ParamSet, Resolved } from '../../params/param.ts';
import { pythonFloat, strOfPython } from '../../params/python.ts';
import { raiseRefused } from '../refused.ts';
import { argumentsOf } from '../torch/simulation/arguments.ts';
import type { Optimizer } from '../torch/simulation/optimizer.ts';
import { type SchedulerClass, schedulerClasses } from './classes.ts';
import { unknownStart } from './constructor.ts';
import type { LoopPlan } from './loop.ts';
import { Scheduler } from './scheduler.ts';
import { endless } from './window.ts';

/** What a constructor is given: values, and as Python prints them. */
interface Given {
  readonly p: Resolved<ParamSet>;
  readonly written: Readonly<Record<string, string>>;
}

/** Builds one. Raises what its constructor raises. */
export function built(
  call: ResolvedCall,
  plan: LoopPlan,
  optimizer: Optimizer,
): { readonly scheduler: Scheduler; readonly byEpoch: boolean } {
  const known = schedulerClasses()[call.name];
  if (known === undefined) throw new PythonError('KeyError', call.name);
  const isEpochs = call.p['by_epoch'] === true;
  const converts = call.p['convert_to_iter_based'] === true;
  const ended = plan.runner ? withEnd(call, isEpochs ? plan.epochs : plan.epochs * plan.epochLength) : call;
  const given = converts
    ? converted(call.name.replace(/LR$/, 'ParamScheduler'), ended, plan.epochLength)
    : ended;
  return { scheduler: constructed(known, given, optimizer), byEpoch: isEpochs && !converts };
}

/** The end that the Runner gives to a scheduler without one. */
function withEnd({ p, written }: Given, end: number): Given {
  if (p['end'] !== endless) return { p, written };
  return { p: { ...p, end }, written: { ...written, end: String(end) } };
}

/** Arguments that count epochs, of a scheduler that is to count iterations: `build_iter_from_epoch`. */
function converted(name: string, { p, written }: Given, epochLength: number): Given {
  if (p['by_epoch'] !== true)
    throw new PythonError(
      'AssertionError',
      'Only epoch-based kwargs whose `by_epoch=True` can be converted to iter-based.',
    );
  const required = ['step_size', 'milestones', 'periods'].filter((name) => name in p);
  const missing = required.find((name) => written[name] === 'None');
  if (missing !== undefined)
    throw new PythonError(
      'TypeError',
      `${name}.build_iter_from_epoch() missing 1 required keyword-only argument: '${missing}'`,
    );
  const values = { ...p };
  const texts = { ...written };
  for (const name of ['step_size', 'T_max', 'total_steps']) {
    const value = p[name];
    if (typeof value !== 'number') continue;
    const isFloat = /[.e]/.test(written[name] ?? '');
    values[name] = value * epochLength;
    texts[name] = strOfPython(isFloat ? pythonFloat(value * epochLength) : value * epochLength);
  }
  for (const name of ['milestones', 'periods']) {
    const list = p[name];
    if (Array.isArray(list))
      values[name] = list.flatMap((item) => (typeof item === 'number' ? [item * epochLength] : []));
  }
  for (const name of ['begin', 'end']) {
    const value = Number(p[name]);
    if (name === 'end' && value === endless) continue;
    values[name] = Math.trunc(value * epochLength);
    texts[name] = String(values[name]);
  }
  return { p: values, written: texts };
}

function constructed({ page, rule, prepare }: SchedulerClass, given: Given, optimizer: Optimizer): Scheduler {
  // Whether a scheduler can be resumed depends on those that were built before it.
  raiseRefused(page, { ...given.p, last_step: -1 }, given.written);
  const p = argumentsOf(given.p, { lastEpoch: Number(given.p['last_step']), scale: null });
  prepare?.(optimizer, p);
  if (p.lastEpoch === -1) optimizer.initialLr ??= optimizer.lr;
  if (optimizer.initialLr === null) throw new PythonError('KeyError', unknownStart);
  const window = { begin: p.number('begin'), end: p.number('end') };
  return new Scheduler(optimizer, window, rule(p, optimizer.initialLr, optimizer), p.lastEpoch);
}

/** Compares what the core makes of a recorded call with what the library made of it. */
import {
  compile,
  type FamilyId,
  isFamilyId,
  type Param,
  type ParamSet,
  type Problem,
  paramsOf,
  runOf,
  type Schedule,
  specOf,
  type Track,
  valuesAt,
} from '../src/index.ts';
import '../src/testing/dialects.ts';
import type { GoldenCase, GoldenError } from './goldens.ts';

/** Largest deviation allowed, in parts of the case's largest |lr|. */
export const tolerance = 1e-12;

/** The same where the library has computed in float32. */
const float32Tolerance = 5e-6;

/**
 * Where a number has no more digits: the engine's cosines and powers differ from C's in the last place, and beside a learning rate of
 * 1e-5 the last place of a momentum is large.
 */
const roundings = 2 ** -51;

/** What came of a case. `worst` is its largest deviation in parts of the peak. */
export type Outcome =
  | { readonly kind: 'passed'; readonly worst: number }
  | { readonly kind: 'failed'; readonly worst: number; readonly reason: string }
  | { readonly kind: 'skipped' };

/** Runs a case; `skipped` when the core has no family for its scheduler. */
export function compareCase(library: string, golden: GoldenCase): Outcome {
  const id = familyIdOf(library, golden.scheduler);
  if (id === null) return { kind: 'skipped' };
  const given = argumentsOf(id, golden);
  if (typeof given === 'string') return failed(given);
  if (golden.error === null && Object.keys(golden.tracks).length === 0)
    return failed('the case has neither values nor an error');
  const compiled = (more: Given) => compile(specOf(id, { ...given, ...more }), runOf(golden.steps));
  const schedule = compiled({});
  const outcome =
    compareProblem(schedule.problem, golden.error) ??
    compareValues(schedule, golden, golden.tracks, golden.single ? float32Tolerance : tolerance);
  if (outcome.kind === 'failed' || Object.keys(golden.float32).length === 0) return outcome;
  if (paramsOf(id)['float32'] === undefined) return failed('the family has no values in float32');
  const rounded = compareValues(compiled({ float32: true }), golden, golden.float32, float32Tolerance);
  return rounded.kind === 'failed' ? { ...rounded, reason: `in float32, ${rounded.reason}` } : outcome;
}

/** A tail of a scheduler's name in brackets, which says how it was used. */
export const usage = /\[.*\]$/;

/** The family of a scheduler; how it was used belongs to no name. */
function familyIdOf(library: string, scheduler: string): FamilyId | null {
  const names = [scheduler, scheduler.replace(usage, '')];
  return names.map((name) => `${library}.${name}`).find(isFamilyId) ?? null;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * The parameters of a case by their names in the family: the library's defaults, what the case says besides its arguments where
 * the family asks for it, and the arguments. Nested keyword arguments (`scheduler_specific_kwargs`) are arguments, too, those
 * of what a choice begins with among them. A sentence when one has no place, or would be changed.
 */
function argumentsOf(id: FamilyId, golden: GoldenCase): Given | string {
  const params = paramsOf(id);
  const { code } = golden.circumstances;
  // A family that takes a program is given the recorded one, which says all that the arguments do.
  if (params['code'] !== undefined && code !== undefined) return { code };
  const given: Record<string, unknown> = {};
  for (const [name, param] of Object.entries(params)) {
    given[name] =
      golden.circumstances[name] ?? (param.byDefault === undefined ? param.initial : param.byDefault);
  }
  for (const [name, value] of Object.entries(flat(golden.params, params))) {
    const param = params[name];
    // Only arguments tell 10.0 from 10.
    if (param !== undefined)
      given[name] = param.str === undefined ? unfloated(value) : pythonic(param, value);
    else if (params['unexpected'] === undefined) return `the family has no parameter ${name}`;
    else given['unexpected'] ??= name;
  }
  for (const [name, param] of Object.entries(params)) {
    const { repair } = param.accept(given[name]);
    if (repair !== null)
      return `${name} = ${JSON.stringify(given[name])} is not taken as it is: ${repair.kind}`;
  }
  return given;
}

const isFloat = (value: unknown): value is string => typeof value === 'string' && /^-?\d+\.\d+$/.test(value);

function unfloated(value: unknown): unknown {
  return isFloat(value) ? Number(value) : value;
}

/** A text where a number belongs stays one: in quotes. */
function pythonic({ kind }: Param, value: unknown): unknown {
  return kind === 'argument' && typeof value === 'string' && !isFloat(value) ? `'${value}'` : value;
}

function flat(given: Given, params: ParamSet): Given {
  const entries = Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    const isNamed = params[name] !== undefined && params[name].kind !== 'choice';
    return nested && !isNamed ? Object.entries(flat({ ...value }, params)) : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function failed(reason: string, worst = Number.NaN): Outcome {
  return { kind: 'failed', worst, reason };
}

/** Whether the text is Python's own, which differs between its versions: of divisions by zero, and of `math`. */
const isPythons = ({ error, text }: Problem) => error === 'ZeroDivisionError' || text === 'math domain error';

/** The failure of a problem that is not the library's; null when there is none to be had, or it is the same. */
function compareProblem(problem: Problem | null, error: GoldenError | null): Outcome | null {
  if (error === null) return problem === null ? null : failed(`not raised: ${say(problem)}`);
  if (problem === null) return failed(`the family does not say that the library raises ${say(error)}`);
  const same =
    problem.error === error.error &&
    problem.at === error.at &&
    (isPythons(problem) || problem.text === error.text);
  return same ? null : failed(`${say(problem)} instead of ${say(error)}`);
}

const say = ({ error, text, at }: Problem) => `${error}: ${text}${at === null ? '' : ` at update ${at}`}`;

function compareValues(
  schedule: Schedule,
  golden: GoldenCase,
  columns: GoldenCase['tracks'],
  allowed: number,
): Outcome {
  const peak = (golden.tracks.lr ?? []).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    0,
  );
  let worst = 0;
  let where = '';
  for (const [name, stored] of Object.entries(columns)) {
    const track = trackName(name);
    if (schedule.tracks[track] === undefined) {
      // What a schedule leaves alone the optimizer keeps.
      if (stored.every((value) => value === stored[0])) continue;
      return failed(`the family does not move ${name}`);
    }
    const steps = golden.at ?? [...stored.keys()];
    const values = valuesAt(schedule, track, steps);
    for (const [index, expected] of stored.entries()) {
      const step = steps[index] ?? Number.NaN;
      const value = values[index] ?? Number.NaN;
      if (Math.abs(value - expected) <= roundings * Math.abs(expected)) continue;
      const off = deviation(value, expected, peak);
      if (off <= worst) continue;
      worst = off;
      where = `${name} of update ${step} is ${value}, recorded ${expected}`;
    }
  }
  return worst <= allowed ? { kind: 'passed', worst } : failed(where, worst);
}

function trackName(name: string): Track {
  switch (name) {
    case 'momentum':
    case 'beta2':
    case 'weight_decay':
    case 'batch_size':
      return name;
    default:
      return 'lr';
  }
}

/** Difference in parts of the peak; NaN agrees with NaN and an infinity with itself, and with nothing else. */
export function deviation(value: number, expected: number, peak: number): number {
  if (Object.is(value, expected) || value === expected) return 0;
  const off = Math.abs(value - expected);
  return Number.isFinite(off) && peak > 0 ? off / peak : Number.POSITIVE_INFINITY;
}

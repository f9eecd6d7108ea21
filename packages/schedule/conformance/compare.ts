/** Compares what the core makes of a recorded call with what the library made of it. */
import { at, compile, isFamilyId, paramsOf, runOf, type Spec, specOf, type Track } from '../src/index.ts';
import type { GoldenCase } from './goldens.ts';

/** Largest deviation allowed, in parts of the case's largest |lr|. */
export const tolerance = 1e-12;

/** What came of a case. `worst` is its largest deviation in parts of the peak. */
export type Outcome =
  | { readonly kind: 'passed'; readonly worst: number }
  | { readonly kind: 'failed'; readonly worst: number; readonly reason: string }
  | { readonly kind: 'skipped' };

/** Runs a case; `skipped` when the core has no family for its scheduler. */
export function compareCase(library: string, golden: GoldenCase): Outcome {
  const id = `${library}.${golden.scheduler}`;
  if (!isFamilyId(id)) return { kind: 'skipped' };
  const params = paramsOf(id);
  for (const [name, value] of Object.entries(golden.params)) {
    const param = params[name];
    if (param === undefined) return failed(`the family has no parameter ${name}`);
    const { repair } = param.accept(value);
    if (repair !== null)
      return failed(`${name} = ${JSON.stringify(value)} is not taken as it is: ${repair.kind}`);
  }
  if (golden.error !== null) return failed(`the library raises ${golden.error}, the family does not say so`);
  if (golden.tracks.lr === undefined) return failed('the case has neither values nor an error');
  return compareValues(specOf(id, golden.params), golden);
}

function failed(reason: string, worst = Number.NaN): Outcome {
  return { kind: 'failed', worst, reason };
}

function compareValues(spec: Spec, golden: GoldenCase): Outcome {
  const { tracks } = compile(spec, runOf(golden.steps));
  const peak = Math.max(0, ...(golden.tracks.lr ?? []).filter(Number.isFinite).map(Math.abs));
  let worst = 0;
  let where = '';
  for (const [name, stored] of Object.entries(golden.tracks)) {
    const track = tracks[trackName(name)];
    if (track === undefined) return failed(`the family does not move ${name}`);
    for (const [index, expected] of stored.entries()) {
      const step = golden.at?.[index] ?? index;
      const value = at(track, step);
      const off = deviation(value, expected, peak);
      if (off <= worst) continue;
      worst = off;
      where = `${name} of update ${step} is ${value}, recorded ${expected}`;
    }
  }
  return worst <= tolerance ? { kind: 'passed', worst } : failed(where, worst);
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

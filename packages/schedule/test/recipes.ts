/**
 * Published schedules as specs: what papers and configurations say of them, phase by phase, in the families that a reader would
 * choose for them.
 */
import { readFileSync } from 'node:fs';
import type { FamilyId, Segment, Span, Spec } from '../src/index.ts';
import { specOf } from '../src/index.ts';

/** A phase from `start` to `end` in the unit of the recipe. */
interface PublishedPhase {
  readonly shape: string;
  readonly start: number;
  readonly end: number;
  readonly lr_start?: number;
  readonly lr_end?: number;
  readonly lr_base?: number;
  readonly gamma?: number;
  readonly every?: number;
  readonly power?: number;
}

interface Published {
  readonly id: string;
  readonly unit: string;
  readonly total: number;
  readonly phases: readonly PublishedPhase[];
}

/** A recipe that can be told in one family, and the updates of its run. */
export interface Recipe {
  readonly id: string;
  readonly steps: number;
  readonly spec: Spec;
}

/** Updates of a run that is given in epochs, tokens or samples: of ordinary length. */
const ordinary = 10_000;

/** The published schedules that can be told in one family. */
export function recipes(): readonly Recipe[] {
  const lines = readFileSync(new URL('recipes.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const recipe: Published = JSON.parse(line);
    const spec = specOfRecipe(recipe);
    const steps = recipe.unit === 'steps' ? recipe.total : ordinary;
    return spec === null ? [] : [{ id: recipe.id, steps, spec }];
  });
}

/** Families that a schedule of one decay is told in, and their names for the form of it. */
const single: Readonly<Record<string, FamilyId>> = {
  cosine: 'cosine',
  linear: 'linear',
  constant: 'constant',
  polynomial: 'polynomial',
  staircase: 'step',
  inv_sqrt: 'inverse_sqrt',
};

function specOfRecipe({ total, phases }: Published): Spec | null {
  const share = (length: number): Span => ({ value: (length / total) * 100, unit: 'percent' });
  const [first, ...rest] = phases;
  if (first === undefined) return null;
  const rises =
    (first.shape === 'linear' || first.shape === 'power_rise') && level(first.lr_end) > level(first.lr_start);
  const own = rises ? rest : phases;
  const [decay, then, last] = own;
  const peak_lr = rises ? level(first.lr_end) : topOf(first);
  const warmup = rises
    ? {
        warmup_shape: first.shape === 'linear' ? 'linear' : 'polynomial',
        warmup: share(first.end),
        warmup_power: first.power ?? 1,
        start_lr: lr(level(first.lr_start)),
      }
    : { warmup_shape: 'none' };
  if (decay === undefined) return null;
  const family = single[decay.shape];
  if (own.length === 1 && family !== undefined && family !== 'inverse_sqrt')
    return specOf(family, {
      peak_lr,
      ...warmup,
      min_lr: lr(level(decay.lr_end)),
      power: decay.power ?? 1,
      gamma: decay.gamma ?? 1,
      step_size: share(decay.every ?? 0),
    });
  if (decay.shape === 'inv_sqrt' && own.length === 1) return specOf('inverse_sqrt', { peak_lr, ...warmup });
  const shape = then === undefined ? undefined : decays[then.shape];
  if (
    decay.shape === 'constant' &&
    then !== undefined &&
    last === undefined &&
    shape !== undefined &&
    shape !== 'hold'
  )
    return specOf('wsd', {
      peak_lr,
      ...warmup,
      decay: share(then.end - then.start),
      decay_shape: shape,
      min_lr: lr(level(then.lr_end)),
    });
  const segments = segmentsOf(own, peak_lr, share);
  return segments === null ? null : specOf('segments', { peak_lr, ...warmup, segments });
}

const level = (value: number | undefined) => value ?? 0;
const lr = (value: number) => ({ value, unit: 'lr' }) as const;
const topOf = ({ lr_base, lr_start }: PublishedPhase) => level(lr_base ?? lr_start);

const decays: Readonly<Record<string, Segment['shape']>> = {
  constant: 'hold',
  linear: 'linear',
  cosine: 'cosine',
  exponential: 'exponential',
  one_minus_sqrt: 'one_minus_sqrt',
};

/** Phases as segments; a jump to where a ramp begins is a hold of no length to speak of. Null where a form has no segment. */
function segmentsOf(
  phases: readonly PublishedPhase[],
  peak: number,
  share: (length: number) => Span,
): readonly Segment[] | null {
  const segments: Segment[] = [];
  let reached = peak;
  for (const phase of phases) {
    const shape = decays[phase.shape];
    if (shape === undefined) return null;
    const [a, length] = [level(phase.lr_start), share(phase.end - phase.start)];
    const end = shape === 'hold' ? a : level(phase.lr_end);
    if (shape !== 'hold' && Math.abs(a - reached) > 1e-9 * peak)
      segments.push({ shape: 'hold', length: { value: 1, unit: 'steps' }, end: lr(a) });
    segments.push({ shape, length, end: lr(end) });
    reached = end;
  }
  return segments;
}

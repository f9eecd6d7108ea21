/** timm's plateau: a climb, and behind it PyTorch's ReduceLROnPlateau, told once an epoch. */
import { listed } from '../../listed.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Piece } from '../../schedule.ts';
import { lasting, stepProblem, told, toldPiece } from '../feedback/metrics.ts';
import { plateauProblems, watching } from '../feedback/reduce-on-plateau.ts';
import { isNoisy, mostCalls, type Noise, noiseOf, noiseProblems } from './noise.ts';

/** What timm leaves to PyTorch's defaults. */
const inside = { threshold_mode: 'rel', eps: 1e-8 };

interface Warmup {
  readonly lr: number;
  readonly warmup_t: number;
  readonly warmup_lr_init: number;
}

/** The last call that climbs. */
const lastClimb = ({ warmup_t }: Warmup) => Math.max(0, Math.floor(warmup_t));

function climb({ lr, warmup_t, warmup_lr_init }: Warmup, call: number): number {
  return warmup_lr_init + call * ((lr - warmup_lr_init) / warmup_t);
}

function* climbing(p: Warmup): Generator<number> {
  for (let call = 0; ; call += 1) yield climb(p, call);
}

/** What decides about the curve. */
export interface Plateau extends Warmup {
  readonly every: number;
  readonly metrics: readonly (number | null)[];
  readonly decay_rate: number;
  readonly patience_t: number;
  readonly threshold: number;
  readonly cooldown_t: number;
  readonly lr_min: number;
  readonly mode: string;
}

/** The climb, told nothing, and the rates behind it, where there may be noise. */
export function plateauPieces(p: Plateau, noise: Noise, run: Run): readonly Piece[] {
  const each = lasting(p.every);
  const calls = Math.ceil(run.steps / each);
  const first = Math.min(lastClimb(p), calls);
  const warmup = listed('warmup', climbing(p), { count: first, each, steps: first * each });
  const rates = behindWarmup(p);
  const later = { ...noise, first: first + 1 };
  if (!isNoisy(later, calls)) return [warmup, toldPiece('decay', rates, p)];
  const count = Math.max(1, calls - first);
  return [
    warmup,
    listed('decay', onTop(rates, noiseOf(later), first), { count, each, most: mostCalls(noise) }),
  ];
}

/** Rates with the noise of their calls, and the last of them with that of all further ones: a cut begins from what it was without. */
function* onTop(rates: Iterable<number>, noise: (call: number) => number, first: number): Generator<number> {
  let call = first;
  let last = 0;
  for (const rate of rates) {
    yield rate + rate * noise(call);
    last = rate;
    call += 1;
  }
  for (; ; call += 1) yield last + last * noise(call);
}

/** @param lr_min as Python prints it. */
export function plateauRefused(p: Plateau, lr_min: string): readonly Problem[] {
  return plateauProblems({ ...p, ...inside, factor: p.decay_rate }, lr_min);
}

/** What noise raises, at the call behind the climb that has it. */
export function plateauNoiseProblems(p: Plateau, noise: Noise, seed: string): readonly Problem[] {
  const found = noiseProblems({ ...noise, first: lastClimb(p) + 1 }, seed);
  return found.map(({ error, text, at }) => stepProblem(error, text, at ?? 0, p.every));
}

/** Rates from the end of the warmup on. Where nothing was measured, nothing happens. */
function behindWarmup(p: Plateau): Iterable<number> {
  const next = watching({
    ...p,
    ...inside,
    factor: p.decay_rate,
    patience: p.patience_t,
    cooldown: p.cooldown_t,
    min_lr: p.lr_min,
  });
  const first = lastClimb(p);
  const start = p.warmup_t === 0 ? p.lr : climb(p, first);
  return told(start, p.metrics.slice(first), (lr, metric) => (metric === null ? lr : next(lr, metric)));
}

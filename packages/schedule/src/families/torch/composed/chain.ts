/** ChainedScheduler in closed form: the learning rate times the factor of each scheduler. */
import { layTrack, stretches } from '../../../compile.ts';
import type { ResolvedCall } from '../../../params/calls.ts';
import { phase } from '../../../phases.ts';
import type { Run } from '../../../run.ts';
import type { Phase, PhaseName, Piece } from '../../../schedule.ts';
import type { Stretch } from '../../../track.ts';
import { isTooLarge } from '../overflow.ts';
import { alone } from './alone.ts';

interface Arguments {
  readonly lr: number;
  readonly schedulers: readonly ResolvedCall[];
}

/** Most phases of one factor: of more, as of stairs that are short, products are not made. */
const mostPhases = 64;

/**
 * Schedulers that do nothing but multiply, by factors whose logarithms nowhere bend upwards within a phase: the same is true of
 * their products, which therefore rise first and then fall, if they do both.
 */
const multiply = new Set([
  'LinearLR',
  'ConstantLR',
  'ExponentialLR',
  'PolynomialLR',
  'StepLR',
  'MultiStepLR',
]);

/** The phases of a chain; null where nothing but stepping its schedulers tells. */
export function chain({ lr, schedulers }: Arguments, { steps }: Run): readonly Piece[] | null {
  if (!(lr >= 0) || schedulers.length === 0) return null;
  const factors: (readonly Stretch[])[] = [];
  for (const call of schedulers) {
    const part = multiplies(call, steps) ? alone(call, 1, steps) : null;
    if (part === null || part.problems.length > 0) return null;
    const phases = stretches(layTrack(part.pieces, steps), 0, steps, mostPhases + 1);
    if (phases.length > mostPhases) return null;
    factors.push(phases);
  }
  const borders = new Set(factors.flatMap((phases) => phases.map(({ start }) => start)));
  const starts = [...borders].sort((a, b) => a - b);
  const made = starts.flatMap((start, index) =>
    products(
      lr,
      factors.map((phases) => phaseAt(phases, start)),
      start,
      starts[index + 1] ?? steps,
    ),
  );
  const isSound = made.every(
    ({ value, steps: length }) => !isTooLarge(value(0)) && !isTooLarge(value(length)),
  );
  return isSound ? made : null;
}

/** Behind its floor a cosine no longer multiplies: it adds. */
function multiplies({ name, p }: ResolvedCall, steps: number): boolean {
  if (name === 'CosineAnnealingLR') return p['eta_min'] === 0 && steps - 1 <= Number(p['T_max']);
  return multiply.has(name);
}

const phaseAt = (phases: readonly Stretch[], t: number): Stretch | undefined =>
  phases.findLast(({ start }) => start <= t);

/** The product of phases between two places, in one phase or two. */
function products(
  lr: number,
  factors: readonly (Stretch | undefined)[],
  from: number,
  to: number,
): readonly Phase[] {
  const parts = factors.filter((part) => part !== undefined);
  const value = (t: number) => parts.reduce((rate, part) => rate * part.phase.value(t - part.start), lr);
  const top = highest(value, from, to);
  const places = top > from && top < to ? [from, top, to] : [from, to];
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? from;
    return phase(
      nameOf(value(start), value(end)),
      end - start,
      (t) => value(start + t),
      formOf(lr, parts, start),
    );
  });
}

function nameOf(first: number, last: number): PhaseName {
  if (first === last) return 'stable';
  return first < last ? 'warmup' : 'decay';
}

/** Where a product that rises and then falls is highest: at either end, or between. */
function highest(value: (t: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-3) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (value(left) < value(right)) low = left;
    else high = right;
  }
  const top = (low + high) / 2;
  return value(top) > value(from) && value(top) > value(to) ? top : from;
}

/** The learning rate and the factors' own formulas, with their terms numbered and their clocks set. */
function formOf(lr: number, parts: readonly Stretch[], start: number) {
  const terms: Record<string, number> = { lr };
  const factors = parts.map(({ phase: { form }, start: own }, index) => {
    const numbered = (name: string) => `${name}${index + 1}`;
    for (const [name, term] of Object.entries(form.terms)) terms[numbered(name)] = term;
    const late = start - own;
    if (late > 0) terms[numbered('late')] = late;
    const clock = late > 0 ? String.raw`(\p{${numbered('late')}} + \p{t})` : String.raw`\p{t}`;
    const latex = form.latex.replace(/\\p\{(\w+)\}/g, (_, name: string) =>
      name === 't' ? clock : String.raw`\p{${numbered(name)}}`,
    );
    // Of a sum all is multiplied.
    return / [+-] /.test(latex) ? String.raw`\left(${latex}\right)` : latex;
  });
  return { latex: [String.raw`\p{lr}`, ...factors].join(String.raw` \cdot `), terms };
}

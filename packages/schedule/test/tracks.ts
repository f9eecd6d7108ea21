/** Random tracks for laws that every track keeps. */
import fc from 'fast-check';
import { layTrack } from '../src/compile.ts';
import { listed } from '../src/listed.ts';
import { hold, ramp, repeat } from '../src/phases.ts';
import { retimed } from '../src/retime.ts';
import type { Phase, PhaseName, Piece } from '../src/schedule.ts';
import { cosine, exponential, linear, oneMinusSqrt, type Shape } from '../src/shapes.ts';
import type { CompiledTrack } from '../src/track.ts';

const shape = fc.constantFrom<Shape>(linear, cosine, exponential, oneMinusSqrt);
const value = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }).map((v) => Math.fround(v));
const length = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 1, max: 8000 }).map((n) => n / 16),
);

function phaseOf(name: PhaseName, steps: fc.Arbitrary<number>): fc.Arbitrary<Phase> {
  return fc.oneof(
    fc.tuple(steps, value).map(([n, a]) => hold(name, n, a)),
    fc.tuple(steps, value, value, shape).map(([n, a, b, s]) => ramp(name, n, a, b, s)),
  );
}

/** Cycles that are alike, as those of every family are. An exponential between two heights is only like itself. */
const cycles: fc.Arbitrary<Piece> = fc
  .record({
    steps: fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 16, max: 640 }).map((n) => n / 16),
      fc.double({ min: 0.3, max: 50, noNaN: true }),
    ),
    growth: fc.constantFrom(1, 1, 1, 1.01, 1.5, 2),
    times: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.5, max: 300, noNaN: true })),
    part: fc.constantFrom(0, 0.25, 0.5),
    top: value,
    bottom: value,
    fade: fc.constantFrom(1, 0.9, 0.999),
    shapes: fc.tuple(shape, shape),
  })
  .map(({ steps, growth, times, part, top, bottom, fade, shapes: [rise, fall] }) => {
    const keeps = bottom > 0 && (rise === exponential || fall === exponential);
    const height = (k: number) => (top - bottom) * (keeps ? 1 : fade) ** k;
    return repeat({ steps, growth, times, base: bottom, height }, (k) => {
      const whole = steps * growth ** k;
      const high = bottom + height(k);
      return [
        ...(part > 0 ? [ramp('warmup', part * whole, bottom, high, rise)] : []),
        ramp('cycle', (1 - part) * whole, high, bottom, fall),
      ];
    });
  });

/** Values in any order, in one direction, or the same again and again, each for one step or several. */
const values: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.array(value, { minLength: 1, maxLength: 600 }),
  fc.array(value, { minLength: 1, maxLength: 600 }).map((list) => list.sort((a, b) => b - a)),
  fc
    .array(fc.tuple(value, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 40 })
    .map((stairs) => stairs.flatMap(([v, times]) => Array.from({ length: times }, () => v))),
);

export const anyListed: fc.Arbitrary<Piece> = fc
  .record({
    values,
    count: fc.oneof(fc.constant(10_000), fc.integer({ min: 1, max: 300 })),
    steps: fc.oneof(length, fc.constant(Number.POSITIVE_INFINITY)),
    each: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 })),
  })
  .map(({ values: list, ...listing }) => listed('decay', list, listing));

export const anyPieces: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: phaseOf('decay', length) },
    { weight: 1, arbitrary: cycles },
    { weight: 1, arbitrary: anyListed },
  ),
  { minLength: 1, maxLength: 5 },
);

const anyPlainTrack = fc
  .tuple(anyPieces, fc.integer({ min: 1, max: 1200 }))
  .map(([pieces, steps]) => layTrack(pieces, steps));

/** A track as another clock shows it: several steps in a round, rounds of several updates, and not from the first step on. */
export const anyRetimed = fc
  .record({
    pieces: anyPieces,
    steps: fc.integer({ min: 1, max: 1200 }),
    ticks: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 300 })),
    each: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 10, max: 300 })),
    lead: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 500 })),
  })
  .map(({ pieces, steps, ticks, each, lead }) => {
    const rounds = Math.ceil(steps / each);
    const source = layTrack(pieces, ticks * rounds + lead);
    const track: CompiledTrack = { steps, laid: retimed(source, { ticks, lead }, rounds), each };
    return { track, source, tick: (step: number) => ticks * Math.floor(step / each) + lead };
  });

export const anyTrack = fc.oneof(
  { weight: 3, arbitrary: anyPlainTrack },
  { weight: 2, arbitrary: anyRetimed.map(({ track }) => track) },
);

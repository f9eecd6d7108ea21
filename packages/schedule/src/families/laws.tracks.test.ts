/** What holds for the curves of every family, whatever its parameters and the run. A new family is held to all of it unasked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlike } from '../../test/alike.ts';
import { holds, numRuns, profile, tracksOf } from '../../test/laws.ts';
import {
  at,
  before,
  type CompiledTrack,
  compile,
  families,
  fill,
  isCycles,
  isLevel,
  measure,
  nextKnot,
  paramsOf,
  runOf,
  type Spec,
  sample,
  specOf,
  stretchAt,
  stretches,
  valuesAt,
} from '../index.ts';
import { cyclesOf } from '../peak.ts';
import { anySpecOf, shortRun } from '../testing/arbitraries.ts';

/** Whether the family speaks for a library: what that does with odd arguments is the library's affair. */
function isLibrary(spec: Spec): boolean {
  return Object.values(paramsOf(spec.family)).some(({ str }) => str !== undefined);
}

/** Places worth asking: the ends of what is made of the run, and anywhere between. */
function places({ steps }: CompiledTrack, share: number): readonly number[] {
  if (steps === 0) return [];
  const last = steps - 1;
  return [0, Math.min(1, last), Math.floor(share * last), share * last, last];
}

/** Whether a library has no number around a place: it divides by 0 there, or is too large. A phase is all so, or not at all. */
function isNowhere(track: CompiledTrack, place: number, value: number): boolean {
  const around = [stretchAt(track, place), stretchAt(track, place * (1 - 2 ** -50))];
  return around.some(({ phase, start, end }) =>
    [0, Math.min(end, track.steps) - start].every((clock) => Object.is(phase.value(clock), value)),
  );
}

const macros = (latex: string) => [...latex.matchAll(/\\p\{(\w+)\}/g)].map(([, name]) => name);

describe.each(families().map((family) => [family.id, family] as const))('%s', (id, family) => {
  test('values are finite and never negative, unless a library makes them so', () => {
    holds(id, (given, run, share) => {
      for (const track of tracksOf(given, run)) {
        for (const place of places(track, share)) {
          for (const value of [at(track, place), before(track, place)]) {
            const sound = Number.isFinite(value)
              ? value >= 0 || isLibrary(given)
              : family.overflows === true || (isLibrary(given) && isNowhere(track, place, value));
            expect(sound, `${value} at ${place}`).toBe(true);
          }
        }
      }
    });
  });

  test('every phase goes one way', () => {
    holds(id, (given, run, share) => {
      for (const track of tracksOf(given, run)) {
        for (const from of [0, Math.floor(share * track.steps)]) {
          for (const stretch of stretches(track, from, track.steps, 40)) {
            const values = profile(stretch, run, share).filter(
              (value) => Number.isFinite(value) || !family.overflows,
            );
            // Products of tiny numbers underflow, and lose their digits long before.
            const rounding = 1e-12 * Math.max(1e-280, ...values.filter(Number.isFinite).map(Math.abs));
            const steps = values
              .slice(1)
              .map((value, index) =>
                Object.is(value, values[index]) ? 0 : value - (values[index] ?? value),
              );
            const up = steps.every((step) => step >= -rounding);
            const down = steps.every((step) => step <= rounding);
            expect(up || down, `${stretch.phase.name} from ${stretch.start}: ${values.join(' ')}`).toBe(true);
          }
        }
      }
    });
  });

  test('phases follow each other without a gap and cover the run', () => {
    holds(id, (given, run) => {
      for (const track of tracksOf(given, run)) {
        let reached = 0;
        for (const { start, end } of track.laid) {
          expect(start).toBe(reached);
          reached = end;
        }
        expect(reached).toBeGreaterThanOrEqual(run.steps * (1 - 1e-12));
      }
    });
  });

  test('cycles are alike: they differ in height and length only', () => {
    holds(id, (given, run, share) => {
      for (const laid of tracksOf(given, run).flatMap((track) => track.laid)) {
        const { piece } = laid;
        if (!isCycles(piece) || laid.start >= run.steps) continue;
        const anywhere = Math.floor(share * cyclesOf(laid, run.steps));
        for (const k of [2, 3, anywhere]) if (k > 1 && k < piece.times) expect(unlike(piece, k)).toBeNull();
      }
    });
  });

  test('repetition is folded: the longest run has no more pieces than a page of them', () => {
    fc.assert(
      fc.property(anySpecOf(id), (given) => {
        for (const track of tracksOf(given, runOf(1e9))) expect(track.laid.length).toBeLessThan(256);
      }),
      { numRuns },
    );
  });

  test('filling an array gives what asking step by step gives', () => {
    holds(id, (given, run, share) => {
      for (const track of tracksOf(given, run)) {
        const from = Math.floor(share * Math.max(0, track.steps - 300));
        const filled = fill(track, new Float64Array(Math.min(300, track.steps - from)), from);
        expect([...filled]).toEqual(Array.from(filled, (_, index) => at(track, from + index)));
      }
    });
  });

  if (family.exact !== undefined) {
    test('the recurrence of the library and the curve that is drawn agree to 1e-9 of the peak', () => {
      holds(
        id,
        (given, run) => {
          const schedule = compile(given, run);
          const { lr } = schedule.tracks;
          const updates = Array.from({ length: lr.steps }, (_, step) => step);
          const exact = valuesAt(schedule, 'lr', updates);
          const peak = Math.max(...exact.map(Math.abs));
          const off = updates.filter((step) => !(Math.abs((exact[step] ?? 0) - at(lr, step)) <= 1e-9 * peak));
          expect(off).toEqual([]);
        },
        shortRun,
      );
    });
  }

  test('areas of a drawing reach as far as the updates in them, and no further', () => {
    const someSteps = fc.integer({ min: 100, max: 5000 }).map(runOf);
    holds(
      id,
      (given, run, share) => {
        for (const track of tracksOf(given, run)) {
          const values = fill(track, new Float64Array(track.steps));
          const cycles = track.laid.flatMap(({ piece }) => (isCycles(piece) ? piece : []));
          // Growing cycles never fall twice on steps in the same way, and those of changing height are as different: they are drawn
          // as far as they go.
          const isSame = cycles.every((piece) => piece.growth === 1 && isLevel(piece));
          // Clocks lose digits from cycle to cycle, the more of a cycle the shorter it is.
          const count = Math.max(0, ...cycles.map(({ steps }) => run.steps / steps));
          const grain = Math.max(0, ...cycles.map((piece) => piece.grain));
          const rounding = 1e-9 + 2 * grain * (1 + count) + 2 ** -52 * count * Math.max(1, count / run.steps);
          const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          const { n, x, end, lo, hi } = sample(track, { from: 0, to: run.steps }, 5 + 60 * share).envelope;
          for (let i = 0; i < n; i += 1) {
            const [left = 0, right = 0, low = 0, high = 0] = [x[i], end[i], lo[i], hi[i]];
            const inside = values.subarray(left, right).filter(Number.isFinite);
            if (inside.length === 0) continue;
            const [least, most] = [Math.min(...inside), Math.max(...inside)];
            const name = `from ${low} to ${high}, updates from ${least} to ${most} around ${left}`;
            expect(low - least <= rounding * scale && most - high <= rounding * scale, name).toBe(true);
            if (isSame) expect(Math.max(least - low, high - most), name).toBeLessThanOrEqual(2e-3 * scale);
          }
        }
      },
      someSteps,
    );
  });

  test('knots ascend, and between two of them lies one phase', () => {
    holds(id, (given, run, share) => {
      for (const track of tracksOf(given, run)) {
        let place = Math.floor(share * track.steps);
        for (let count = 0; count < 50 && place < track.steps; count += 1) {
          const knot = nextKnot(track, place);
          expect(knot).toBeGreaterThan(place);
          expect(stretchAt(track, place + (knot - place) / 2).start).toBe(stretchAt(track, place).start);
          place = knot;
        }
      }
    });
  });

  test('closed forms name only the numbers they bring', () => {
    holds(id, (given, run) => {
      for (const track of tracksOf(given, run)) {
        for (const { phase } of stretches(track, 0, track.steps, 10)) {
          const { latex, terms } = phase.form;
          for (const name of macros(latex)) expect(['t', ...Object.keys(terms)]).toContain(name);
          for (const term of Object.values(terms))
            expect(Number.isNaN(term) && !family.overflows).toBe(false);
        }
      }
    });
  });

  test('what a library refuses is told with a class, where it is met, and the track ends there', () => {
    holds(id, (given, run) => {
      const { problem, tracks } = compile(given, run);
      expect(tracks.lr.steps).toBe(problem === null ? run.steps : (problem.at ?? 0));
      if (problem === null) return;
      expect(problem.error).toMatch(/^[A-Z]\w+$/);
      if (problem.at !== null) expect(Number.isInteger(problem.at) && problem.at <= run.steps).toBe(true);
      expect(at(tracks.lr, tracks.lr.steps)).toBeNaN();
    });
  });

  test('whatever size an argument has, all that is asked of the curve is answered', () => {
    const sizes = [0, -1, 5e-324, 1e-300, -0.5, 2 ** 53, 1e20, -1e20, 1e300];
    for (const [name, param] of Object.entries(paramsOf(id))) {
      for (const size of sizes) {
        const extreme = specOf(id, { [name]: param.accept(size).value });
        const { tracks } = compile(extreme, runOf(1000));
        for (const track of [tracks.lr, ...Object.values(tracks)]) {
          expect(sample(track, { from: 0, to: 1000 }, 300).line.n).toBeGreaterThanOrEqual(
            Math.min(1, track.steps),
          );
          expect(measure(track).peak.step).toBeLessThanOrEqual(1000);
        }
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import './testing/dialects.ts';
import { compile } from './compile-spec.ts';
import { type Explanation, explained, explainLog, type Logged } from './explain-log.ts';
import { runOf } from './run.ts';
import { specOf } from './spec.ts';

const run = { ...runOf(1000), stepsPerEpoch: 125 };
const cosine = specOf('cosine', { peak_lr: 3e-4, warmup: { value: 100, unit: 'steps' } });
const far = compile(cosine, run, { ticks: 100_000, guarded: true }).tracks.lr;

/** A log as a trainer writes it, every `every` steps with so many digits. */
function logOf(way: Explanation, every = 10, digits = 6): Logged[] {
  return Array.from({ length: 1000 / every }, (_, i) => {
    const step = i * every;
    const value = explained(far, way, step);
    const lr = Number(value.toPrecision(digits));
    return { step, lr, error: value === 0 ? 0 : 10 ** (Math.floor(Math.log10(value)) - digits + 1) / 2 };
  });
}

const same: Explanation = { ticks: 1, each: 1, shift: 0, scale: 1 };

test.each<readonly [string, Explanation]>([
  ['that of the schedule', same],
  ['one update late', { ...same, shift: -1 }],
  ['one update early', { ...same, shift: 1 }],
  ['begun 500 updates later', { ...same, shift: -500 }],
  ['a tenth', { ...same, scale: 0.1 }],
  ['eight ticks an update', { ...same, ticks: 8 }],
  ['four ticks an update, in the last micro-batch', { ...same, ticks: 4, shift: 3 }],
  ['one tick per epoch', { ...same, each: 125 }],
  ['one tick in four updates', { ...same, each: 4 }],
  ['twice as high, with eight ticks', { ...same, ticks: 8, scale: 2 }],
])('a log is known for %s', (_, way) => {
  expect(explainLog(cosine, run, logOf(way, 1))).toEqual(way);
});

describe('whatever is logged', () => {
  const anyWay: fc.Arbitrary<Explanation> = fc.oneof(
    fc.integer({ min: -300, max: 300 }).map((shift) => ({ ...same, shift })),
    fc.integer({ min: 2, max: 64 }).map((ticks) => ({ ...same, ticks })),
    fc.integer({ min: 2, max: 64 }).map((each) => ({ ...same, each })),
    fc.double({ min: 0.01, max: 100, noNaN: true }).map((scale) => ({ ...same, scale })),
  );

  test('is explained, and the explanation gives every line of it', () => {
    fc.assert(
      fc.property(
        anyWay,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 3, max: 12 }),
        (way, every, digits) => {
          const log = logOf(way, every, digits);
          const found = explainLog(cosine, run, log);
          expect(found).not.toBeNull();
          if (found === null) return;
          for (const { step, lr, error } of log)
            expect(Math.abs(explained(far, found, step) - lr)).toBeLessThanOrEqual(
              error + 1e-9 * Math.abs(lr),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is not explained by force', () => {
    const noise = logOf(same, 1).map((line, i) => ({ ...line, lr: line.lr * (1 + 0.01 * (i % 2)) }));
    expect(explainLog(cosine, run, noise)).toBeNull();
    expect(explainLog(cosine, run, [])).toBeNull();
    expect(explainLog(cosine, run, [{ step: 0.5, lr: Number.NaN, error: 0 }])).toBeNull();
  });
});

test('a flat log is that of the schedule where it is flat, and no more is claimed', () => {
  const flat = specOf('constant', { peak_lr: 1e-3, warmup_shape: 'none' });
  const log = Array.from({ length: 50 }, (_, step) => ({ step, lr: 1e-3, error: 5e-9 }));
  expect(explainLog(flat, run, log)).toEqual(same);
});

test('a long log costs what a short one costs', () => {
  const log = Array.from({ length: 100_000 }, (_, step) => ({
    step,
    lr: 3e-4 * ((step * 0.618) % 1),
    error: 1e-9,
  }));
  expect(explainLog(cosine, runOf(100_000), log)).toBeNull();
});

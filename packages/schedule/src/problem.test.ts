/** What becomes of a track where a library gives up. */
import { describe, expect, test } from 'vitest';
import { layTrack } from './compile.ts';
import { at, compile, fill, handlesOf, hold, measure, ramp, runOf, sample, specOf } from './index.ts';
import { firstProblem } from './problem.ts';
import { linear } from './shapes.ts';

test('the earliest problem counts, of several at once the first; none behind the run', () => {
  const late = { error: 'ValueError', text: 'late', at: 20 };
  const early = { error: 'ValueError', text: 'early', at: 5 };
  const refused = { error: 'TypeError', text: 'refused', at: null };
  expect(firstProblem([late, early], 100)).toBe(early);
  expect(firstProblem([early, refused, { ...refused, text: 'again' }], 100)).toBe(refused);
  expect(firstProblem([late], 20)).toBeNull();
});

describe('a track that stops', () => {
  const pieces = [ramp('warmup', 4, 0, 1, linear), hold('stable', 2, 1)];

  test('has its values up to there, and none behind', () => {
    const track = layTrack(pieces, 100, 3);
    expect(track.steps).toBe(3);
    expect([...fill(track, new Float64Array(5))]).toEqual([0, 0.25, 0.5, Number.NaN, Number.NaN]);
    expect(measure(track)).toMatchObject({ final: 0.5, area: 0.75, peak: { value: 0.5, step: 2 } });
    const { line } = sample(track, { from: 0, to: 100 }, 50);
    expect(Math.max(...line.x.subarray(0, line.n))).toBe(2);
  });

  test('holds its last value where the pieces end before', () => {
    const track = layTrack(pieces, 100, 50);
    expect(at(track, 49)).toBe(1);
    expect(at(track, 50)).toBeNaN();
  });

  test('before its first update is nothing at all', () => {
    const track = layTrack([], 100, 0);
    expect(at(track, 0)).toBeNaN();
    expect(measure(track)).toMatchObject({
      peak: { value: Number.NaN },
      final: Number.NaN,
      area: 0,
      warmup: 0,
    });
    expect(sample(track, { from: 0, to: 100 }, 50).line.n).toBe(0);
  });
});

test('a family tells what its library raises, at the update that cannot be made', () => {
  const spec = specOf('nanogpt.get_lr', { warmup_iters: 30, lr_decay_iters: 30 });
  const { problem, tracks } = compile(spec, runOf(100));
  expect(problem).toMatchObject({ error: 'ZeroDivisionError', at: 30 });
  expect(tracks.lr.steps).toBe(30);
  expect(compile(spec, runOf(30)).problem).toBeNull();
  expect(handlesOf(compile(spec, runOf(100)))).toEqual([]);
});

test('an optimizer refuses a negative learning rate, before its scheduler is made', () => {
  const spec = specOf('transformers.linear', { lr: '-0.0001', num_warmup_steps: null });
  expect(compile(spec, runOf(100)).problem).toEqual({
    error: 'ValueError',
    text: 'Invalid learning rate: -0.0001',
    at: null,
  });
  expect(compile(specOf('transformers.constant', { lr: -1 }), runOf(100)).problem?.text).toMatch(/-1$/);
  expect(compile(specOf('transformers.linear', { lr: 0 }), runOf(100)).problem).toBeNull();
});

/** What LambdaLR and MultiplicativeLR do with a function, and what they refuse, beside the recorded cases. */
import { describe, expect, test } from 'vitest';
import { at, compile, listedUpTo, paramsOf, runOf, specOf } from '../../index.ts';
import { mostComputed } from './factors.ts';

function scheduled(family: 'torch.LambdaLR' | 'torch.MultiplicativeLR', lr_lambda: string, steps = 100) {
  return compile(specOf(family, { lr: 0.1, lr_lambda }), runOf(steps));
}

const problemOf = (...call: Parameters<typeof scheduled>) => scheduled(...call).problem;

describe('LambdaLR', () => {
  test('is the learning rate times the function, in these operations', () => {
    const { lr } = scheduled(
      'torch.LambdaLR',
      'lambda step: min((step + 1) / 30, (30 / (step + 1)) ** 0.5)',
    ).tracks;
    for (const step of [0, 1, 28, 29, 30, 99])
      expect(at(lr, step)).toBe(0.1 * Math.min((step + 1) / 30, (30 / (step + 1)) ** 0.5));
  });

  test('takes the expression alone, a list of one function, and what is true for 1', () => {
    for (const text of [
      '0.5 ** epoch',
      '[lambda epoch: 0.5 ** epoch]',
      'lambda epoch: (epoch < 0) + 0.5 ** epoch',
    ])
      expect(at(scheduled('torch.LambdaLR', text).tracks.lr, 3)).toBe(0.1 * 0.125);
    expect(at(scheduled('torch.LambdaLR', 'lambda epoch: True').tracks.lr, 3)).toBe(0.1);
  });

  test('stops where the function raises: at the constructor for 0, else when the scheduler is stepped', () => {
    expect(problemOf('torch.LambdaLR', 'lambda step: step ** -0.5')).toMatchObject({
      error: 'ZeroDivisionError',
      at: null,
    });
    expect(problemOf('torch.LambdaLR', 'lambda step: math.sqrt(40 - step)')).toEqual({
      error: 'ValueError',
      text: 'math domain error',
      at: 41,
      early: true,
    });
    expect(problemOf('torch.LambdaLR', 'lambda step: 1 / (step - 100)', 100)?.at).toBe(100);
    expect(problemOf('torch.LambdaLR', 'lambda step: 1 / (step - 101)', 100)).toBeNull();
  });

  test('stops where the optimizer cannot make the update: at a complex rate, and behind one that is too large', () => {
    expect(problemOf('torch.LambdaLR', 'lambda step: (1 - step / 40) ** 0.9')).toMatchObject({
      error: 'RuntimeError',
      at: 41,
    });
    expect(problemOf('torch.LambdaLR', 'lambda step: (1 - step / 100) ** 0.9', 100)).toBeNull();
    expect(problemOf('torch.LambdaLR', 'lambda step: 1e40 if step == 7 else 1')).toMatchObject({
      error: 'RuntimeError',
      at: 8,
    });
    expect(problemOf('torch.LambdaLR', 'lambda step: 10 ** (step * 10)')).toMatchObject({
      error: 'RuntimeError',
      at: 5,
    });
    expect(problemOf('torch.LambdaLR', 'lambda step: 10 ** (step * 400)')).toMatchObject({
      error: 'OverflowError',
      at: 1,
    });
  });

  test('says what it was given in place of a function', () => {
    expect(problemOf('torch.LambdaLR', '0.95')?.text).toBe("'float' object is not callable");
    expect(problemOf('torch.LambdaLR', '[1]')?.text).toBe("'int' object is not callable");
    expect(problemOf('torch.LambdaLR', '[]')?.text).toBe('Expected 1 lr_lambdas, but got 0');
    expect(problemOf('torch.LambdaLR', '1 / 0')).toMatchObject({ error: 'ZeroDivisionError', at: null });
    expect(compile(specOf('torch.LambdaLR', { lr_lambda: null }), runOf(9)).problem?.text).toBe(
      "LambdaLR.__init__() missing 1 required positional argument: 'lr_lambda'",
    );
  });

  test('is computed up to a million updates, and says that the last value is held behind them', () => {
    const { tracks } = scheduled('torch.LambdaLR', 'lambda step: step', 2 * mostComputed);
    expect(listedUpTo(tracks.lr)).toBe(mostComputed);
    expect(at(tracks.lr, 1.5 * mostComputed)).toBe(0.1 * (mostComputed - 1));
  });
});

describe('MultiplicativeLR', () => {
  test('is a running product, rounded at every step; the function is asked from 1 on', () => {
    const { tracks, problem } = scheduled('torch.MultiplicativeLR', 'lambda epoch: 0.9 + 0.1 / epoch');
    let rate = 0.1;
    for (let step = 1; step < 100; step += 1) {
      rate *= 0.9 + 0.1 / step;
      expect(at(tracks.lr, step)).toBe(rate);
    }
    expect(at(tracks.lr, 0)).toBe(0.1);
    expect(problem).toBeNull();
  });

  test('refuses in its constructor what is no function', () => {
    expect(problemOf('torch.MultiplicativeLR', '95')).toMatchObject({
      error: 'TypeError',
      text: 'lr_lambda should be a function, but got int',
      at: null,
    });
  });

  test('stops behind the update whose rate is too large', () => {
    expect(problemOf('torch.MultiplicativeLR', 'lambda epoch: 1e10')).toMatchObject({
      error: 'RuntimeError',
      at: 5,
    });
  });
});

test.each(['torch.LambdaLR', 'torch.MultiplicativeLR'] as const)(
  'what %s suggests to begin with is spelled as it is kept, and refused nowhere',
  (family) => {
    const param = paramsOf(family)['lr_lambda'];
    if (param?.kind !== 'formula') throw new Error('no formula');
    for (const { formula } of param.examples) {
      expect(param.check(formula).spelling).toBe(formula);
      expect(problemOf(family, formula, 20_000)).toBeNull();
    }
  },
);

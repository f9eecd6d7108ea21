/** Programs that were run with the real library, of all of its schedulers; and what programs may not do. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import '../../../testing/dialects.ts';
import { outcomeOf } from './run.ts';

interface Recorded {
  readonly id: string;
  readonly steps: number;
  readonly at?: readonly number[];
  readonly lr?: readonly (number | string)[];
  readonly error?: string;
  readonly error_at?: number;
  readonly code: string;
}

const { cases }: { cases: readonly Recorded[] } = JSON.parse(
  readFileSync(new URL('../../../../goldens/torch.json', import.meta.url), 'utf8'),
);

// Classes are not understood.
test.each(cases.filter(({ code }) => !code.startsWith('class ')))(
  '$id comes out of its program',
  ({ code, steps, at, lr = [], error, error_at }) => {
    const { made, raised } = outcomeOf(code, steps);
    const values = lr.map(Number);
    const peak = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
    for (const [index, expected] of values.entries()) {
      const step = at?.[index] ?? index;
      const value = made[step] ?? Number.NaN;
      const off = value === expected ? 0 : Math.abs(value - expected);
      expect(off, `update ${step}: ${value} for ${expected}`).toBeLessThanOrEqual(1e-12 * peak);
    }
    expect(raised?.error).toBe(error?.split(':')[0]);
    if (error !== undefined) expect(made.length).toBe(error_at ?? 0);
  },
);

describe('a program', () => {
  const head = 'optimizer = torch.optim.SGD(params, lr=0.1)\n';
  const raised = (body: string) => outcomeOf(head + body, 10).raised;

  test('is followed no further than is asked, even one without an end', () => {
    expect(outcomeOf(`${head}while True:\n    optimizer.step()\n`, 3)).toEqual({
      made: [0.1, 0.1, 0.1],
      raised: null,
      cut: false,
    });
    expect(raised('while True:\n    pass\n')).toBeNull();
  });

  test('that is asked for less, and then for more, says what it says at once', () => {
    const code = `${head}for i in range(4):\n    optimizer.step()\nx = y\n`;
    const end = { error: 'NameError', text: "name 'y' is not defined" };
    expect(outcomeOf(code, 9)).toMatchObject({ made: [0.1, 0.1, 0.1, 0.1], raised: end, cut: false });
    expect(outcomeOf(code, 3)).toMatchObject({ made: [0.1, 0.1, 0.1], raised: null });
    expect(outcomeOf(code, 4)).toMatchObject({ made: [0.1, 0.1, 0.1, 0.1], raised: end, cut: false });
    const endless = `${head}while 1:\n    optimizer.step()\n`;
    for (const updates of [2, 5, 3]) expect(outcomeOf(endless, updates).made).toHaveLength(updates);
  });

  test('that is left at work says that it might have gone on', () => {
    const once = `${head}optimizer.step()\n`;
    expect(outcomeOf(`${once}for i in range(10 ** 9):\n    pass\noptimizer.step()\n`, 9)).toMatchObject({
      made: [0.1],
      cut: true,
    });
    expect(outcomeOf(`${once}while True:\n    pass\n`, 9).cut).toBe(true);
    expect(outcomeOf(once, 9).cut).toBe(false);
  });

  test.each([
    ['x = (1,\n', 'SyntaxError'],
    ['x = y\n', 'NameError'],
    ['x = 1 / 0\n', 'ZeroDivisionError'],
    ['x = [0] * 10 ** 9\n', 'MemoryError'],
    ['def f(x):\n    return f(x)\nf(1)\n', 'RecursionError'],
    ['optimizer.param_groups[1]["lr"] = 0\n', 'IndexError'],
    ['import os\nos.remove("x")\n', 'NameError'],
    ['with open("x") as f:\n    pass\n', 'NotImplementedError'],
  ])('says of %j what Python says, or that it is not understood: %s', (body, error) => {
    expect(raised(body)?.error).toBe(error);
  });

  test('resumes from a checkpoint where it stood: a new optimizer and scheduler go on alike', () => {
    const build = (n: string) =>
      `optimizer${n} = torch.optim.SGD(params, lr=0.1)\n` +
      `scheduler${n} = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer${n}, T_max=8)\n`;
    const loop = (n: string, steps: number) =>
      `for step in range(${steps}):\n    optimizer${n}.step()\n    scheduler${n}.step()\n`;
    const load =
      'optimizer2.load_state_dict(optimizer.state_dict())\nscheduler2.load_state_dict(scheduler.state_dict())\n';
    const whole = outcomeOf(build('') + loop('', 8), 8);
    expect(outcomeOf(build('') + loop('', 3) + build('2') + load + loop('2', 5), 8)).toEqual(whole);
  });

  test('has functions, loops within loops, and lists as Python has them', () => {
    const { made } = outcomeOf(
      `${head}def same(lr):\n    return lr\n` +
        'for epoch, factor in enumerate([1, 0.5]):\n' +
        '    for i in range(2, 6, 2):\n' +
        '        if i == 4 and not epoch:\n            continue\n' +
        '        for group in optimizer.param_groups:\n            group["lr"] = same(factor * i)\n' +
        '        optimizer.step()\n',
      10,
    );
    expect(made).toEqual([2, 1, 2]);
  });
});

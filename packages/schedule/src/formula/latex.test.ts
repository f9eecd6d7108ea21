/** How formulas look when they are set. */
import { expect, test } from 'vitest';
import { formulaOf } from './formula.ts';

test.each([
  ['0.95 ** t', '0.95^{t}'],
  ['0.5 ** (t // 30)', String.raw`0.5^{\left\lfloor \frac{t}{30} \right\rfloor}`],
  ['1 - (t - 1)', String.raw`1 - \left(t - 1\right)`],
  ['(1 + t) * 2', String.raw`\left(1 + t\right) \cdot 2`],
  ['2 * -t', String.raw`2 \cdot \left(-t\right)`],
  ['-t ** 2', '-t^{2}'],
  ['(-t) ** 2', String.raw`\left(-t\right)^{2}`],
  ['(2 ** t) ** 3', String.raw`\left(2^{t}\right)^{3}`],
  ['1e-7 * t', String.raw`10^{-7} \cdot t`],
  ['2.5e-7 ** t', String.raw`\left(2.5 \times 10^{-7}\right)^{t}`],
  ['t % 30 == 0', String.raw`t \bmod 30 = 0`],
  ['not t < 3 and t or 1', String.raw`\lnot t < 3 \land t \lor 1`],
  ['t and (t or 1)', String.raw`t \land \left(t \lor 1\right)`],
  ['0 < t <= 9', String.raw`0 < t \le 9`],
  ['math.cos(math.pi * t)', String.raw`\cos\left(\pi \cdot t\right)`],
  ['abs(t) + math.sqrt(t)', String.raw`\left|t\right| + \sqrt{t}`],
  ['min(1, float(t))', String.raw`\min\left(1, t\right)`],
  ['math.log(t) + math.log(t, 2)', String.raw`\ln\left(t\right) + \operatorname{log}\left(t, 2\right)`],
  ['pow(t + 1, 0.5)', String.raw`\left(t + 1\right)^{0.5}`],
  [
    '1 if t < 5 else 2 if t < 9 else 3',
    String.raw`\begin{cases} 1 & t < 5 \\ 2 & t < 9 \\ 3 & \text{else} \end{cases}`,
  ],
  [
    '2 * (1 if t else 0)',
    String.raw`2 \cdot \left(\begin{cases} 1 & t \\ 0 & \text{else} \end{cases}\right)`,
  ],
  ['math.inf * True', String.raw`\infty \cdot \text{True}`],
])('%s', (expression, latex) => {
  expect(formulaOf(`lambda t: ${expression}`)?.latex).toBe(latex);
});

test('what is no function has none', () => {
  expect(formulaOf('0.95')?.latex).toBeNull();
});

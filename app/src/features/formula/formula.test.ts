import {
  at,
  compile,
  type FamilyId,
  families,
  measure,
  paramsOf,
  runOf,
  type Spec,
  specOf,
} from '@lr-playground/schedule';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { arithmeticAt } from './arithmetic.ts';
import { evaluateTex } from './evaluate-tex.testing.ts';
import { formulasOf, legendOf } from './parameters.ts';
import { numberTex, termsOf, withNumbers, withSymbols } from './substitute.ts';

/** The family as it comes, and with every option of every choice in its place. */
function variants(id: FamilyId): readonly Spec[] {
  const choices = Object.entries(paramsOf(id)).flatMap(([name, param]) =>
    param.kind === 'choice'
      ? Object.keys(param.options).map((option) => specOf(id, { [name]: option, warmup: 500 }))
      : [],
  );
  return [specOf(id), ...choices];
}

/** How many parts an element of MathML has; with more or fewer, a browser gives the whole formula up. */
const arity: Readonly<Record<string, number>> = {
  msub: 2,
  msup: 2,
  msubsup: 3,
  mfrac: 2,
  munder: 2,
  mover: 2,
};

function malformed(latex: string): readonly string[] {
  const place = document.createElement('div');
  place.innerHTML = katex.renderToString(latex, { throwOnError: true, strict: 'ignore', output: 'mathml' });
  return Object.entries(arity).flatMap(([tag, parts]) =>
    [...place.querySelectorAll(tag)]
      .filter(({ children }) => children.length !== parts)
      .map(({ outerHTML }) => outerHTML),
  );
}

const ids = families().map(({ id }) => id);

describe('substitution', () => {
  it('puts symbols in place of terms', () => {
    const symbols: Readonly<Record<string, string>> = { peak_lr: String.raw`\eta_{\max}`, c: 'c' };
    expect(withSymbols(String.raw`\p{peak_lr}\,\cos(\p{c}) + \p{lost_one}`, (name) => symbols[name])).toBe(
      String.raw`{\eta_{\max}}\,\cos({c}) + {\text{lost\_one}}`,
    );
  });

  it('writes numbers as a textbook does', () => {
    expect(numberTex(0)).toBe('0');
    expect(numberTex(9500)).toBe('9{,}500');
    expect(numberTex(0.05)).toBe('0.05');
    expect(numberTex(3e-4)).toBe(String.raw`3 \times 10^{-4}`);
    expect(numberTex(1e-5)).toBe('10^{-5}');
    expect(numberTex(-1e-5)).toBe('-10^{-5}');
    expect(numberTex(123456789)).toBe('123{,}456{,}789');
    expect(numberTex(2.5e12)).toBe(String.raw`2.5 \times 10^{12}`);
    expect(numberTex(1 / 3)).toBe('0.333333');
    expect(numberTex(Number.POSITIVE_INFINITY)).toBe(String.raw`\infty`);
  });

  it('keeps neighbouring numbers apart, and brackets what a sign or power would tear', () => {
    const values: Readonly<Record<string, number>> = { a: 3e-4, b: -2, c: 0.5, t: 300, T: 9500 };
    const filled = (latex: string) => withNumbers(latex, (name) => values[name]);
    expect(filled(String.raw`2\pi\,\p{c}\,\p{t}/\p{T}`)).toBe(
      String.raw`2\pi \cdot {0.5} \cdot {300}/{9{,}500}`,
    );
    expect(filled(String.raw`2\p{c}`)).toBe(String.raw`2 \cdot {0.5}`);
    expect(filled(String.raw`\p{a}^{2}`)).toBe(String.raw`\left(3 \times 10^{-4}\right)^{2}`);
    expect(filled(String.raw`\p{t}/\p{a}`)).toBe(String.raw`{300}/\left(3 \times 10^{-4}\right)`);
    expect(filled(String.raw`\p{c} - \p{b}`)).toBe(String.raw`{0.5} - \left(-2\right)`);
    expect(filled(String.raw`\frac{\p{b}}{\p{a}}`)).toBe(String.raw`\frac{{-2}}{{3 \times 10^{-4}}}`);
  });
});

describe('what a formula says in letters', () => {
  const given = (id: FamilyId, params: Readonly<Record<string, unknown>>) =>
    formulasOf(specOf(id, params), runOf(10_000)).symbols;

  it('is told below it: the share of a floor, the flat part, the way down', () => {
    const floor = { lr: 1e-4, min_lr: 1e-5, min_lr_rate: null };
    expect(given('transformers.cosine_with_min_lr', floor)).toContain('r = {');
    expect(given('transformers.warmup_stable_decay', { decay_type: '1-sqrt' })).toContain(
      String.raw`d(x) = 1 - \sqrt{x}`,
    );
    expect(given('torchtitan.LRSchedulersContainer', {})).toMatch(/S = .*D = .*d\(x\) = 1 - x/s);
  });

  it('half a cosine up to the end of the run repeats nothing', () => {
    const { tracks } = compile(specOf('transformers.cosine', { num_warmup_steps: 0 }), runOf(1000));
    expect(arithmeticAt(tracks.lr, 500).cycle).toBeNull();
    const waves = compile(specOf('transformers.cosine', { num_warmup_steps: 0, num_cycles: 2 }), runOf(1000));
    expect(arithmeticAt(waves.tracks.lr, 900).cycle).toBe(1);
  });
});

describe.each(ids)('the formula of %s', (id) => {
  const run = runOf(10_000);

  it('has no term left open, and renders', () => {
    for (const spec of variants(id)) {
      const { symbols, numbers } = formulasOf(spec, run);
      for (const latex of [symbols, numbers]) {
        expect(termsOf(latex)).toEqual([]);
        expect(() => katex.renderToString(latex, { throwOnError: true, strict: 'ignore' })).not.toThrow();
      }
      for (const { symbol } of legendOf(spec, run)) {
        expect(() => katex.renderToString(symbol, { throwOnError: true })).not.toThrow();
      }
    }
  });

  it('is MathML that a screen reader can read', () => {
    for (const spec of variants(id)) {
      const { symbols, numbers } = formulasOf(spec, run);
      for (const latex of [symbols, numbers, ...legendOf(spec, run).map(({ symbol }) => symbol)]) {
        expect(malformed(latex)).toEqual([]);
      }
    }
  });

  it('works out every step to what the core says, and the written sum comes to the same', () => {
    for (const spec of variants(id)) {
      const track = compile(spec, run).tracks.lr;
      const peak = measure(track).peak.value;
      for (const step of [0, 1, 250, 499, 500, 501, 3333, 5000, 9000, 9999]) {
        const sum = arithmeticAt(track, step);
        expect(sum.value).toBe(at(track, step));
        expect(termsOf(sum.latex)).toEqual([]);
        expect(() => katex.renderToString(sum.latex, { throwOnError: true })).not.toThrow();
        // Numbers in the sum have six digits.
        expect(Math.abs(evaluateTex(sum.latex) - sum.value)).toBeLessThanOrEqual(2e-4 * peak);
        expect(Math.abs(evaluateTex(sum.result ?? sum.latex) - sum.value)).toBeLessThanOrEqual(1e-6 * peak);
      }
    }
  });
});

describe('the arithmetic of a plateau', () => {
  const run = runOf(10_000);
  const sumAt = (spec: Spec, step: number) => {
    const { latex, result } = arithmeticAt(compile(spec, run).tracks.lr, step);
    return [latex, result];
  };
  const percent = (value: number) => ({ value, unit: 'percent' });

  it('says how many drops made it', () => {
    const plain = specOf('step', { peak_lr: 0.5, gamma: 0.1, min_lr: 0, step_size: percent(30) });
    expect(sumAt(plain, 7000)).toEqual([String.raw`{0.5} \cdot {0.1}^{{2}}`, '0.005']);
    const low = specOf('step', { peak_lr: 0.5, gamma: 0.1, min_lr: 0.02, step_size: percent(30) });
    expect(sumAt(low, 7000)).toEqual([
      String.raw`\max\!\left({0.02},\; {0.5} \cdot {0.1}^{{2}}\right)`,
      '0.02',
    ]);
    const milestones = [percent(50), percent(75)];
    const multi = specOf('multi_step', { peak_lr: 0.5, gamma: 0.1, milestones });
    expect(sumAt(multi, 8000)).toEqual([String.raw`{0.5} \cdot {0.1}^{{2}}`, '0.005']);
  });

  it('says which stair of a warmup it is', () => {
    const stairs = specOf('constant', { peak_lr: 0.5, warmup_shape: 'stairs', warmup: percent(50) });
    expect(sumAt(stairs, 1000)).toEqual([String.raw`{0} + ({0.5} - {0})\,\frac{{1}}{{5}}`, '0.1']);
  });

  it('is said once where there is none', () => {
    expect(sumAt(specOf('constant', { peak_lr: 3e-4 }), 9000)).toEqual([String.raw`3 \times 10^{-4}`, null]);
  });
});

it('the legend speaks the language of the page, units and shapes included', () => {
  const run = runOf(10_000);
  const warmed = legendOf(specOf('cosine', { warmup: { value: 3, unit: 'epochs' } }), run);
  expect(warmed.find(({ name }) => name === 'warmup')?.given).toEqual({ en: '3 epochs', zh: '3 轮' });
  expect(warmed.find(({ name }) => name === 'warmup_shape')?.value.zh).toBe('线性');
  const [pieces] = legendOf(specOf('segments'), run).filter(({ name }) => name === 'segments');
  expect(pieces?.value.zh).not.toMatch(/[a-z]{3}/);
});

it('calls stand in the formula with what they are called with', () => {
  const { symbols, numbers } = formulasOf(specOf('torch.SequentialLR', {}), runOf(10_000));
  expect(symbols).not.toContain('9500');
  expect(numbers).toContain('9500');
});

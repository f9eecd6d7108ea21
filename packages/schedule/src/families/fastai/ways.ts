/** fastai's ways from one number to another: SchedLin, SchedCos, SchedNo, SchedExp and SchedPoly, in its order of operations. */
import type { Form, PhaseName } from '../../schedule.ts';
import { dividesByZero, problem } from '../call.ts';
import { combined, type Part, type Sched, simple } from './sched.ts';

/** A way up in a learning rate is a warmup, and a way down its decay. */
const nameOf = (start: number, end: number): PhaseName =>
  start < end ? 'warmup' : start > end ? 'decay' : 'stable';

type Way = Pick<Part, 'value' | 'refused'> & {
  /** The form of a value, of the form of the position; `a` and `b` are the ends. */
  readonly latex: (pos: string) => string;
  readonly terms?: Form['terms'];
};

const way = (start: number, end: number, { latex, terms = {}, ...part }: Way): Sched =>
  simple({
    name: nameOf(start, end),
    ...part,
    form: (pos) => ({ latex: latex(pos.latex), terms: { a: start, b: end, ...terms, ...pos.terms } }),
  });

/** A line. */
export const lin = (start: number, end: number) =>
  way(start, end, {
    value: (pos) => start + pos * (end - start),
    latex: (x) => String.raw`\p{a} + ${x}\,(\p{b} - \p{a})`,
  });

/** Half a cosine. */
export const cos = (start: number, end: number) =>
  way(start, end, {
    value: (pos) => start + ((1 + Math.cos(Math.PI * (1 - pos))) * (end - start)) / 2,
    latex: (x) =>
      String.raw`\p{a} + \frac{1}{2}\left(1 + \cos\left(\pi \left(1 - ${x}\right)\right)\right) (\p{b} - \p{a})`,
  });

/** The start, and no way at all. */
export const no = (start: number): Sched =>
  simple({
    name: 'stable',
    value: () => start,
    form: () => ({ latex: String.raw`\p{a}`, terms: { a: start } }),
  });

/** The same factor every update. Python has no root of a negative quotient but a complex one. */
export const exp = (start: number, end: number) =>
  way(start, end, {
    value: (pos) => start * (end / start) ** pos,
    latex: (x) => String.raw`\p{a} \left(\frac{\p{b}}{\p{a}}\right)^{${x}}`,
    refused: () => (start === 0 ? dividesByZero() : null),
  });

/** A power of the position. */
export const poly = (start: number, end: number, power: number) =>
  way(start, end, {
    value: (pos) => start + (end - start) * pos ** power,
    latex: (x) => String.raw`\p{a} + (\p{b} - \p{a}) \left(${x}\right)^{\p{w}}`,
    terms: { w: power },
    refused: (pos) => {
      if (Number.isFinite(pos ** power)) return null;
      return pos === 0 ? dividesByZero() : problem('OverflowError', "(34, 'Numerical result out of range')");
    },
  });

/** `combined_cos`: half a cosine up to the middle, and another one down. The shares add up to 1 whatever `pct` is. */
export const combinedCos = (pct: number, start: number, middle: number, end: number) =>
  combined(sharesOf(pct), [cos(start, middle), cos(middle, end)]);

export const sharesOf = (pct: number): readonly number[] => [pct, 1 - pct];

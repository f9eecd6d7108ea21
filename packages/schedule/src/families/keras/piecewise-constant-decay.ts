import { numbers } from '../../params/numbers.ts';
import { family } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';
import { missingArguments, problem } from '../call.ts';
import { float32 } from './precision.ts';
import { source } from './source.ts';

/** Stairs from a list. The update on a boundary still has the old value. */
export const kerasPiecewiseConstantDecay = family({
  id: 'keras.PiecewiseConstantDecay',
  title: { en: 'Keras PiecewiseConstantDecay', zh: 'Keras 的 PiecewiseConstantDecay' },
  about: {
    en: 'Stairs: a list of values and of the updates between them. The update on a boundary still has the old value.',
    zh: '阶梯：给出一组值和分界步数。分界那一步仍用旧值。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'multi step', 'boundaries', '分段常数', '阶梯'],
  params: {
    boundaries: numbers({
      label: { en: 'Boundaries (boundaries)', zh: '分界步数（boundaries）' },
      help: {
        en: 'Last update of each value but the last, in ascending order. Fractions are cut off.',
        zh: '除最后一个值外，每个值的最后一步，须递增；小数部分会被截去。',
      },
      symbol: 'b',
      initial: [3000, 6000, 8000],
    }),
    values: numbers({
      label: { en: 'Values (values)', zh: '取值（values）' },
      help: { en: 'Learning rates, one more than boundaries.', zh: '各段的学习率，比分界多一个。' },
      symbol: 'v',
      initial: [1e-3, 5e-4, 1e-4, 1e-5],
    }),
    float32,
  },
  latex: String.raw`\eta_t = \p{values}_k, \qquad k = \#\{\, i : \p{boundaries}_i < t \,\}`,
  source,
  tracks(p) {
    const boundaries = p.boundaries.map(Math.trunc);
    const changes = new Set(
      boundaries.map((boundary) => updateFrom(boundary + 1)).filter((step) => step > 0),
    );
    const starts = [0, ...[...changes].sort((a, b) => a - b)];
    const round = p.float32 ? Math.fround : (value: number) => value;
    return {
      lr: starts.map((start, index) =>
        flat(
          'stable',
          start,
          starts[index + 1] ?? Number.POSITIVE_INFINITY,
          sumAt(boundaries, p.values, start, round),
        ),
      ),
    };
  },
  problems({ boundaries, values }, _, written) {
    const missing = missingArguments('PiecewiseConstantDecay.__init__', written, ['boundaries', 'values']);
    if (boundaries.length !== values.length - 1)
      return [
        ...missing,
        problem(
          'ValueError',
          `The length of boundaries should be 1 less than the length of values. Received: boundaries=${written.boundaries} of length ${boundaries.length}, and values=${written.values} of length ${values.length}.`,
        ),
      ];
    return boundaries.length > 0 ? missing : [...missing, problem('IndexError', 'list index out of range')];
  },
});

/** The sum over all ranges that the update is in, in the library's order: with boundaries out of order it is in several, or none. */
function sumAt(
  boundaries: readonly number[],
  values: readonly number[],
  s: number,
  round: (value: number) => number,
): number {
  const value = (index: number) => round(values.at(index) ?? 0);
  let sum = s <= (boundaries[0] ?? 0) ? value(0) : 0;
  if (s > (boundaries.at(-1) ?? 0)) sum = round(sum + value(-1));
  for (let index = 1; index < boundaries.length; index += 1) {
    const inside = s > (boundaries[index - 1] ?? 0) && s <= (boundaries[index] ?? 0);
    if (inside) sum = round(sum + value(index));
  }
  return sum;
}

import { span } from '../../params/span.ts';
import { phase, repeat } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { floor, low, peak, source } from './params.ts';

const latex = String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\left(\pi\,(\p{o} + \p{t})/\p{T}\right)}{2}`;

/** `eta_min + (lr_base - eta_min) * (1 + cos(pi * t / T)) / 2`, a phase per half wave. */
export const tutorialCosineAnnealing = family({
  id: 'tutorial.cosine_annealing',
  title: { en: 'Cosine annealing (tutorial)', zh: '余弦退火（教程）' },
  about: {
    en: 'The bare formula: past T it climbs back to the peak, as nothing stops it.',
    zh: '只有公式本身：超过 T 之后没有截断，又会升回峰值。',
  },
  group: 'tutorial',
  keywords: ['cosine_annealing', 'CosineAnnealing', '余弦退火'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    eta_min: low('eta_min', 0, floor),
    T: span({
      role: 'length',
      label: { en: 'Half period (T)', zh: '半周期（T）' },
      help: { en: 'Steps from the peak to the floor.', zh: '从峰值到最低值的步数。' },
      symbol: 'T',
      initial: { value: 100, unit: 'percent' },
      min: 1,
    }),
  },
  latex: String.raw`\eta_t = \p{eta_min} + \frac{1}{2}(\p{lr_base} - \p{eta_min})\left(1 + \cos\frac{\pi t}{\p{T}}\right)`,
  source,
  says: { cosine: { as: { length: 'T' } } },
  tracks(p) {
    const { lr_base: a, eta_min: b, T } = p;
    const halfFrom = (o: number) =>
      phase('decay', T, (t) => b + (a - b) * 0.5 * (1 + Math.cos((Math.PI * (t + o)) / T)), {
        latex,
        terms: { a, b, o, T },
      });
    return { lr: [repeat({ steps: 2 * T }, (k) => [halfFrom(2 * k * T), halfFrom((2 * k + 1) * T)])] };
  },
});

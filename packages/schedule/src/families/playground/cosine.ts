import { number } from '../../params/number.ts';
import { cycleStart, phase, repeat } from '../../phases.ts';
import { type Cycles, family } from '../../schedule.ts';
import { floorHandle } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { stepsAfterWarmup, warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/** Of one half wave; its clock runs on from where the others ended. */
const latex = String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\left(2\pi\,\p{c}\,(\p{o} + \p{t})/\p{T}\right)}{2}`;

/** Steps of half a wave when `waves` of them share `steps`; infinite without waves. */
function halfWave(waves: number, steps: number): number {
  return steps / (2 * waves);
}

/**
 * Cosine annealing: half a wave by default, more of them with `num_cycles`, drawn as Transformers draws them (0.5 falls
 * once, 1 returns to the peak, 1.5 falls again).
 */
export const cosine = family({
  id: 'cosine',
  title: { en: 'Cosine', zh: '余弦退火' },
  about: {
    en: 'Falls slowly, then fast, then slowly again. The default of most language-model training.',
    zh: '先慢、再快、再慢地下降，大多数语言模型训练的默认选择。',
  },
  group: 'decay',
  keywords: [
    'cosine annealing',
    'CosineAnnealingLR',
    'get_cosine_schedule_with_warmup',
    'warmup cosine',
    'SGDR',
  ],
  params: {
    peak_lr,
    min_lr,
    num_cycles: number({
      role: 'cycles',
      label: { en: 'Number of cycles', zh: '周期数（num_cycles）' },
      help: {
        en: 'Waves of the cosine: 0.5 falls once; 1 falls and climbs back to the peak; 1.5 falls again.',
        zh: '余弦走几个波：0.5 只降一次；1 降下后又回到峰值；1.5 再降一次。',
      },
      symbol: 'c',
      initial: 0.5,
      min: 0,
      max: 1e6,
      slider: [0.5, 5],
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \p{min_lr} + (\p{peak_lr} - \p{min_lr})\,\frac{1 + \cos\!\left(2\pi\,\p{num_cycles}\,\frac{t - \p{warmup}}{N - \p{warmup}}\right)}{2}`,
  source: {
    label: 'Loshchilov & Hutter 2017, SGDR',
    url: 'https://arxiv.org/abs/1608.03983',
  },
  says: { cosine: { as: { num_cycles: 'num_cycles' } } },
  tracks(p, run) {
    const steps = stepsAfterWarmup(p, run);
    const { peak_lr: peak, min_lr: floor, num_cycles: waves } = p;
    const half = Math.min(steps, halfWave(waves, steps));
    // What does not move is worked out once, in the order of the formula: `((π·c)·2)·p`, as Transformers associates it.
    const height = (peak - floor) * 0.5;
    const angle = Math.PI * waves * 2;
    // Each half wave is a phase, so that values are monotone in it; its clock is shifted back to the whole decay's.
    const halfFrom = (o: number) => {
      const value = (t: number) => floor + height * (1 + Math.cos(angle * ((t + o) / steps)));
      return phase('decay', half, value, { latex, terms: { a: peak, b: floor, c: waves, o, T: steps } });
    };
    const cycles: Cycles = repeat({ steps: 2 * half, times: Math.max(0.5, waves) }, (k) => {
      const o = cycleStart(cycles, k);
      return [halfFrom(o), halfFrom(o + half)];
    });
    return { lr: [...warmupPhases(p, peak), cycles] };
  },
  handles(p, run, tracks) {
    const bottom = warmupSteps(p) + halfWave(p.num_cycles, stepsAfterWarmup(p, run));
    return [...warmupHandles(p, run), ...floorHandle(p, tracks.lr, bottom, run)];
  },
});

import { number } from '../../params/number.ts';
import { spans } from '../../params/spans.ts';
import { family } from '../../schedule.ts';
import { manyHandles } from '../handles.ts';
import { peak_lr } from '../peak.ts';
import { plateau } from '../plateau.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/** How many milestones have been passed at a step; milestones at one place add up, as in PyTorch. */
const passed = (milestones: readonly number[], step: number) =>
  milestones.filter((place) => place <= step).length;

/**
 * Drops by a factor at each milestone. Milestones are places in the whole run; those that fall into the warmup count
 * when it ends.
 */
export const multiStep = family({
  id: 'multi_step',
  title: { en: 'Multi-step', zh: '多阶梯衰减' },
  about: {
    en: 'Drops by a factor at the milestones you choose, such as half and three quarters of the run.',
    zh: '在你指定的里程碑处乘上系数下降，例如训练的一半和四分之三处。',
  },
  group: 'decay',
  keywords: [
    'MultiStepLR',
    'piecewise constant',
    'PiecewiseConstantDecay',
    'milestones',
    '分段常数',
    '里程碑',
  ],
  params: {
    peak_lr,
    gamma: number({
      label: { en: 'Drop factor (gamma)', zh: '下降系数（gamma）' },
      help: {
        en: 'What each milestone multiplies the learning rate by: 0.1 divides it by ten.',
        zh: '每到一个里程碑乘上的系数：0.1 即降为十分之一。',
      },
      symbol: String.raw`\gamma`,
      initial: 0.1,
      min: 0,
      max: 1,
      slider: [0.05, 0.95],
    }),
    milestones: spans({
      label: { en: 'Milestones', zh: '里程碑（milestones）' },
      help: {
        en: 'Where the drops are, counted from the start of the run: 50%, 30 epochs, 20000.',
        zh: '在哪里下降，从训练开始算起：50%、30 轮、20000 步均可。',
      },
      symbol: 'M',
      initial: [
        { value: 50, unit: 'percent' },
        { value: 75, unit: 'percent' },
      ],
      maxLength: 64,
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \p{peak_lr}\,\p{gamma}^{\,\left|\{m \in \p{milestones} : m \le t\}\right|}`,
  source: {
    label: 'PyTorch, MultiStepLR',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html',
  },
  tracks(p) {
    const { peak_lr: peak, gamma, milestones } = p;
    const start = warmupSteps(p);
    const borders = [start, ...new Set(milestones.filter((place) => place > start)), Infinity];
    const plateaus = borders.slice(0, -1).map((from, index) => {
      const end = borders[index + 1] ?? Infinity;
      return plateau(end - from, peak, gamma, passed(milestones, from));
    });
    return { lr: [...warmupPhases(p, peak), ...plateaus] };
  },
  handles(p, run) {
    const { peak_lr: peak, milestones } = p;
    const start = warmupSteps(p);
    const drops = milestones.slice(0, manyHandles).flatMap((place, index) => {
      const count = passed(milestones, place);
      return place < start
        ? []
        : {
            id: `milestone-${index + 1}`,
            label: { en: `Milestone ${index + 1}`, zh: `里程碑 ${index + 1}` },
            step: place,
            value: peak * p.gamma ** count,
            moveX: (step: number) => ({ milestones: milestones.with(index, step) }),
            moveY: (lr: number) => ({ gamma: (lr / peak) ** (1 / count) }),
          };
    });
    return [...warmupHandles(p, run, peak * p.gamma ** passed(milestones, start)), ...drops];
  },
});

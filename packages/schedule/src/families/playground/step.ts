import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { repeat } from '../../phases.ts';
import { family, type Handle } from '../../schedule.ts';
import { manyHandles } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { plateau } from '../plateau.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/**
 * Drops by a factor at regular intervals, counted from the end of warmup, and no lower than the floor. A floor above the
 * peak counts as the peak.
 */
export const step = family({
  id: 'step',
  title: { en: 'Step', zh: '阶梯衰减' },
  about: {
    en: 'Holds, then drops by a factor, again and again. The classic of image classification.',
    zh: '保持一段，再乘上一个系数骤降，如此反复。图像分类里的经典做法。',
  },
  group: 'decay',
  keywords: ['StepLR', 'step decay', 'staircase', 'step_size', '等间隔下降', '台阶'],
  params: {
    peak_lr,
    min_lr,
    gamma: number({
      label: { en: 'Drop factor (gamma)', zh: '下降系数（gamma）' },
      help: {
        en: 'What each drop multiplies the learning rate by: 0.1 divides it by ten.',
        zh: '每次下降乘上的系数：0.1 即降为十分之一。',
      },
      symbol: String.raw`\gamma`,
      initial: 0.1,
      min: 0,
      max: 1,
      slider: [0.05, 0.95],
    }),
    step_size: span({
      label: { en: 'Step size', zh: '间隔（step_size）' },
      help: {
        en: 'How long the learning rate stays on each stair.',
        zh: '学习率在每一级台阶上停留多久。',
      },
      symbol: 'S',
      initial: { value: 30, unit: 'percent' },
      min: 1,
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \max\!\left(\p{min_lr},\; \p{peak_lr}\,\p{gamma}^{\lfloor (t - \p{warmup})/\p{step_size} \rfloor}\right)`,
  source: {
    label: 'PyTorch, StepLR',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html',
  },
  tracks(p) {
    const { peak_lr: peak, gamma } = p;
    const floor = Math.min(p.min_lr, peak);
    const height = (k: number) => Math.max(floor, peak * gamma ** k);
    const stairs = repeat({ steps: p.step_size, height }, (k) => [
      plateau(p.step_size, peak, gamma, k, floor),
    ]);
    return { lr: [...warmupPhases(p, peak), stairs] };
  },
  handles(p, run) {
    const start = warmupSteps(p);
    const drops: Handle[] = [];
    for (let k = 1; k <= manyHandles && start + k * p.step_size < run.steps; k += 1) {
      const value = p.peak_lr * p.gamma ** k;
      if (value < p.min_lr) break;
      drops.push({
        id: `drop-${k}`,
        label: { en: `Drop ${k}`, zh: `第 ${k} 次下降` },
        step: start + k * p.step_size,
        value,
        moveX: (to) => ({ step_size: (to - start) / k }),
        moveY: (lr) => ({ gamma: (lr / p.peak_lr) ** (1 / k) }),
      });
    }
    return [...warmupHandles(p, run), ...drops];
  },
});

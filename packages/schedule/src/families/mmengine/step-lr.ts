import type { Resolved } from '../../params/param.ts';
import { family, type Handle } from '../../schedule.ts';
import { dividesByZero, unexpected } from '../call.ts';
import { manyHandles, points } from '../handles.ts';
import { dropFactor } from '../torch/drop-factor.ts';
import { leastHeld } from '../torch/handles.ts';
import { overflow } from '../torch/overflow.ts';
import { stepRule } from '../torch/simulation/rules.ts';
import { stairs } from '../torch/stairs.ts';
import { interval, step_size } from '../torch/step-lr.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { beginHandle } from './handles.ts';
import { likeTorch, ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { rateOf, windowed, windowOf } from './window.ts';

const params = { lr, step_size, gamma: dropFactor(0.1), ...windowArguments(), unexpected };

type P = Resolved<typeof params>;

function rate({ lr: a, gamma: g, step_size }: P): (s: number) => number {
  const width = interval(step_size);
  return (s) => a * g ** Math.floor(s / width);
}

/** Multiplies the rate at every so many steps. */
export const mmengineStepLr = family({
  id: 'mmengine.StepLR',
  title: { en: 'MMEngine StepLR', zh: 'MMEngine StepLR（等间隔下降）' },
  about: {
    en: 'Times gamma every step_size steps, counted from begin; nothing more from end on.',
    zh: '从 begin 开始计数，每隔 step_size 步乘一次 gamma，到 end 为止。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'step decay', 'step_size', '阶梯衰减', '台阶'],
  params,
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\lfloor (t - \p{begin}) / \p{step_size} \rfloor}, \quad \p{begin} \le t < \p{end}`,
  source,
  tracks: (p) => ({ lr: windowed(p, [stairs(p.lr, p.gamma, interval(p.step_size))], rate(p)) }),
  exact: (p) => ({ lr: ratesOf(p, likeTorch(stepRule(p.step_size, p.gamma, p.lr))) }),
  problems: (p, run, written) =>
    refusals(
      'Step',
      ['step_size'],
      p,
      written,
      [],
      [...(p.step_size === 0 ? inStep(p, 1, dividesByZero()) : []), ...overflow(rateOf(p, rate(p)), run)],
    ),
  handles(p, run) {
    const { first, last } = windowOf(p);
    const { lr: a, gamma: g, step_size: S } = p;
    if (!(a > 0 && last >= 0 && Number.isInteger(S) && S > 0 && g >= 0)) return [];
    const drops: Handle<typeof params>[] = [];
    const end = Math.min(last, run.steps - 1 - first);
    for (let k = 1; k <= manyHandles && k * S <= end; k += 1) {
      const value = rate(p)(k * S);
      if (value < leastHeld) break;
      drops.push({
        id: `drop-${k}`,
        label: { en: `Drop ${k}`, zh: `第 ${k} 次下降` },
        step: first + k * S,
        value,
        moveX: (to) => ({ step_size: Math.max(1, (to - first) / k) }),
        moveY: (to) => ({ gamma: (Math.max(0, to) / a) ** (1 / k) }),
      });
    }
    return [beginHandle(p, points.start, a, (to) => ({ lr: Math.max(0, to) })), ...drops];
  },
});

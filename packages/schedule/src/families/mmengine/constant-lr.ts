import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { dividesByZero, problem, unexpected } from '../call.ts';
import { points } from '../handles.ts';
import { factor, undoneAt } from '../torch/constant-lr.ts';
import { constantRule } from '../torch/simulation/rules.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { beginHandle, endHandle } from './handles.ts';
import { likeTorch, ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { isWhole, totalOf, windowed } from './window.ts';

const params = { lr, factor, ...windowArguments({ value: 10, unit: 'percent' }), unexpected };

type P = Resolved<typeof params>;

const rate = (p: P) => (s: number) =>
  s < undoneAt(totalOf(p)) ? p.lr * p.factor : p.lr * p.factor * (1 / p.factor);

/** A share of the rate for a while, and then all of it. */
export const mmengineConstantLr = family({
  id: 'mmengine.ConstantLR',
  title: { en: 'MMEngine ConstantLR', zh: 'MMEngine ConstantLR（先低后满）' },
  about: {
    en: 'Times factor from begin on; the full rate is back one call before end.',
    zh: '从 begin 起乘 factor，在 end 的前一步恢复满值。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'MMDetection', 'factor', 'warmup', '常数预热'],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{lr} \cdot \p{factor} & \p{begin} \le t < \p{end} - 1 \\ \p{lr} & \text{else} \end{cases}`,
  source,
  tracks(p) {
    const end = undoneAt(totalOf(p));
    const own = [
      flat('warmup', 0, end, rate(p)(0)),
      flat('stable', end, Number.POSITIVE_INFINITY, rate(p)(end)),
    ];
    return { lr: windowed(p, own, rate(p)) };
  },
  exact: (p) => ({ lr: ratesOf(p, likeTorch(constantRule(p.factor, totalOf(p), p.lr))) }),
  problems: (p, _, written) =>
    refusals(
      'Constant',
      [],
      p,
      written,
      p.factor > 1 || p.factor < 0
        ? [problem('ValueError', 'Constant multiplicative factor should between 0 and 1.')]
        : [],
      p.factor === 0 ? inStep(p, undoneAt(totalOf(p)), dividesByZero()) : [],
    ),
  handles(p) {
    const { lr: full, factor: f } = p;
    if (!(full > 0 && f > 0 && isWhole(p))) return [];
    return [
      beginHandle(p, points.start, full * f, (to) => ({
        factor: Math.min(1, Math.max(1e-15, to / full)),
      })),
      { ...endHandle(p, full), moveY: (to) => ({ lr: Math.max(0, to) }) },
    ];
  },
});

import { numbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { unexpected } from '../call.ts';
import { manyHandles, points } from '../handles.ts';
import { dropFactor } from '../torch/drop-factor.ts';
import { leastHeld } from '../torch/handles.ts';
import { dropsOf, ratesOf as ratesBehind } from '../torch/multi-step-lr.ts';
import { overflow } from '../torch/overflow.ts';
import { multiStepRule } from '../torch/simulation/rules.ts';
import { courseOf } from '../torch/stairs.ts';
import { begin, by_epoch, endOf, last_step, lr, refusals, verbose } from './constructor.ts';
import { beginHandle } from './handles.ts';
import { likeTorch, ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { rateOf, windowed, windowOf } from './window.ts';

const params = {
  lr,
  milestones: numbers({
    label: { en: 'Milestones (milestones)', zh: '里程碑（milestones）' },
    help: {
      en: 'Steps at which the rate drops, counted from begin. Those behind end, fractions and negative numbers are never met.',
      zh: '下降发生的步数，从 begin 开始计数。超过 end 的、小数和负数永远不会触发。',
    },
    symbol: 'M',
    initial: [6000, 9000],
  }),
  gamma: dropFactor(0.1),
  last_step,
  begin,
  end: endOf(),
  by_epoch,
  verbose,
  unexpected,
};

type P = Resolved<typeof params>;

/** The drops, and the rate from each on. */
function stepsOf({ lr: a, gamma, milestones }: P) {
  const drops = dropsOf(milestones);
  const rates = ratesBehind(a, gamma, drops);
  return { drops, rates, rate: (s: number) => rates[drops.findLastIndex(({ at }) => at <= s)] ?? a };
}

/** Multiplies the rate at chosen steps. */
export const mmengineMultiStepLr = family({
  id: 'mmengine.MultiStepLR',
  title: { en: 'MMEngine MultiStepLR', zh: 'MMEngine MultiStepLR（里程碑下降）' },
  about: {
    en: 'Times gamma at each milestone, counted from begin; one named twice counts twice.',
    zh: '每到一个里程碑乘一次 gamma，里程碑从 begin 开始计数，重复的重复生效。',
  },
  group: 'mmengine',
  keywords: [
    'param_scheduler',
    'OpenMMLab',
    'MMDetection',
    'schedule_1x',
    'milestones',
    '里程碑',
    '分段常数',
  ],
  params,
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\left|\{m \in \p{milestones} \,:\, m \le t - \p{begin}\}\right|}, \quad \p{begin} \le t < \p{end}`,
  source,
  tracks(p) {
    const { drops, rates, rate } = stepsOf(p);
    const own = [
      flat('stable', 0, drops[0]?.at ?? Number.POSITIVE_INFINITY, p.lr),
      ...drops.map(({ at }, index) =>
        flat(courseOf(p.gamma), at, drops[index + 1]?.at ?? Number.POSITIVE_INFINITY, rates[index] ?? 0),
      ),
    ];
    return { lr: windowed(p, own, rate) };
  },
  exact: (p) => ({ lr: ratesOf(p, likeTorch(multiStepRule(p.milestones, p.gamma, p.lr))) }),
  problems: (p, run, written) =>
    refusals('MultiStep', ['milestones'], p, written, [], overflow(rateOf(p, stepsOf(p).rate), run)),
  handles(p) {
    const { first, last } = windowOf(p);
    const { lr: a, gamma, milestones } = p;
    if (!(gamma > 0 && a > 0 && last >= 0)) return [];
    const { drops, rates } = stepsOf(p);
    const met = drops.filter(({ at }) => at <= last).slice(0, manyHandles);
    const held = met.flatMap(({ at, count }, index) => {
      const passed = drops.slice(0, index + 1).reduce((sum, drop) => sum + drop.count, 0);
      const place = milestones.indexOf(at);
      const value = rates[index] ?? 0;
      if (value < leastHeld) return [];
      const moveX = (step: number) => ({
        milestones: milestones.with(place, Math.min(last, Math.max(0, Math.round(step) - first))),
      });
      return {
        id: `milestone-${index + 1}`,
        label: { en: `Milestone ${index + 1}`, zh: `里程碑 ${index + 1}` },
        step: first + at,
        value,
        ...(count === 1 ? { moveX } : {}),
        moveY: (to: number) => ({ gamma: (Math.max(0, to) / a) ** (1 / passed) }),
      };
    });
    const start = beginHandle(p, points.start, a, (to) => ({ lr: Math.max(0, to) }));
    return [...(drops[0]?.at === 0 ? [] : [start]), ...held];
  },
});

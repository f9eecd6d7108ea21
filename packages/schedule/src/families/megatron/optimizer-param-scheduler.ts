import type { Saying, Sayings } from '../../ideas.ts';
import type { Values } from '../../params/param.ts';
import { family, type Handle } from '../../schedule.ts';
import { missingArguments } from '../call.ts';
import { points, seated } from '../handles.ts';
import { increment, required, schedulerParams } from './arguments.ts';
import { groupParams } from './group.ts';
import { constructorProblems, lrZones, weightDecayZones } from './scheduler.ts';
import { source } from './source.ts';
import { type Leg, phasesOf, refusalsOf } from './zones.ts';

/** Every update sees as many samples. */
const legsOf = ({ increment: batch }: { readonly increment: number }): readonly Leg[] => [
  { start: 0, end: Number.POSITIVE_INFINITY, seen: 0, batch },
];

const params = { ...schedulerParams('updates'), ...groupParams, increment };

/** An idea by the name of its style; counted in updates. */
const styled = (style: string): Saying<typeof params> => ({
  when: (p) => p.lr_decay_style === style && p.increment === 1,
  as: { length: 'lr_decay_steps' },
  say: () => ({ lr_decay_style: style }),
});

const says: Sayings<typeof params> = {
  constant: styled('constant'),
  cosine: styled('cosine'),
  linear: styled('linear'),
  inverse_sqrt: styled('inverse-square-root'),
  wsd: {
    ...styled('WSD'),
    as: { length: 'lr_decay_steps', decay: 'wsd_decay_steps' },
    say: () => ({ lr_decay_style: 'WSD', lr_wsd_decay_style: 'linear' }),
  },
};

/** The one scheduler of Megatron-LM, in all its shapes; weight decay may grow along with it. */
export const megatronOptimizerParamScheduler = family({
  id: 'megatron.OptimizerParamScheduler',
  title: { en: 'Megatron OptimizerParamScheduler', zh: 'Megatron 的 OptimizerParamScheduler' },
  about: {
    en: 'Linear warmup, then a decay (cosine, linear, inverse square root, WSD) by samples seen. Weight decay may grow.',
    zh: '线性预热，之后按已见样本数衰减（余弦、线性、反平方根、WSD）；权重衰减可同时增大。',
  },
  group: 'megatron',
  keywords: ['lr-decay-style', 'lr-wsd-decay-style', 'weight decay', 'WSD', '余弦', '预热', '权重衰减'],
  params,
  latex: formula,
  source,
  says,
  tracks(p) {
    const legs = legsOf(p);
    return { lr: phasesOf(lrZones(p), legs), weight_decay: phasesOf(weightDecayZones(p), legs) };
  },
  handles(p, run, tracks) {
    const { increment: B, lr_warmup_steps: W, lr_decay_steps: D } = p;
    if (!(B > 0) || p.param_group_max_lr !== null || p.param_group_min_lr !== null) return [];
    const start: Handle = {
      id: 'start',
      label: points.start,
      step: 0,
      value: p.init_lr,
      moveY: (lr) => ({ init_lr: lr }),
    };
    const peak: Handle = {
      id: 'peak',
      label: points.peak,
      step: Math.max(0, W) / B,
      value: p.max_lr,
      moveX: (to) => ({ lr_warmup_steps: Math.min(D - 1, Math.max(0, to * B)) }),
      moveY: (lr) => ({ max_lr: lr }),
    };
    const end: Handle = {
      id: 'end',
      label: points.end,
      step: D / B,
      value: p.min_lr,
      moveX: (to) => ({ lr_decay_steps: Math.max(W + 1, 1, to * B) }),
      moveY: (lr) => ({ min_lr: lr }),
    };
    return seated(
      [...(W > 0 ? [start] : []), peak, ...(p.lr_decay_style === 'constant' ? [] : [end])],
      tracks,
      run,
    );
  },
  problems(p, _, written) {
    const legs = legsOf(p);
    return [
      ...missingArguments('OptimizerParamScheduler.__init__', written, required),
      ...constructorProblems(p),
      ...refusalsOf(lrZones(p), legs),
      ...refusalsOf(weightDecayZones(p), legs),
    ];
  },
});

const ways = new Map<unknown, string>([
  ['linear', '1 - x'],
  ['cosine', String.raw`\tfrac{1 + \cos(\pi x)}{2}`],
  ['exponential', String.raw`2 \cdot 0.5^x - 1`],
  ['minus_sqrt', String.raw`1 - \sqrt{x}`],
]);

/** The formula of a shape, with `n` for the samples seen. */
export function formula({ lr_decay_style: style, lr_wsd_decay_style: wsd }: Values): string {
  const climb = String.raw`\p{init_lr} + (\p{max_lr} - \p{init_lr})\,\frac{n}{\p{lr_warmup_steps}} & n \le \p{lr_warmup_steps}`;
  const end = String.raw`\p{min_lr} & n > \p{lr_decay_steps}`;
  const cases = (rows: readonly string[], more = '') =>
    String.raw`\eta(n) = \begin{cases} ${rows.join(String.raw` \\ `)} \end{cases}${more} \qquad n = t \cdot \p{increment}`;
  if (style === 'constant') return cases([climb, String.raw`\p{max_lr} & \text{else}`]);
  if (style === 'inverse-square-root')
    return cases([
      climb,
      end,
      String.raw`\max\left(\p{min_lr}, \p{max_lr} \sqrt{\p{lr_warmup_steps} / n}\right) & \text{else}`,
    ]);
  const way = (name: unknown) => ways.get(name) ?? 'd(x)';
  const between = (shape: string) =>
    String.raw`\p{min_lr} + (\p{max_lr} - \p{min_lr}) \left(${shape}\right) & \text{else}`;
  if (style === 'WSD')
    return cases(
      [
        climb,
        String.raw`\p{max_lr} & n \le \p{lr_decay_steps} - \p{wsd_decay_steps}`,
        end,
        between(way(wsd)),
      ],
      String.raw` \quad x = \frac{n - \p{lr_decay_steps} + \p{wsd_decay_steps}}{\p{wsd_decay_steps}}`,
    );
  return cases(
    [climb, end, between(way(style))],
    String.raw` \quad x = \frac{n - \p{lr_warmup_steps}}{\p{lr_decay_steps} - \p{lr_warmup_steps}}`,
  );
}

import { hold, phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak, source, total } from './params.ts';

/** The first step whose share of the run is no less than `share`, compared as the printed function compares it. */
function firstAt(share: number, steps: number): number {
  const near = Math.round(share * steps);
  if (near / steps < share) return near + 1;
  return (near - 1) / steps < share ? near : near - 1;
}

/** As printed: three cases of the share `p = step / total_steps`. */
export const tutorialOneCycle = family({
  id: 'tutorial.one_cycle_schedule',
  title: { en: 'One-cycle (tutorial)', zh: '单周期（教程）' },
  about: {
    en: 'The printed one_cycle_schedule: 45 % up, 45 % down, and a thousandth of the peak for the rest.',
    zh: '教程里的 one_cycle_schedule：45% 上升，45% 下降，剩下的停在峰值的千分之一。',
  },
  group: 'tutorial',
  keywords: ['one_cycle_schedule', '1cycle', '单周期'],
  params: {
    lr_max: peak('lr_max', 1e-2),
    total_steps: total({ value: 1000, unit: 'steps' }),
  },
  latex: String.raw`\eta_t = \begin{cases} \p{lr_max}\,p/0.45 & p < 0.45 \\ \p{lr_max}\left(1 - (p - 0.45)/0.45\right) & p < 0.9 \\ 0.001\,\p{lr_max} & \text{else} \end{cases} \quad p = t/\p{total_steps}`,
  source,
  tracks({ lr_max, total_steps: N }) {
    const top = firstAt(0.45, N);
    const bottom = firstAt(0.9, N);
    const rise = phase('warmup', top, (t) => Math.min(lr_max, (lr_max * (t / N)) / 0.45), {
      latex: String.raw`\p{a}\,\frac{\p{t}/\p{T}}{0.45}`,
      terms: { a: lr_max, T: N },
    });
    const value = (t: number) => lr_max * Math.min(1, Math.max(0, 1 - ((top + t) / N - 0.45) / 0.45));
    const fall = phase('decay', bottom - top, value, {
      latex: String.raw`\p{a}\left(1 - \frac{(\p{o} + \p{t})/\p{T} - 0.45}{0.45}\right)`,
      terms: { a: lr_max, T: N, o: top },
    });
    return { lr: [rise, fall, hold('cooldown', Infinity, lr_max * 0.001)] };
  },
});

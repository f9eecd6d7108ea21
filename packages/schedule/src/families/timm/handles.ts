/** What of timm's curves can be dragged: where the warmup begins and ends, and where the first cycle does. */
import type { Handle } from '../../schedule.ts';
import { updateFrom } from '../along.ts';
import { type Cyclic, callOfCycle } from './cycles.ts';
import { clockOf, type Warmup } from './scheduler.ts';

/** The warmup's two ends. Without a warmup the optimizer's rate is where the curve begins. */
export function warmupHandles(p: Warmup): readonly Handle[] {
  const { lr, warmup_t: W, warmup_lr_init: w } = p;
  const top: Handle = {
    id: 'peak',
    label: W === 0 ? { en: 'Peak', zh: '峰值' } : { en: 'Peak and end of warmup', zh: '峰值与预热终点' },
    step: W,
    value: lr,
    ...(W === 0 ? {} : { moveX: (step: number) => ({ warmup_t: Math.max(1, step) }) }),
    moveY: (value) => ({ lr: value }),
  };
  if (W === 0) return [top];
  return W < 1 ? [] : [startHandle(w), top];
}

/** Where the warmup begins. */
export function startHandle(w: number): Handle {
  return {
    id: 'start',
    label: { en: 'Start of warmup', zh: '预热起点' },
    step: 0,
    value: w,
    moveY: (value) => ({ warmup_lr_init: value }),
  };
}

/** The end of the first cycle, at the minimum. */
export function cycleHandles(p: Cyclic): readonly Handle[] {
  const { shift } = clockOf(p);
  const end = shift + p.t_initial;
  const isThere = p.cycle_limit > 0 && p.t_initial >= 1 && end > Math.max(1, p.warmup_t);
  if (!isThere || callOfCycle(p, 1) !== updateFrom(end)) return [];
  return [
    {
      id: 'end',
      label: { en: 'End of the first cycle', zh: '第一个周期的终点' },
      step: end,
      value: p.lr_min,
      moveX: (step) => ({ t_initial: Math.max(1, step - shift) }),
      moveY: (value) => ({ lr_min: value }),
    },
  ];
}

/** Handles of DeepSpeed's warmup. */
import type { Handle } from '../../schedule.ts';
import { points } from '../handles.ts';
import { type Warmup, warmupSteps } from './warmup.ts';

/** The end of the climb: on a line one update later than on the logarithm. */
export function peakHandle(p: Warmup, value: number, rate: 'lr' | 'warmup_max_lr'): Handle {
  const late = p.warmup_type === 'linear' ? 1 : 0;
  return {
    id: 'peak',
    label: points.peak,
    step: warmupSteps(p) + late,
    value,
    moveX: (to) => ({ warmup_num_steps: Math.max(2, to - late) }),
    moveY: (lr) => ({ [rate]: lr }),
  };
}

/** Both ends of a climb between two rates. */
export function climbHandles(
  p: Warmup & { readonly lr: number; readonly warmup_min_lr: number; readonly warmup_max_lr: number | null },
): readonly Handle[] {
  return [
    {
      id: 'start',
      label: points.start,
      step: 0,
      value: p.warmup_min_lr,
      moveY: (lr) => ({ warmup_min_lr: lr }),
    },
    peakHandle(p, p.warmup_max_lr ?? p.lr, p.warmup_max_lr === null ? 'lr' : 'warmup_max_lr'),
  ];
}

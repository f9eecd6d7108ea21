/** Handles that several of PyTorch's schedulers have. */
import type { Handle } from '../../schedule.ts';

/** Learning rates below this have lost digits: what led to them cannot be found again from them. */
export const leastHeld = 1e-300;

/**
 * Holds the optimizer's learning rate where it is in force, or a multiple of it.
 *
 * @param share of the optimizer's learning rate that is in force at `step`.
 */
export function rateHandle(lr: number, step: number, share = 1): readonly Handle[] {
  if (!(share > 0 && lr > 0)) return [];
  return [
    {
      id: 'lr',
      label: { en: 'Learning rate', zh: '学习率' },
      step,
      value: lr * share,
      moveY: (value) => ({ lr: value / share }),
    },
  ];
}

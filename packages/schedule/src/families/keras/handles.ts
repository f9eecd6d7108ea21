/** The handle that all of Keras's schedules have. */
import type { Handle } from '../../schedule.ts';
import { points } from '../handles.ts';

/** Holds the initial learning rate where it is in force. */
export function startHandle(p: {
  readonly initial_learning_rate: number;
  readonly float32: boolean;
}): readonly Handle[] {
  const value = p.float32 ? Math.fround(p.initial_learning_rate) : p.initial_learning_rate;
  return [
    {
      id: 'start',
      label: points.start,
      step: 0,
      value,
      moveY: (lr) => ({ initial_learning_rate: lr }),
    },
  ];
}

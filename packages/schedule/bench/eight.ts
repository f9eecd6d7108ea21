import { type Spec, specOf } from '../src/index.ts';

const percent = (value: number) => ({ value, unit: 'percent' });

/** Eight curves as people overlay them: each kind of decay, restarts, and something of several phases. */
export const eight: readonly Spec[] = [
  specOf('cosine', { peak_lr: 3e-4, min_lr: percent(10) }),
  specOf('wsd', { peak_lr: 2.5e-4 }),
  specOf('one_cycle', { peak_lr: 3.5e-4 }),
  specOf('cosine_restarts', { peak_lr: 2e-4, num_cycles: 4 }),
  specOf('linear', { peak_lr: 3e-4 }),
  specOf('inverse_sqrt', { peak_lr: 3e-4 }),
  specOf('polynomial', { peak_lr: 2e-4 }),
  specOf('exponential', { peak_lr: 4e-4 }),
];

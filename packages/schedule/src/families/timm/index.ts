export { timmCosineLRScheduler } from './cosine-lr-scheduler.ts';
export { timmCreateSchedulerV2 } from './create-scheduler-v2.ts';
export { timmMultiStepLRScheduler } from './multi-step-lr-scheduler.ts';
export { timmPlateauLrScheduler } from './plateau-lr-scheduler.ts';
export { timmPolyLRScheduler } from './poly-lr-scheduler.ts';
export { timmStepLRScheduler } from './step-lr-scheduler.ts';
export { timmTanhLRScheduler } from './tanh-lr-scheduler.ts';

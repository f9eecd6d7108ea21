export { axolotlCosineWithMinLr } from './cosine-with-min-lr.ts';
export { axolotlCosineWithQuadraticWarmup } from './cosine-with-quadratic-warmup.ts';
export { axolotlCosineWithWarmupDecayConstant } from './cosine-with-warmup-decay-constant.ts';
export { axolotlInterpolatingLogScheduler } from './interpolating-log-scheduler.ts';
export { axolotlJaggedLrRestartScheduler } from './jagged-lr-restart-scheduler.ts';
export { axolotlRexLr } from './rex-lr.ts';

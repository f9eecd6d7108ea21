export { pytorchWarmupExponentialWarmup } from './exponential-warmup.ts';
export { pytorchWarmupLinearWarmup } from './linear-warmup.ts';
export { pytorchWarmupRAdamWarmup } from './radam-warmup.ts';
export { pytorchWarmupUntunedExponentialWarmup } from './untuned-exponential-warmup.ts';
export { pytorchWarmupUntunedLinearWarmup } from './untuned-linear-warmup.ts';

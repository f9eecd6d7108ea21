export { deepspeedLrRangeTest } from './lr-range-test.ts';
export { deepspeedOneCycle } from './one-cycle.ts';
export { deepspeedWarmupCosineLr } from './warmup-cosine-lr.ts';
export { deepspeedWarmupDecayLr } from './warmup-decay-lr.ts';
export { deepspeedWarmupLr } from './warmup-lr.ts';

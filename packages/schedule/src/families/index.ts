/** Every family, one line each. Within a shelf of the gallery they stand in alphabetical order. */
export { constant } from './playground/constant.ts';
export { cosine } from './playground/cosine.ts';
export { cosineRestarts } from './playground/cosine-restarts.ts';
export { cyclic } from './playground/cyclic.ts';
export { exponential } from './playground/exponential.ts';
export { inverseSqrt } from './playground/inverse-sqrt.ts';
export { inverseTime } from './playground/inverse-time.ts';
export { linear } from './playground/linear.ts';
export { multiStep } from './playground/multi-step.ts';
export { noam } from './playground/noam.ts';
export { oneCycle } from './playground/one-cycle.ts';
export { polynomial } from './playground/polynomial.ts';
export { segments } from './playground/segments.ts';
export { step } from './playground/step.ts';
export { wsd } from './playground/wsd.ts';

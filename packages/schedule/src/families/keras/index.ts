export { kerasCosineDecay } from './cosine-decay.ts';
export { kerasCosineDecayRestarts } from './cosine-decay-restarts.ts';
export { kerasExponentialDecay } from './exponential-decay.ts';
export { kerasInverseTimeDecay } from './inverse-time-decay.ts';
export { kerasPiecewiseConstantDecay } from './piecewise-constant-decay.ts';
export { kerasPolynomialDecay } from './polynomial-decay.ts';

export { fairseqCosine } from './cosine.ts';
export { fairseqInverseSqrt } from './inverse-sqrt.ts';
export { fairseqPolynomialDecay } from './polynomial-decay.ts';
export { fairseqTriStage } from './tri-stage.ts';
export { fairseqTriangular } from './triangular.ts';

export { torchConstantLr } from './constant-lr.ts';
export { torchExponentialLr } from './exponential-lr.ts';
export { torchLinearLr } from './linear-lr.ts';
export { torchMultiStepLr } from './multi-step-lr.ts';
export { torchPolynomialLr } from './polynomial-lr.ts';
export { torchStepLr } from './step-lr.ts';

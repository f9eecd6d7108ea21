export { diffusersConstant } from './constant.ts';
export { diffusersConstantWithWarmup } from './constant-with-warmup.ts';
export { diffusersCosine } from './cosine.ts';
export { diffusersCosineWithRestarts } from './cosine-with-restarts.ts';
export { diffusersLinear } from './linear.ts';
export { diffusersPiecewiseConstant } from './piecewise-constant.ts';
export { diffusersPolynomial } from './polynomial.ts';

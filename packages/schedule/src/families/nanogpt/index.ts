export { nanogptGetLr } from './get-lr.ts';

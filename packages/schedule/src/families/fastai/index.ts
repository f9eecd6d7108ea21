export { fastaiCombineScheds } from './combine-scheds.ts';
export { fastaiFitFlatCos } from './fit-flat-cos.ts';
export { fastaiFitOneCycle } from './fit-one-cycle.ts';
export { fastaiFitSgdr } from './fit-sgdr.ts';
export { fastaiLrFind } from './lr-find.ts';

/** Families that speak for a library, one line a library; each library's own list has one line a family. */
export * from './axolotl/index.ts';
export * from './big_vision/index.ts';
export * from './deepspeed/index.ts';
export * from './diffusers/index.ts';
export * from './fairseq/index.ts';
export * from './keras/index.ts';
export * from './megatron/index.ts';
export * from './mmengine/index.ts';
export * from './nanogpt/index.ts';
export * from './optax/index.ts';
export * from './pytorch_warmup/index.ts';
export * from './t5x/index.ts';
export * from './timm/index.ts';
export * from './torch/index.ts';
export * from './torchtitan/index.ts';
export * from './torchtune/index.ts';
export * from './transformers/index.ts';

/** Where the scheduler of this dialect is defined. */
export const source = {
  label: 'NVIDIA/Megatron-LM, megatron/core/optimizer_param_scheduler.py at d98e8a6 (core 0.20.0)',
  url: 'https://github.com/NVIDIA/Megatron-LM/blob/d98e8a64ddf34856e74b24714e3bedb2f5a39553/megatron/core/optimizer_param_scheduler.py',
} as const;

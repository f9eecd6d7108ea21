/** Where all of this dialect is defined. */
export const source = {
  label: 'deepspeedai/DeepSpeed, deepspeed/runtime/lr_schedules.py at edaa722 (0.19.6.dev)',
  url: 'https://github.com/deepspeedai/DeepSpeed/blob/edaa7221267243c7be7fb49c5d5f5c4fb97b4641/deepspeed/runtime/lr_schedules.py',
} as const;

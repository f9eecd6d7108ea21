/** Where most of this dialect is defined. */
export const source = {
  label: 'pytorch/pytorch, torch/optim/lr_scheduler.py at v2.14.1',
  url: 'https://github.com/pytorch/pytorch/blob/v2.14.1/torch/optim/lr_scheduler.py',
} as const;

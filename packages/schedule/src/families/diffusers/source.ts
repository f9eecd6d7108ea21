/** Where all of this dialect is defined. */
export const source = {
  label: 'huggingface/diffusers, src/diffusers/optimization.py at 58eb52c (0.40.0.dev0)',
  url: 'https://github.com/huggingface/diffusers/blob/58eb52c0803ea9af3abec60841c2a093bdf1f951/src/diffusers/optimization.py',
} as const;

/** Where all of this dialect is defined. */
export const source = {
  label: 'huggingface/transformers, src/transformers/optimization.py at 2f121ea (5.12.1)',
  url: 'https://github.com/huggingface/transformers/blob/2f121eaf3c1b3692e49a10172a24714dce7858a1/src/transformers/optimization.py',
} as const;

/** Where a warmup of this dialect is defined. */
export const source = (file: string) =>
  ({
    label: `Tony-Y/pytorch_warmup, pytorch_warmup/${file} at ed598d3`,
    url: `https://github.com/Tony-Y/pytorch_warmup/blob/ed598d3aefc232aeec7f342e039e06c2e0056251/pytorch_warmup/${file}`,
  }) as const;

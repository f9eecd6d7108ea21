/** Where a scheduler of this dialect is defined. */
export const source = (file: string) =>
  ({
    label: `facebookresearch/fairseq, fairseq/optim/lr_scheduler/${file} at 3d262bb`,
    url: `https://github.com/facebookresearch/fairseq/blob/3d262bb25690e4eb2e7d3c1309b1e9c406ca4b99/fairseq/optim/lr_scheduler/${file}`,
  }) as const;

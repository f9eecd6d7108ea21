/** Where this dialect is defined, one file a scheduler. */
export const source = (file: string) =>
  ({
    label: `huggingface/pytorch-image-models, timm/scheduler/${file} at aa4b585 (1.0.29.dev0)`,
    url: `https://github.com/huggingface/pytorch-image-models/blob/aa4b5850c1543fa488abf260f18390eda46cf85d/timm/scheduler/${file}`,
  }) as const;

/** Where all of this dialect is defined. */
export const source = {
  label: 'axolotl-ai-cloud/axolotl, src/axolotl/utils/schedulers.py at 067b021 (0.18.0)',
  url: 'https://github.com/axolotl-ai-cloud/axolotl/blob/067b021c8b87a9e5e380b9173c704cf7340e30f5/src/axolotl/utils/schedulers.py',
} as const;

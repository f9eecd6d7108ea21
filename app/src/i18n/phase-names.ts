/** What phases are called. */
import type { PhaseName, Text } from '@lr-playground/schedule';

export const phaseNames: Readonly<Record<PhaseName, Text>> = {
  warmup: { en: 'warmup', zh: '预热' },
  stable: { en: 'stable', zh: '稳定' },
  decay: { en: 'decay', zh: '衰减' },
  cooldown: { en: 'cooldown', zh: '收尾' },
  cycle: { en: 'cycle', zh: '周期' },
  formula: { en: 'formula', zh: '公式' },
};

/** What units of lengths are called, in selectors and behind numbers, and how lengths are typed. */
import type { SpanUnit, Text } from '@lr-playground/schedule';

export const spanUnitNames: Readonly<Record<SpanUnit, Text>> = {
  steps: { en: 'steps', zh: '步' },
  percent: { en: '%', zh: '%' },
  epochs: { en: 'epochs', zh: '轮' },
  tokens: { en: 'tokens', zh: '词元' },
};

/** So many of a unit. */
export const spanWords: Readonly<Record<SpanUnit, Text>> = {
  steps: { en: '{n} {n|step|steps}', zh: '{n} 步' },
  percent: { en: '{n}%', zh: '{n}%' },
  epochs: { en: '{n} {n|epoch|epochs}', zh: '{n} 轮' },
  tokens: { en: '{n} {n|token|tokens}', zh: '{n} 词元' },
};

/** How lengths may be typed; fields read either language. */
export const spanExamples: Text = {
  en: '500, 2k, 5%, 0.5 epochs, 20M tokens',
  zh: '500、2k、5%、0.5 轮、20M 词元',
};

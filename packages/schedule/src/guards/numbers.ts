/** Numbers in the sentences of guards, the same in both languages. */
import { printNumber } from '../quantity.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A number of updates: `12,345`. */
export const count = (steps: number): string => grouped.format(steps);

/** A learning rate to three digits, as configs write it: `3e-4`, `0.0123`; what is no finite number, as Python prints it. */
export function rate(lr: number): string {
  if (Number.isFinite(lr)) return printNumber(Number(lr.toPrecision(3)));
  return Number.isNaN(lr) ? 'nan' : lr > 0 ? 'inf' : '-inf';
}

/** A share in percent: `12%`, `0.4%`; a dash where it is none. */
export const percent = (share: number): string =>
  Number.isFinite(share) ? `${Number((share * 100).toPrecision(2))}%` : '–';

/** A number of updates with its word: `1 update`, `12,345 updates`, `12,345 次更新`. */
export const updates = (steps: number, language: 'en' | 'zh' = 'en'): string =>
  language === 'zh' ? `${count(steps)} 次更新` : `${count(steps)} ${steps === 1 ? 'update' : 'updates'}`;

/** `warmup_period`: a whole number, or a list with one of them for each parameter group, of which there is one here. */
import { argument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import { missingArguments, problem } from '../call.ts';

export const warmup_period = argument({
  role: 'warmup',
  type: 'steps',
  label: { en: 'Warmup (warmup_period)', zh: '预热步数（warmup_period）' },
  help: { en: 'A whole number of updates; Python refuses 50.0.', zh: '更新次数，必须是整数；50.0 会报错。' },
  symbol: String.raw`\tau`,
  initial: { value: 10, unit: 'percent' },
  slider: [1, 5000],
});

/** What the constructor of `name` refuses about it. */
export function refusedPeriod(name: string, period: number, written: string): readonly Problem[] {
  const missing = missingArguments(`${name}.__init__`, { warmup_period: written }, ['warmup_period']);
  if (missing.length > 0) return missing;
  if (!/^-?\d+$/.test(written)) return [problem('TypeError', `${written} (float) is not a list nor an int.`)];
  if (period > 0) return [];
  return [problem('ValueError', `warmup_period must be a positive integer, but is ${written}.`)];
}

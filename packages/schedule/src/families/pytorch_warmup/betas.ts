/** `betas` of Adam, of which the untuned warmups and RAdam's take the second. */
import { numbers } from '../../params/numbers.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';

export const betas = numbers({
  label: { en: "Adam's betas (betas)", zh: 'Adam 的 betas' },
  help: {
    en: 'The second, beta2, says how long the warmup is: the nearer to 1 the longer.',
    zh: '第二个数 beta2 决定预热的长度：越接近 1 越长。',
  },
  symbol: String.raw`\beta`,
  byDefault: [0.9, 0.999],
});

/** The second of the betas. */
export const secondBeta = ({ betas }: { readonly betas: readonly number[] }) => betas[1] ?? Number.NaN;

/** What Adam refuses about them. */
export function refusedBetas(given: readonly number[], written: string): readonly Problem[] {
  const texts = written.replace(/^\[|\]$/g, '').split(', ');
  const isOutside = (beta: number | undefined) => beta === undefined || !(beta >= 0 && beta < 1);
  const index = [0, 1].find((place) => isOutside(given[place]));
  if (index === undefined) return [];
  if (given[index] === undefined) return [problem('IndexError', 'tuple index out of range')];
  return [problem('ValueError', `Invalid beta parameter at index ${index}: ${texts[index] ?? ''}`)];
}

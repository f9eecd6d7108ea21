/** The warmup that three of DeepSpeed's schedules share: one update late, and logarithmic unless it is said to be linear. */
import { argument } from '../../params/argument.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import type { Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { problem } from '../call.ts';

export const warmup_num_steps = argument({
  type: 'steps',
  label: { en: 'Warmup (warmup_num_steps)', zh: '预热步数（warmup_num_steps）' },
  help: {
    en: 'Steps of the climb, at least 2. The first update comes before the first step, so all of it is one update late.',
    zh: '爬升的步数，至少为 2。第一次更新发生在调度器第一步之前，因此整体晚一步。',
  },
  symbol: 'W',
  role: 'warmup',
  byDefault: 1000,
  initial: { value: 5, unit: 'percent' },
  slider: [1, 5000],
});

export const warmup_type = text({
  label: { en: 'Shape of warmup (warmup_type)', zh: '预热形状（warmup_type）' },
  help: {
    en: 'log rises fast at first and is the default; anything but linear is taken for it, with a warning.',
    zh: '默认 log：开头升得快。除 linear 以外的任何取值都会被当作 log，仅给出警告。',
  },
  symbol: String.raw`\text{up}`,
  options: ['log', 'linear'],
  byDefault: 'log',
});

export const total_num_steps = argument({
  role: 'length',
  type: 'steps',
  label: { en: 'Length (total_num_steps)', zh: '总步数（total_num_steps）' },
  help: { en: 'Where the decay ends, warmup included.', zh: '衰减的终点（含预热）。' },
  symbol: 'T',
  initial: { value: 100, unit: 'percent' },
  slider: [1, 20_000],
});

/** What the warmup needs to know. */
export interface Warmup {
  readonly warmup_num_steps: number;
  readonly warmup_type: string;
}

/** Steps of the warmup, which is never shorter than 2. */
export const warmupSteps = (p: Warmup) => Math.max(2, p.warmup_num_steps);

/**
 * From update 0 to the update before `decayFrom`.
 *
 * @param from value of update 0, for which the scheduler has made no step yet.
 * @param value at a share of the climb, which is 0 at update 1.
 * @param latex with `\p{g}` for that share.
 */
export function warmupPieces(
  p: Warmup,
  from: number,
  value: (share: number) => number,
  latex: string,
  terms: Readonly<Record<string, number>>,
): readonly Piece[] {
  const W = warmupSteps(p);
  const form = (share: string) => ({
    latex: latex.replaceAll(String.raw`\p{g}`, share),
    terms: { ...terms, W },
  });
  const first = flat('warmup', 0, 1, from);
  if (p.warmup_type === 'linear') {
    const linear = along(
      'warmup',
      1,
      W + 1,
      (s) => value((s - 1) / W),
      form(String.raw`\frac{\p{s} - 1}{\p{W}}`),
    );
    return [first, linear];
  }
  const inverse = 1 / Math.log(W);
  // The whole height is there one update earlier than on the line.
  const logarithm = along(
    'warmup',
    1,
    W,
    (s) => value(inverse * Math.log(s)),
    form(String.raw`\frac{\ln \p{s}}{\ln \p{W}}`),
  );
  return [first, logarithm, flat('stable', W, W + 1, value(1))];
}

/** What the constructors refuse about a warmup. */
export function warmupProblems(written: { readonly warmup_num_steps: string }): readonly Problem[] {
  return isPositiveInteger(written.warmup_num_steps)
    ? []
    : [problem('ValueError', `warmup_num_steps must be a positive integer, got ${written.warmup_num_steps}`)];
}

/** Whether Python would take it for an int above 0. */
export const isPositiveInteger = (written: string) => /^\d+$/.test(written) && Number(written) > 0;

/** `steps(prefix, config, …)` of big_vision: a length given in steps, examples, epochs or percent of the run. */
import { optionalArgument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import type { Text } from '../../schedule.ts';
import { problem } from '../call.ts';
import { halfEven } from '../half-even.ts';

/** The four ways to give a length, and what they are counted with. */
export interface Given {
  readonly steps: number | null;
  readonly examples: number | null;
  readonly epochs: number | null;
  readonly percent: number | null;
  readonly batch_size: number | null;
  readonly data_size: number | null;
  readonly total_steps: number;
}

/** Declares a length in one of its units, None unless given. */
const inUnit = (
  name: string,
  symbol: string,
  { en, zh }: Text,
  unit: Text,
  slider: readonly [number, number],
) =>
  optionalArgument({
    type: slider[1] <= 1000 ? 'float' : 'steps',
    label: { en: `${en} (${name})`, zh: `${zh}（${name}）` },
    help: {
      en: `${en} in ${unit.en}. Of the ways to give it only one may be used.`,
      zh: `以${unit.zh}给出的${zh}，几种写法只能用一种。`,
    },
    symbol,
    byDefault: null,
    ...(name === 'warmup_steps' ? { role: 'warmup', initial: { value: 5, unit: 'percent' } } : {}),
    slider,
    ...(name.endsWith('_steps') ? {} : { applies: (values) => values[name] !== null }),
  });

const percents = { en: 'parts of 1 of total_steps', zh: 'total_steps 的比例' };
const epochs = {
  en: 'epochs, counted with batch_size and data_size',
  zh: ' epoch 数（按 batch_size 与 data_size 折算）',
};
const examples = { en: 'examples, counted with batch_size', zh: '样本数（按 batch_size 折算）' };
const steps = { en: 'updates', zh: '更新次数' };

const warmup: Text = { en: 'Warmup', zh: '预热长度' };
const cooldown: Text = { en: 'Cooldown', zh: '冷却长度' };

export const warmupParams = {
  warmup_steps: inUnit('warmup_steps', 'W', warmup, steps, [0, 20_000]),
  warmup_examples: inUnit('warmup_examples', 'W', warmup, examples, [0, 1e7]),
  warmup_epochs: inUnit('warmup_epochs', 'W', warmup, epochs, [0, 100]),
  warmup_percent: inUnit('warmup_percent', 'W', warmup, percents, [0, 1]),
} as const;

export const cooldownParams = {
  cooldown_steps: inUnit('cooldown_steps', 'C', cooldown, steps, [0, 20_000]),
  cooldown_examples: inUnit('cooldown_examples', 'C', cooldown, examples, [0, 1e7]),
  cooldown_epochs: inUnit('cooldown_epochs', 'C', cooldown, epochs, [0, 100]),
  cooldown_percent: inUnit('cooldown_percent', 'C', cooldown, percents, [0, 1]),
} as const;

/** The length in updates; 0 where it is not given, or there is nothing to count it with. */
export function updatesOf({ batch_size, data_size, total_steps, ...given }: Given): number {
  if (given.steps !== null) return given.steps;
  if (batch_size && given.examples !== null) return whole(given.examples / batch_size);
  if (batch_size && data_size && given.epochs !== null) return whole(given.epochs * (data_size / batch_size));
  return total_steps && given.percent !== null ? whole(given.percent * total_steps) : 0;
}

/** To the nearest update, but at least one of what is there at all. */
const whole = (updates: number) => (updates === 0 ? 0 : Math.max(1, halfEven(updates)));

/** What is refused about a length: given twice, or as a percentage that is none. */
export function refusedDuration(prefix: string, given: Given, percent: string): readonly Problem[] {
  const names = (['steps', 'examples', 'epochs', 'percent'] as const).filter((unit) => given[unit] !== null);
  const twice = `Only one of '{${names.map((unit) => `'${prefix}_${unit}'`).join(', ')}}' should be defined.`;
  const isShare = given.percent === null || (given.percent >= 0 && given.percent <= 1);
  const outside = `Percents should lie in [0.0, 1.0], but ${prefix}_percent is ${percent}`;
  return [
    ...(names.length > 1 ? [problem('AssertionError', twice)] : []),
    ...(isShare ? [] : [problem('AssertionError', outside)]),
  ];
}

/** Arguments that several schedules of Keras have, and what their constructors refuse. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Problem } from '../../problem.ts';
import { missingArguments, problem } from '../call.ts';

export const initial_learning_rate = argument({
  type: 'float',
  quantity: 'lr',
  label: { en: 'Initial learning rate (initial_learning_rate)', zh: '初始学习率（initial_learning_rate）' },
  help: {
    en: 'Write 0.0, not 0: of an integer Keras makes an integer schedule, which loses all fractions.',
    zh: '请写 0.0 而不是 0：给整数时 Keras 会按整数计算，小数部分全部丢失。',
  },
  symbol: String.raw`\eta_0`,
  role: 'peak',
  initial: 1e-3,
  slider: [1e-6, 1],
  scale: 'log',
});

export const decay_steps = argument({
  type: 'steps',
  label: { en: 'Decay steps (decay_steps)', zh: '衰减步数（decay_steps）' },
  help: { en: 'Updates of the decay.', zh: '衰减持续的更新次数。' },
  symbol: 'D',
  initial: { value: 100, unit: 'percent' },
  slider: [1, 20_000],
});

export const decay_rate = argument({
  type: 'float',
  label: { en: 'Decay rate (decay_rate)', zh: '衰减率（decay_rate）' },
  help: { en: 'What decay_steps updates come to.', zh: '每 decay_steps 次更新的衰减幅度。' },
  symbol: 'r',
  initial: 0.9,
  slider: [0.01, 1],
});

export const staircase = flag({
  label: { en: 'Stairs (staircase)', zh: '阶梯（staircase）' },
  help: {
    en: 'Only changes at the end of every decay_steps updates.',
    zh: '只在每 decay_steps 次更新结束时变化。',
  },
  symbol: String.raw`\text{stairs}`,
  initial: false,
  omitted: false,
});

/** What a constructor refuses: missing arguments, and a length that is not above 0. */
export function constructorProblems(
  { callee, required, length }: { callee: string; required: readonly string[]; length: string },
  p: Readonly<Record<string, unknown>>,
  written: Readonly<Record<string, string>>,
): readonly Problem[] {
  const steps = p[length];
  const positive = typeof steps === 'number' && !(steps <= 0);
  return [
    ...missingArguments(`${callee}.__init__`, written, required),
    ...(positive
      ? []
      : [
          problem('ValueError', `Argument \`${length}\` must be > 0. Received: ${length}=${written[length]}`),
        ]),
  ];
}

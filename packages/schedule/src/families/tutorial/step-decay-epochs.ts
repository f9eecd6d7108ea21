import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { repeat } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { plateau } from '../plateau.ts';
import { peak, source } from './params.ts';

/** As printed: `lr_base * gamma ** (epoch // step_size)`. */
export const tutorialStepDecayEpochs = family({
  id: 'tutorial.step_decay_epochs',
  title: { en: 'Step decay by epoch (tutorial)', zh: '按轮阶梯衰减（教程）' },
  about: {
    en: 'The ResNet recipe: gamma after every step_size, usually written in epochs.',
    zh: 'ResNet 的做法：每隔 step_size 乘上 gamma，通常按轮计。',
  },
  group: 'tutorial',
  keywords: ['step_decay_epochs', 'ResNet', '按轮下降'],
  params: {
    lr_base: peak('lr_base', 0.1),
    gamma: number({
      label: { en: 'Drop factor (gamma)', zh: '下降系数（gamma）' },
      help: { en: 'What each drop multiplies by.', zh: '每次下降乘上的系数。' },
      symbol: String.raw`\gamma`,
      initial: 0.1,
      min: 0,
      max: 1,
      slider: [0.05, 0.95],
    }),
    step_size: span({
      label: { en: 'Interval (step_size)', zh: '间隔（step_size）' },
      help: {
        en: 'How long each stair lasts. A bare number counts calls of the function; give it in epochs if you call it once an epoch.',
        zh: '每级台阶持续多久。单写数字按调用次数计；若每轮调用一次，请以轮为单位填写。',
      },
      symbol: 'S',
      initial: { value: 30, unit: 'percent' },
      min: 1,
    }),
  },
  latex: String.raw`\eta_e = \p{lr_base}\,\p{gamma}^{\lfloor e/\p{step_size} \rfloor}`,
  source,
  tracks(p) {
    const height = (k: number) => p.lr_base * p.gamma ** k;
    const stairs = repeat({ steps: p.step_size, height }, (k) => [
      plateau(p.step_size, p.lr_base, p.gamma, k),
    ]);
    return { lr: [stairs] };
  },
});

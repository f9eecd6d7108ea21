/** Parameters that the functions of tutorials share. Where the printed function has no default, ours is a common value. */
import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import type { Span } from '../../run.ts';

const help = {
  en: 'The learning rate the function is called with; its highest.',
  zh: '传给函数的学习率，也就是最高值。',
};

/** The highest learning rate, under the name it has in the printed function. */
export function peak(name: 'lr' | 'lr_max' | 'lr_base', initial: number) {
  return number({
    role: 'peak',
    label: { en: `Learning rate (${name})`, zh: `学习率（${name}）` },
    help,
    symbol: name === 'lr' ? String.raw`\eta` : String.raw`\eta_{\text{${name.slice(3)}}}`,
    quantity: 'lr',
    initial,
    min: 1e-12,
    max: 100,
    slider: [1e-6, 1],
    scale: 'log',
  });
}

/** A learning rate that may be 0: a floor or a start. */
export function low(name: 'lr_min' | 'eta_min' | 'eps', initial: number, text: { en: string; zh: string }) {
  return number({
    ...(name === 'eps' ? {} : { role: 'floor' as const }),
    label: { en: `${text.en} (${name})`, zh: `${text.zh}（${name}）` },
    help: {
      en: 'A learning rate, as the printed function takes it; it does not follow the peak.',
      zh: '按原函数填写学习率的数值，不随峰值变化。',
    },
    symbol: name === 'eps' ? String.raw`\varepsilon` : String.raw`\eta_{\text{min}}`,
    quantity: 'lr',
    initial,
    min: 0,
    max: 100,
    slider: [1e-8, 1],
    scale: 'log',
  });
}

export const floor = { en: 'Lowest learning rate', zh: '最低学习率' };
export const start = { en: 'Starting learning rate', zh: '起始学习率' };

/** Length of the whole schedule, which need not be that of the run. */
export const total = (initial: Span) =>
  span({
    role: 'length',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: {
      en: 'Where the function thinks the run ends. It does not look at the run itself.',
      zh: '函数所认为的训练终点，它并不知道训练实际有多长。',
    },
    symbol: 'N',
    initial,
    min: 1,
  });

/** Length of a warmup. */
export const warm = (name: 'N' | 'warmup_steps', initial: Span) =>
  span({
    role: 'warmup',
    label: { en: `Warmup (${name})`, zh: `预热长度（${name}）` },
    help: { en: 'How long the climb takes.', zh: '爬升用多久。' },
    symbol: 'W',
    initial,
    min: 0,
  });

/** The tutorials this dialect speaks for print their functions without a name or an address of their own. */
export const source = { label: 'Functions printed in learning-rate tutorials' } as const;

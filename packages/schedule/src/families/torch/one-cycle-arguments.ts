/** What the cycle of OneCycleLR looks like. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { text } from '../../params/text.ts';
import { strategies } from './anneal.ts';

/** Its arguments in the library's order. */
export const shapeArguments = {
  pct_start: argument({
    type: 'float',
    label: { en: 'Share of the rise (pct_start)', zh: '上升占比（pct_start）' },
    help: {
      en: 'Which part of the cycle goes up. The peak lies one step before, and may fall between two updates.',
      zh: '周期中用于上升的比例。峰值在其前一步，可能落在两次更新之间。',
    },
    symbol: 's',
    byDefault: 0.3,
    slider: [0, 1],
  }),
  anneal_strategy: text({
    label: { en: 'Annealing (anneal_strategy)', zh: '过渡方式（anneal_strategy）' },
    help: { en: 'The form of the ways up and down.', zh: '上升和下降的形状。' },
    symbol: String.raw`\text{anneal}`,
    options: strategies,
    byDefault: 'cos',
  }),
  div_factor: argument({
    type: 'float',
    label: { en: 'Start divisor (div_factor)', zh: '起点除数（div_factor）' },
    help: { en: 'The cycle starts at max_lr divided by this.', zh: '起始学习率等于 max_lr 除以它。' },
    symbol: 'd',
    byDefault: '25.0',
    slider: [1, 1000],
    scale: 'log',
  }),
  final_div_factor: argument({
    type: 'float',
    label: { en: 'End divisor (final_div_factor)', zh: '终点除数（final_div_factor）' },
    help: {
      en: 'The cycle ends at the starting learning rate divided by this.',
      zh: '最终学习率等于起始学习率除以它。',
    },
    symbol: 'f',
    byDefault: '10000.0',
    slider: [1, 1e6],
    scale: 'log',
  }),
  three_phase: flag({
    label: { en: 'Three phases (three_phase)', zh: '三阶段（three_phase）' },
    help: {
      en: 'Down to the start as fast as it went up, then on to the end. Else straight down to the end.',
      zh: '以上升的速度降回起点，再降到终点；否则一路降到终点。',
    },
    symbol: String.raw`\text{phases}`,
    initial: false,
    omitted: false,
  }),
};

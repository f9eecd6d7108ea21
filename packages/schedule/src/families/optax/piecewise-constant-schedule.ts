import { stepsTable } from '../../params/steps-table.ts';
import { refusedCall, unexpected } from '../call.ts';
import { initValue } from './arguments.ts';
import { piecewiseConstant, scaleProblems } from './interpolate.ts';
import { optaxFamily } from './page.ts';

const callee = 'piecewise_constant_schedule';

/** Stairs: at each boundary the value is multiplied by its scale, so scales add up to products. */
export const optaxPiecewiseConstantSchedule = optaxFamily({
  id: 'optax.piecewise_constant_schedule',
  title: { en: 'Optax piecewise_constant_schedule', zh: 'Optax piecewise_constant_schedule（分段恒定）' },
  about: {
    en: 'Multiplies the value at boundaries, each time what is there by then.',
    zh: '到达各边界时把当前值乘以给定的系数，系数会累乘。',
  },
  keywords: [callee, 'JAX', 'Flax', 'multi-step', '阶梯', '里程碑'],
  params: {
    init_value: initValue(1e-3, 'peak'),
    boundaries_and_scales: stepsTable({
      label: {
        en: 'Boundaries and scales (boundaries_and_scales)',
        zh: '边界与系数（boundaries_and_scales）',
      },
      help: {
        en: 'Update: factor. Each factor multiplies what is there, and counts from its update on.',
        zh: '更新次数: 系数。从该次更新起，把当前值乘以系数。',
      },
      symbol: 'S',
      byDefault: null,
      initial: [
        { step: 3000, to: 0.5 },
        { step: 6000, to: 0.2 },
        { step: 9000, to: 0.1 },
      ],
    }),
    unexpected,
  },
  latex: String.raw`\eta_t = \p{init_value} \prod_{(s,\, f)\, \in\, \p{boundaries_and_scales},\; s \le t} f`,
  part: (p) => piecewiseConstant(p.init_value, p.boundaries_and_scales),
  problems: (p, _, written) => [
    ...refusedCall(callee, ['init_value'], p.unexpected, written),
    ...scaleProblems(callee, p.boundaries_and_scales),
  ],
});

import { stepsTable } from '../../params/steps-table.ts';
import { text } from '../../params/text.ts';
import { refusedCall, unexpected } from '../call.ts';
import { initValue } from './arguments.ts';
import { interpolated, interpolateProblems, interpolateTypes } from './interpolate.ts';
import { optaxFamily } from './page.ts';

const callee = 'piecewise_interpolate_schedule';

/** The values of `piecewise_constant_schedule` at its boundaries, and lines or half waves between them. */
export const optaxPiecewiseInterpolateSchedule = optaxFamily({
  id: 'optax.piecewise_interpolate_schedule',
  title: {
    en: 'Optax piecewise_interpolate_schedule',
    zh: 'Optax piecewise_interpolate_schedule（分段插值）',
  },
  about: {
    en: 'Goes from value to value along lines or half waves; each boundary multiplies the value before it.',
    zh: '在各边界的值之间用直线或半个余弦连接，每个边界的值由前一个乘以系数得到。',
  },
  keywords: [callee, 'JAX', 'Flax', 'interpolate_type', '折线'],
  params: {
    interpolate_type: text({
      label: { en: 'Way (interpolate_type)', zh: '插值方式（interpolate_type）' },
      help: { en: 'Straight lines or half waves.', zh: '直线或半个余弦。' },
      symbol: String.raw`\text{way}`,
      options: interpolateTypes,
      initial: 'cosine',
    }),
    init_value: initValue(1e-4),
    boundaries_and_scales: stepsTable({
      label: {
        en: 'Boundaries and scales (boundaries_and_scales)',
        zh: '边界与系数（boundaries_and_scales）',
      },
      help: {
        en: 'Update: factor. There the value is that of the boundary before, times the factor.',
        zh: '更新次数: 系数。该处的值等于前一个边界的值乘以系数。',
      },
      symbol: 'S',
      byDefault: null,
      initial: [
        { step: 2000, to: '10.0' },
        { step: 6000, to: 0.2 },
        { step: 10_000, to: 0.05 },
      ],
    }),
    unexpected,
  },
  latex: String.raw`\eta_t = \p{interpolate_type}\left(v_j, v_{j+1}; \tfrac{t - b_j}{b_{j+1} - b_j}\right) \text{ for } b_j \le t < b_{j+1}, \quad v_0 = \p{init_value},\; v_{j+1} = v_j f_j,\; (b_{j+1}, f_j) \in \p{boundaries_and_scales}`,
  overflows: true,
  part: (p) => interpolated(p.interpolate_type, p.init_value, p.boundaries_and_scales),
  problems: (p, _, written) => [
    ...refusedCall(callee, ['interpolate_type', 'init_value'], p.unexpected, written),
    ...interpolateProblems(p.interpolate_type, p.boundaries_and_scales),
  ],
});

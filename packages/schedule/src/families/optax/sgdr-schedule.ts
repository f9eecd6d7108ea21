import { calls } from '../../params/calls.ts';
import { problem, refusedCall, unexpected } from '../call.ts';
import { joined } from './join.ts';
import { type OptaxFamily, optaxFamily } from './page.ts';
import { optaxWarmupCosineDecaySchedule as cycle } from './warmup-cosine-decay-schedule.ts';

const callee = 'sgdr_schedule';

/** Keywords alone are given, for a dict has no other name. */
const callables = (): Readonly<Record<string, OptaxFamily>> => ({ dict: cycle });

/** Cycles of `warmup_cosine_decay_schedule`, one behind the other; each has keywords of its own. */
export const optaxSgdrSchedule = optaxFamily({
  id: 'optax.sgdr_schedule',
  title: { en: 'Optax sgdr_schedule', zh: 'Optax sgdr_schedule（热重启）' },
  about: {
    en: 'Warm restarts: one warmup_cosine_decay_schedule after another, each as long as its decay_steps.',
    zh: '热重启：依次执行多个 warmup_cosine_decay_schedule，各自持续 decay_steps 步。',
  },
  keywords: [callee, 'JAX', 'Flax', 'SGDR', 'warm restarts', '热重启', '余弦'],
  params: {
    cosine_kwargs: calls({
      label: { en: 'Cycles (cosine_kwargs)', zh: '各个周期（cosine_kwargs）' },
      help: {
        en: 'The keywords of each cycle, as in Python. Behind the last one its end stays.',
        zh: '按 Python 写法列出每个周期的关键字参数。最后一个周期结束后保持其终值。',
      },
      symbol: String.raw`\text{kwargs}`,
      callables,
      initial: 'dict::0::1e-3::100::3000:::dict::0::5e-4::100::7000',
    }),
    unexpected,
  },
  latex: String.raw`\eta_t = f_i(t - S_i) \text{ for } S_i \le t < S_{i+1}, \quad S_{i+1} = S_i + \text{decay\_steps}_i, \quad f_i = \text{warmup\_cosine\_decay}(\p{cosine_kwargs}_i)`,
  says: {
    restarts: {
      most: { num_cycles: 50 },
      write({ peak, floor, warmup, length, num_cycles }) {
        const cycles = Math.max(1, Math.round(num_cycles));
        const border = (k: number) => warmup + Math.round(((length - warmup) * k) / cycles);
        return {
          cosine_kwargs: Array.from({ length: cycles }, (_, k) => ({
            init_value: k === 0 && warmup > 0 ? 0 : peak,
            peak_value: peak,
            warmup_steps: k === 0 ? warmup : 0,
            decay_steps: border(k + 1) - (k === 0 ? 0 : border(k)),
            end_value: floor,
          })),
        };
      },
      hear({ cosine_kwargs: cycles }) {
        const first = cycles[0]?.p;
        if (first === undefined) return {};
        const length = cycles.reduce((sum, { p }) => sum + Number(p['decay_steps']), 0);
        return {
          peak: Number(first['peak_value']),
          floor: Number(first['end_value']),
          warmup: Number(first['warmup_steps']),
          length,
          num_cycles: cycles.length,
        };
      },
    },
  },
  overflows: true,
  part(p) {
    let step = 0;
    const ends = p.cosine_kwargs.map((call) => {
      step += Number(call.p['decay_steps']);
      return step;
    });
    return joined(
      p.cosine_kwargs.map((call) => call.page.part(call.p)),
      ends.slice(0, -1),
    );
  },
  problems: (p, run, written) => [
    ...refusedCall(callee, ['cosine_kwargs'], p.unexpected, written),
    ...p.cosine_kwargs.flatMap((call) => call.page.problems?.(call.p, run, call.written) ?? []),
    ...(p.cosine_kwargs.length === 0 ? [problem('IndexError', 'list index out of range')] : []),
  ],
});

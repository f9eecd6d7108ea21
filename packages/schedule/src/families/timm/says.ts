/** How the cyclic schedules of timm express an idea: as one cycle or several equal ones behind a warmup that is a prefix. */
import type { Words } from '../../ideas.ts';

interface Cycles {
  readonly t_initial: number;
  readonly cycle_mul: number;
  readonly cycle_decay: number;
  readonly cycle_limit: number;
  readonly k_decay: number;
  readonly warmup_t: number;
  readonly warmup_prefix: boolean;
  readonly noise_range_t: number | null;
}

/** Whether all cycles are alike, without noise, and there are that many of them. */
export const isPlain = (p: Cycles, isCount: (cycles: number) => boolean = (cycles) => cycles === 1) =>
  p.k_decay === 1 &&
  p.noise_range_t === null &&
  isCount(p.cycle_limit) &&
  (p.cycle_limit === 1 || (p.cycle_mul === 1 && p.cycle_decay === 1));

/** So many cycles that share what the warmup leaves. */
export const sayCycles = ({ warmup, length }: Words, cycles = 1) => ({
  t_initial: Math.ceil((length - warmup) / cycles),
  cycle_limit: cycles,
  cycle_mul: 1,
  cycle_decay: 1,
  warmup_prefix: true,
  warmup_lr_init: 0,
  k_decay: 1,
  noise_range_t: null,
});

export const hearCycles = (p: Cycles) => ({
  length: p.t_initial * p.cycle_limit + (p.warmup_prefix ? p.warmup_t : 0),
});

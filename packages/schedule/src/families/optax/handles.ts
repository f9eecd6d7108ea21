/** What of Optax's warmups can be dragged, and of the decay behind them. */
import type { Handle } from '../../schedule.ts';

interface Warmup {
  readonly init_value: number;
  readonly peak_value: number;
  readonly warmup_steps: number;
}

/** Both ends of a warmup; it has to be over before step `limit`. */
export function warmupHandles(p: Warmup, limit = Number.POSITIVE_INFINITY): readonly Handle[] {
  const { init_value, peak_value, warmup_steps: W } = p;
  const latest = Math.ceil(limit) - 1;
  if (!(W >= 1 && W <= latest)) return [];
  return [
    {
      id: 'start',
      label: { en: 'Start of warmup', zh: '预热起点' },
      step: 0,
      value: init_value,
      moveY: (value) => ({ init_value: value }),
    },
    {
      id: 'peak',
      label: { en: 'Peak and end of warmup', zh: '峰值与预热终点' },
      step: W,
      value: peak_value,
      moveX: (step) => ({ warmup_steps: Math.min(latest, Math.max(1, step)) }),
      moveY: (value) => ({ peak_value: value }),
    },
  ];
}

/** The end of a decay that is over at `decay_steps`, the warmup included. */
export function endHandles(p: {
  readonly peak_value: number;
  readonly end_value: number;
  readonly warmup_steps: number;
  readonly decay_steps: number;
  readonly exponent: number;
}): readonly Handle[] {
  const earliest = Math.max(0, Math.floor(p.warmup_steps)) + 1;
  if (p.peak_value === 0 || !(p.exponent > 0) || p.decay_steps < earliest) return [];
  return [
    {
      id: 'end',
      label: { en: 'End of the decay', zh: '衰减终点' },
      step: p.decay_steps,
      value: p.end_value,
      moveX: (step) => ({ decay_steps: Math.max(earliest, step) }),
      moveY: (value) => ({ end_value: value }),
    },
  ];
}

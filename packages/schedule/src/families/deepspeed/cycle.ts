/** The one cycle of DeepSpeed's OneCycle: up over the first half, down over the second, on lines or in stairs. */
import { hold, repeat } from '../../phases.ts';
import type { Cycles, Form, Phase } from '../../schedule.ts';
import { along, flat } from '../along.ts';

/** The halves in updates, and the stairs of each (0: a line). */
export interface Cycle {
  readonly first: number;
  readonly second: number;
  readonly firstStairs: number;
  readonly secondStairs: number;
}

/** What moves with the cycle: `base` at its ends, `base + height` at its top. */
export interface Moved {
  readonly base: number;
  readonly height: number;
}

/** Length of the cycle. Up to and with the first update at or behind its end the library still works from the cycle. */
export const cycleSteps = (cycle: Cycle) => cycle.first + cycle.second;

/** The first update that is no longer made from the cycle. */
export const afterCycle = (cycle: Cycle) => Math.ceil(cycleSteps(cycle) + 1);

/** Where in the cycle update `s` is, from 0 at the ends to 1 at the top, in the library's order of operations. */
export function scaleAt(cycle: Cycle, s: number): number {
  const { first, second, firstStairs, secondStairs } = cycle;
  const total = cycleSteps(cycle);
  const share = first / total;
  const x = 1 + s / total - Math.floor(1 + s / total);
  const rising = x <= share;
  const stairs = rising ? firstStairs : secondStairs;
  if (!(stairs > 0)) return rising ? x / share : (x - 1) / (share - 1);
  const within = s % total;
  const passed = within <= first ? (within * stairs) / first : ((total - within) * stairs) / second;
  return Math.floor(passed) / stairs;
}

/** The cycle, and what its wrap makes of the update at its end. */
export function cyclePieces(cycle: Cycle, moved: Moved): readonly (Phase | Cycles)[] {
  const total = cycleSteps(cycle);
  const end = Math.ceil(total);
  const at = (scale: number) => moved.base + moved.height * scale;
  return [
    ...rise(cycle, moved),
    ...fall(cycle, moved),
    ...(end > total ? [flat('cycle', total, end, at(0))] : []),
    flat('cycle', end, afterCycle(cycle), at(scaleAt(cycle, end))),
  ];
}

function rise(cycle: Cycle, { base, height }: Moved): readonly (Phase | Cycles)[] {
  const { first, firstStairs } = cycle;
  const total = cycleSteps(cycle);
  if (firstStairs > 0) {
    const width = first / firstStairs;
    return [stairs(firstStairs, width, { base, height }, (k) => k)];
  }
  const share = first / total;
  const value = (s: number) => base + height * ((1 + s / total - 1) / share);
  return [
    along('cycle', 0, first, value, ramp({ base, height }, String.raw`\frac{\p{s}}{\p{A}}`, { A: first })),
  ];
}

function fall(cycle: Cycle, { base, height }: Moved): readonly (Phase | Cycles)[] {
  const { first, second, secondStairs } = cycle;
  if (!(second > 0)) return [];
  const total = cycleSteps(cycle);
  if (secondStairs > 0) {
    const width = second / secondStairs;
    // A stair down begins behind the update that lies on its border, and so does the first one: that update is the top.
    const late = Math.min(width, 1 / (2 * Math.max(1, secondStairs)));
    const down = stairs(secondStairs, width, { base, height }, (k) => secondStairs - 1 - k);
    return [flat('cycle', first, first + late, base + height), { ...down, times: down.times - late / width }];
  }
  const share = first / total;
  const value = (s: number) => base + height * (share < 1 ? (1 + s / total - 1 - 1) / (share - 1) : 1);
  return [
    along(
      'cycle',
      first,
      total,
      value,
      ramp({ base, height }, String.raw`\frac{\p{S} - \p{s}}{\p{C}}`, { S: total, C: second }),
    ),
  ];
}

const ramp = ({ base, height }: Moved, share: string, terms: Form['terms']): Form => ({
  latex: String.raw`\p{b} + \p{h}\,${share}`,
  terms: { ...terms, b: base, h: height },
});

/** So many stairs of equal width; stair `k` is the `level(k)`-th from the bottom. */
function stairs(count: number, width: number, { base, height }: Moved, level: (k: number) => number) {
  const at = (k: number) => base + height * (level(k) / count);
  return repeat({ steps: width, times: count, base, height: level }, (k) => [
    hold('cycle', width, at(k), {
      latex: String.raw`\p{b} + \p{h}\,\frac{\p{k}}{\p{n}}`,
      terms: { b: base, h: height, k: level(k), n: count },
    }),
  ]);
}

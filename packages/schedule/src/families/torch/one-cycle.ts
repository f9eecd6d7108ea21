/** The legs of OneCycleLR, which end between two updates, and what updates on them have. */
import type { Values } from '../../params/param.ts';
import type { PhaseName, Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';

/** What the shape of the cycle depends on: the arguments of the same names. */
export interface OneCycle {
  readonly max_lr: number;
  readonly total_steps: number | null;
  readonly epochs: number | null;
  readonly steps_per_epoch: number | null;
  readonly pct_start: number;
  readonly anneal_strategy: string;
  readonly div_factor: number;
  readonly final_div_factor: number;
  readonly three_phase: boolean;
  readonly base_momentum: number;
  readonly max_momentum: number;
}

/** Updates of the cycle. */
export const totalOf = (p: OneCycle) => p.total_steps ?? (p.epochs ?? 0) * (p.steps_per_epoch ?? 0);

/** A way from one value to another, ending at a step that is not rounded. */
interface Leg {
  readonly name: PhaseName;
  readonly start: number;
  readonly end: number;
  readonly lr: readonly [number, number];
  readonly momentum: readonly [number, number];
}

/** The legs, in order. */
export function legsOf(p: OneCycle): readonly Leg[] {
  const N = totalOf(p);
  const { max_lr, base_momentum, max_momentum } = p;
  const low = max_lr / p.div_factor;
  const end = low / p.final_div_factor;
  const top = p.pct_start * N - 1;
  const rise: Leg = {
    name: 'warmup',
    start: 0,
    end: top,
    lr: [low, max_lr],
    momentum: [max_momentum, base_momentum],
  };
  const back = 2 * p.pct_start * N - 2;
  const fall = { name: 'decay', start: top, momentum: [base_momentum, max_momentum] } as const;
  if (!p.three_phase) return [rise, { ...fall, end: N - 1, lr: [max_lr, end] }];
  return [
    rise,
    { ...fall, end: back, lr: [max_lr, low] },
    {
      name: 'cooldown',
      start: back,
      end: N - 1,
      lr: [low, end],
      momentum: [max_momentum, max_momentum],
    },
  ];
}

/** The leg that update `t` is on, and how far. */
export function placeOf(
  legs: readonly Leg[],
  t: number,
): { readonly leg: Leg | undefined; readonly pct: number } {
  const leg = legs.find(({ end }) => t <= end) ?? legs.at(-1);
  return { leg, pct: leg === undefined ? Number.NaN : (t - leg.start) / (leg.end - leg.start) };
}

function anneal(p: OneCycle, [a, b]: readonly [number, number], pct: number): number {
  return p.anneal_strategy === 'linear'
    ? (b - a) * pct + a
    : b + ((a - b) / 2) * (Math.cos(Math.PI * pct) + 1);
}

/** Whether update `t` is on a leg without a length: the library divides by it. */
export function isStuck(p: OneCycle, t: number): boolean {
  const { leg } = placeOf(legsOf(p), t);
  return leg !== undefined && leg.start === leg.end;
}

/** The library's rate, or momentum, of an update. */
export function oneCycleOf(p: OneCycle): (t: number, which: 'lr' | 'momentum') => number {
  const legs = legsOf(p);
  return (t, which) => {
    const { leg, pct } = placeOf(legs, t);
    return leg === undefined ? Number.NaN : anneal(p, leg[which], pct);
  };
}

/** The legs that updates are on, and the one update behind the end that the library still allows, where cosines bounce. */
export function piecesOf(p: OneCycle, which: 'lr' | 'momentum'): readonly Piece[] {
  const N = totalOf(p);
  const legs = legsOf(p);
  const pieces: Piece[] = [];
  let begun = 0;
  for (const [index, leg] of legs.entries()) {
    const isLast = index === legs.length - 1 || leg.end >= N - 1;
    const until = isLast ? N : leg.end;
    if (until <= begun) continue;
    const { start, end } = leg;
    const [a, b] = leg[which];
    const share = String.raw`\min(1, \frac{\p{s} - \p{f}}{\p{T}})`;
    pieces.push(
      along(leg.name, begun, until, (s) => anneal(p, [a, b], Math.min(1, (s - start) / (end - start))), {
        latex:
          p.anneal_strategy === 'linear'
            ? String.raw`(\p{b} - \p{a})\,${share} + \p{a}`
            : String.raw`\p{b} + \frac{\p{a} - \p{b}}{2}\left(\cos\left(\pi\,${share}\right) + 1\right)`,
        terms: { a, b, f: start, T: end - start },
      }),
    );
    begun = until;
    if (isLast) break;
  }
  const { leg, pct } = placeOf(legs, N);
  const bounced = leg === undefined ? 0 : anneal(p, leg[which], pct);
  return [...pieces, flat('cooldown', N, Number.POSITIVE_INFINITY, Number.isFinite(bounced) ? bounced : 0)];
}

/** The formula, for the names of the highest rate and of the length. */
export const oneCycleLatex =
  (top: string, length: string) =>
  ({ three_phase }: Values): string => {
    const arrow = (place: string) => String.raw` \xrightarrow{\;${place}\;} `;
    const start = String.raw`\frac{\p{${top}}}{\p{div_factor}}`;
    const rise = `${start}${arrow(String.raw`\p{pct_start} ${length} - 1`)}\\p{${top}}`;
    const back = three_phase === true ? `${arrow(String.raw`2\,\p{pct_start} ${length} - 2`)}${start}` : '';
    const end = String.raw`\frac{\p{${top}}}{\p{div_factor}\cdot\p{final_div_factor}}`;
    return `${rise}${back}${arrow(`${length} - 1`)}${end}`;
  };

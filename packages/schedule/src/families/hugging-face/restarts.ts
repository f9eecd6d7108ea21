/** A cosine that falls to 0 again and again, as Transformers computes it: a restart waits for rounding. */
import { listed, mostListed } from '../../listed.ts';
import { phase, repeat } from '../../phases.ts';
import type { Phase, Piece } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { flat, updateFrom } from '../along.ts';
import { type Cosine, decaySteps } from './cosine.ts';

/** Falls that are laid out one by one, each beginning at the very update at which the library restarts. */
const most = 200;

/**
 * From the warmup on: falls up to the end, then 0. Where there are more falls than are laid out one by one, every update is
 * listed; only of runs too long for that they stay folded, and there an update that meets a restart but for rounding may have
 * either the end of one fall or the beginning of the next.
 */
export function restarts(p: Cosine): readonly Piece[] {
  const { lr, num_warmup_steps: W, num_cycles: c } = p;
  const D = decaySteps(p);
  const warm = updateFrom(W);
  const end = Math.max(warm, updateFrom(W + D));
  const zero = flat('stable', end, Number.POSITIVE_INFINITY, 0);
  const turns = (s: number) => c * ((s - W) / D);
  if (c === 0) return [flat('decay', warm, end, lr), zero];
  const falls = Math.ceil(Math.abs(c));
  if (falls > most)
    return end - warm <= mostListed ? [everyUpdate(p, warm, end), zero] : [...folded(p, warm), zero];
  const pieces: Piece[] = [];
  let start = warm;
  if (c < 0 && start < end) {
    // Python's % of a negative number runs backwards: at the peak once, and then up from 0 each time.
    pieces.push(flat('cycle', start, start + 1, lr));
    start += 1;
  }
  for (let k = 0; k < falls && start < end; k += 1) {
    const passed = (s: number) => (c > 0 ? turns(s) >= k + 1 : turns(s) < -k - 1);
    let stop =
      k + 1 === falls ? end : Math.min(end, Math.max(start, Math.floor(W + ((k + 1) * D) / Math.abs(c)) - 1));
    while (stop < Math.min(end, furthest) && !passed(stop)) stop += 1;
    if (stop <= start) continue;
    pieces.push(fall(p, k, start, stop - start));
    start = stop;
  }
  return [...pieces, zero];
}

/** Fall `k`, or what of it there is from a step of the run on. */
function fall(p: Cosine, k: number, start: number, steps: number): Phase {
  const { lr, num_warmup_steps: W, num_cycles: c } = p;
  const D = decaySteps(p);
  const shift = c > 0 ? -k : k + 1;
  const within = (s: number) => Math.min(1, Math.max(0, c * ((s - W) / D) + shift));
  return phase('cycle', steps, (t) => lr * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * within(start + t)))), {
    latex: String.raw`\p{a}\,\frac{1 + \cos\left(\pi\,\min(1, \max(0, \p{c}\,\frac{\p{t} + \p{o}}{\p{D}} + \p{k}))\right)}{2}`,
    terms: { a: lr, c, o: start - W, D, k: shift },
  });
}

/** What the library gives for each update, in its order of operations. Python's `%` is never negative here. */
function everyUpdate(p: Cosine, warm: number, end: number): Piece {
  const { lr, num_warmup_steps: W, num_cycles: c } = p;
  const D = decaySteps(p);
  function* values() {
    for (let s = warm; s < end; s += 1) {
      const turn = (c * ((s - W) / D)) % 1;
      yield lr * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * (turn < 0 ? turn + 1 : turn))));
    }
  }
  return listed('cycle', values(), { count: end - warm, steps: end - warm });
}

/** Falls of a fraction of the decay each, as many as there are, at the cost of one. */
function folded(p: Cosine, warm: number): readonly Piece[] {
  const { num_warmup_steps: W, num_cycles: c } = p;
  const steps = decaySteps(p) / Math.abs(c);
  // The first is cut where the warmup ends between two updates.
  const cut = Math.min(steps, Math.max(0, warm - W));
  // A hair short of the end: rounding must not carry the last fall over the update that is 0 already.
  const times = Math.abs(c) * (1 - 2 ** -40) - 1;
  const rest = repeat({ steps, times }, (k) => [fall(p, k + 1, W + (k + 1) * steps, steps)]);
  return [fall(p, 0, W + cut, steps - cut), rest];
}

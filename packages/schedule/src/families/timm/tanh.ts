/** timm's tangent, whose warmup knows the curve it leads to. */
import type { Run } from '../../run.ts';
import type { Piece } from '../../schedule.ts';
import { type Cyclic, cyclePieces, valueAtCall } from './cycles.ts';
import { warmedUp } from './scheduler.ts';
import { tanh } from './shapes.ts';

/** A warmup that is no prefix climbs to the value it meets. The curve itself does not begin at the optimizer's rate. */
export function tanhPieces(
  p: Cyclic & { readonly lb: number; readonly ub: number },
  run: Run,
): readonly Piece[] {
  const shape = tanh(p);
  const top = p.warmup_prefix || p.warmup_t === 0 ? p.lr : valueAtCall(p, shape)(p.warmup_t);
  return warmedUp(p, (from) => cyclePieces(p, shape, from, run), { top, startsAtLr: false });
}

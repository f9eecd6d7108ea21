/** What came of a program, as pieces of a curve. */
import { listed, mostListed } from '../../../listed.ts';
import type { PhaseName, Piece } from '../../../schedule.ts';
import { flat } from '../../along.ts';
import type { Outcome } from './run.ts';

/** The rates of a program from update `from` on; it ended behind the last of them, or was followed no further. */
export function rest(name: PhaseName, { made, cut }: Outcome, from = 0): Piece {
  const rates = made.slice(from);
  if (rates.length === 0) return flat('stable', 0, Number.POSITIVE_INFINITY, 0);
  return listed(name, rates, { count: rates.length, most: cut ? rates.length - 1 : mostListed });
}

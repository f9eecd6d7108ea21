/** A fit, and how far it has come: `pct_train` of fastai's Learner. */
import { repeatedSum } from './repeated-sum.ts';

export interface Fit {
  /** Epochs. */
  readonly n_epoch: number;
  /** Batches of an epoch. */
  readonly n_iter: number;
}

/** Updates of a fit; none where it has no epoch, or an epoch no batch. */
export const updatesOf = ({ n_epoch, n_iter }: Fit) => (n_epoch > 0 && n_iter > 0 ? n_epoch * n_iter : 0);

/**
 * The position at every step, from 0 to 1. An epoch begins at its share of all epochs, and every batch adds `1 / (n_iter · n_epoch)`,
 * roundings and all. Between two updates it is on the straight way.
 */
export function positionIn({ n_epoch, n_iter }: Fit): (s: number) => number {
  const share = 1 / (n_iter * n_epoch);
  let epoch = Number.NaN;
  let sum = repeatedSum(0, share, 0);
  const at = (update: number) => {
    const current = Math.floor(update / n_iter);
    if (current !== epoch) {
      epoch = current;
      sum = repeatedSum(epoch / n_epoch, share, n_iter - 1);
    }
    return sum(update - epoch * n_iter);
  };
  return (s) => {
    const update = Math.floor(s);
    const here = at(update);
    return update === s ? here : here + (s - update) * (at(update + 1) - here);
  };
}

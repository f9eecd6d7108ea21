/** A curve in one line, read off the compiled schedule. */
import { at, measureWarmup, type Schedule } from '@lr-playground/schedule';
import { peakOf } from '../../state/derived.ts';

export interface Summary {
  /** Highest learning rate that an update gets. */
  readonly peak: number;
  /** Steps of warmup before anything else; 0 without one. */
  readonly warmup: number;
  /** Learning rate of the last update. */
  readonly final: number;
}

/** What a curve comes to: the numbers of the comparison, without those that cost an integral. */
export function summaryOf({ tracks: { lr } }: Schedule): Summary {
  return { peak: peakOf(lr).value, warmup: measureWarmup(lr), final: at(lr, lr.steps - 1) };
}

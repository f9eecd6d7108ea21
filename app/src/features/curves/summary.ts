/** A curve in one line, read off the compiled schedule. */
import { at, type Schedule, stretches, valueIn } from '@lr-playground/schedule';

export interface Summary {
  /** Highest learning rate that an update gets. */
  readonly peak: number;
  /** Steps of warmup before anything else; 0 without one. */
  readonly warmup: number;
  /** Learning rate of the last update. */
  readonly final: number;
}

/** Stretches that are looked at: peaks of later cycles are no higher than those of the first hundreds. */
const enough = 256;

/** What a curve comes to. Phases are monotone, so the extremes lie on their borders. */
export function summaryOf(schedule: Schedule): Summary {
  const { lr } = schedule.tracks;
  const last = Math.max(0, lr.steps - 1);
  const found = stretches(lr, 0, lr.steps, enough);
  const borders = found.flatMap((stretch) => {
    const end = Math.min(stretch.end, last);
    return [valueIn(stretch, stretch.start), end > stretch.start ? valueIn(stretch, end) : 0];
  });
  const after = found.findIndex(({ phase }) => phase.name !== 'warmup');
  const warm = after < 0 ? lr.steps : (found[after]?.start ?? 0);
  return { peak: Math.max(0, ...borders), warmup: Math.round(warm), final: at(lr, last) };
}

/** A scheduler along a fit: what it sets before every batch. */
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Piece } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { along, flat } from '../along.ts';
import { type Fit, positionIn, updatesOf } from './fit.ts';
import type { Part, Sched } from './sched.ts';

interface Stretch {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** The parts of a scheduler that any update falls into. */
function stretchesOf({ parts, partAt }: Sched, fit: Fit): readonly Stretch[] {
  const position = positionIn(fit);
  const updates = Math.min(updatesOf(fit), furthest);
  let from = 0;
  return parts.flatMap((part, index) => {
    const stretch = {
      part,
      from,
      to: firstWhere((update) => partAt(position(update)) > index, from, updates),
    };
    from = stretch.to;
    return stretch.from < stretch.to ? [stretch] : [];
  });
}

/** The pieces of a fit. Behind its last update the optimizer keeps what it was given there. */
export function fitted(sched: Sched, fit: Fit): readonly Piece[] {
  const position = positionIn(fit);
  const [N, stretches] = [updatesOf(fit), stretchesOf(sched, fit)];
  const pieces = stretches.map(({ part, from, to }) => ({
    ...along(
      part.name,
      from,
      to,
      (s) => part.value(position(s)),
      part.form({ latex: String.raw`\frac{\p{s}}{\p{N}}`, terms: { N } }),
    ),
    unrounded: (t: number) => part.value(position(from + t), (pos) => pos),
  }));
  const last = stretches.at(-1)?.part ?? sched.parts[sched.partAt(0)];
  const kept = last?.value(N > 0 ? position(N - 1) : 0) ?? Number.NaN;
  return [...pieces, flat('stable', N, Number.POSITIVE_INFINITY, kept)];
}

/** The first update at or behind a place that is a float32, as shares and their borders are. */
export function updateAt(fit: Fit, place: number): number {
  const position = positionIn(fit);
  return firstWhere(
    (update) => Math.fround(position(update)) >= place,
    0,
    Math.min(updatesOf(fit), furthest),
  );
}

/** What a scheduler raises on the way; over the first batch of all it is as if it could not be made. */
export function refusedOnTheWay(sched: Sched, fit: Fit): readonly Problem[] {
  const position = positionIn(fit);
  return stretchesOf(sched, fit).flatMap(({ part, from }) => {
    const refusal = part.refused?.(position(from)) ?? null;
    return refusal === null ? [] : [{ ...refusal, at: from > 0 ? from : null }];
  });
}

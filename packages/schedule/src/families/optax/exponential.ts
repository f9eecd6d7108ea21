/** Optax's exponential decay: smooth or in stairs, from a step on, and as far as a limit. */
import { firstWhere } from '../../peak.ts';
import type { Form } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { updateFrom } from '../along.ts';
import { stairs } from '../stairs.ts';
import { inOrder, moving, type Part, still } from './part.ts';

/** What `exponential_decay` takes. */
export interface Exponential {
  readonly init_value: number;
  readonly transition_steps: number;
  readonly decay_rate: number;
  readonly transition_begin: number;
  readonly staircase: boolean;
  readonly end_value: number | null;
}

/** A transition of no length and a rate of 0 leave the first value as it is, beyond `end_value` too. */
export function exponential(p: Exponential): Part {
  const { init_value: I, transition_steps: T, decay_rate: r, end_value: end } = p;
  const forever = Number.POSITIVE_INFINITY;
  if (T <= 0 || r === 0) return still(0, forever, I);
  const B = Math.max(0, p.transition_begin);
  const limited = (value: number) =>
    end === null ? value : r < 1 ? Math.max(value, end) : Math.min(value, end);
  const before = still(0, B, limited(I));
  // A negative rate has whole powers only, and between them there is no number.
  if (r < 0 && !p.staircase && T !== 1) return inOrder(before, still(B, forever, Number.NaN));
  if (p.staircase || r < 0) {
    const steps = {
      origin: B,
      width: T,
      index: (s: number) => Math.max(0, Math.floor((s - B) / T)),
      height: (k: number) => limited(I * r ** k),
      form: (k: number): Form => formOf(end, r, String.raw`\p{a}\,\p{r}^{\p{k}}`, { a: I, r, k }),
      ratio: r,
    };
    return inOrder(before, (from, to) =>
      Math.max(from, B) < to ? stairs('decay', Math.max(from, B), to, steps) : [],
    );
  }
  const value = (s: number) => limited(s <= B ? I : I * r ** ((s - B) / T));
  const last = value(forever);
  const settled = firstWhere((s) => Object.is(value(s), last), updateFrom(B), furthest);
  return inOrder(
    before,
    moving(
      'decay',
      B,
      settled,
      value,
      formOf(end, r, String.raw`\p{a}\,\p{r}^{(\p{s} - \p{B}) / \p{T}}`, { a: I, r, B, T }),
    ),
    still(settled, forever, last),
  );
}

/** The formula with its limit, where it has one. */
function formOf(end: number | null, r: number, latex: string, terms: Form['terms']): Form {
  if (end === null) return { latex, terms };
  const limit = r < 1 ? String.raw`\max` : String.raw`\min`;
  return { latex: String.raw`${limit}\left(${latex}, \p{m}\right)`, terms: { ...terms, m: end } };
}

/** Ways to have a schedule end where the run does. */
import { setting } from './fix.ts';
import type { Facts, Fix } from './guard.ts';

/**
 * Its length set to that of the run. Libraries count it with the warmup or from its end on: either is tried, and what does not
 * help is not offered.
 */
export function fittingLength(facts: Facts): readonly Fix[] {
  const length = facts.role('length');
  if (length === null) return [];
  const { steps } = facts.run;
  const warmup = facts.role('warmup')?.value ?? 0;
  const lengths = [steps, steps - warmup, steps - 1].filter((value) => value > 0 && value !== length.value);
  return [...new Set(lengths)].map((value) => setting(facts, { [length.name]: value }));
}

/** Waves of a cosine that end at its floor: the odd number of half waves next to what is asked for. */
export function wholeWaves(facts: Facts): readonly Fix[] {
  const cycles = facts.role('cycles');
  if (cycles === null) return [];
  const falls = Math.max(0, Math.floor(cycles.value));
  return [...new Set([falls + 0.5, Math.max(0, falls - 1) + 0.5, 0.5])].map((value) =>
    setting(facts, { [cycles.name]: value }),
  );
}

/** How near a rhythm comes to whole numbers: what updates, which are whole, see of cycles, which need not be. */

/** What is left of `x` above a multiple of `whole`. */
function remainder(x: number, whole: number): number {
  const rest = x - whole * Math.floor(x / whole);
  return rest >= 0 && rest < whole ? rest : 0;
}

/**
 * The least fractional part among `start`, `start + step`, … of which there are `count`. Costs the logarithm of `count`: in a
 * rhythm that climbs and wraps around, only what has just wrapped can be least, and that is again a rhythm, in a smaller circle.
 */
export function leastFraction(start: number, step: number, count: number): number {
  let circle = 1;
  let value = remainder(start, circle);
  let climb = remainder(step, circle);
  let left = count;
  while (left > 1 && climb > 0) {
    if (2 * climb > circle) {
      // It falls rather than climbs: the same values, from the last to the first.
      value = remainder(value + climb * (left - 1), circle);
      climb = circle - climb;
    }
    const wraps = Math.floor((value + climb * (left - 1)) / circle);
    if (wraps === 0) break;
    // Below one climb the first value is as good as one that has wrapped.
    const low = value < climb;
    left = low ? wraps + 1 : wraps;
    value = low ? value : remainder(value - circle, climb);
    [circle, climb] = [climb, remainder(-circle, climb)];
  }
  return value;
}

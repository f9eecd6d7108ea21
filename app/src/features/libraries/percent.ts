/** A difference in percent of the peak, to two digits: `0.2%`. */
export function percentOf(difference: number, peak: number): string {
  return `${Number(Math.abs((100 * difference) / peak).toPrecision(2))}%`;
}

/** Numbers in fields: readable, and read back as (nearly) the same number by the fields' own grammar. */
import { printNumber } from '@lr-playground/schedule';

/** Made once: a formatter costs a hundred times what using it costs. */
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 9 });

/** A count, length or factor: `500`, `12,500`, `0.163`, `2.5B`. */
export function fieldNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e12 && size < 1e16) return `${Number((value / 1e12).toPrecision(6))}T`;
  if (size >= 1e9 && size < 1e12) return `${Number((value / 1e9).toPrecision(6))}B`;
  if (size !== 0 && (size < 1e-3 || size >= 1e9)) return printNumber(Number(value.toPrecision(6)));
  return grouped.format(Number(value.toPrecision(size >= 1e6 ? 9 : 6)));
}

/** A learning rate as it stands in configs: `3e-4`, `0.01`, `1.25e-5`. */
export function fieldLr(value: number): string {
  return printNumber(Number(value.toPrecision(6)));
}
